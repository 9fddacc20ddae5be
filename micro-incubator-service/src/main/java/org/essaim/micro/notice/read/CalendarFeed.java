package org.essaim.micro.notice.read;

import module java.base;

import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.essaim.federation.FederationProperties;
import org.essaim.micro.notice.domain.Language;
import org.springframework.stereotype.Component;

/**
 * Writes days as iCalendar (RFC 5545, RFC 7986). All are whole days, so that no time zone is named;
 * a stamp is that of the fact, so that the same facts are the same bytes and keep their tag.
 */
@Component
record CalendarFeed(FederationProperties properties) {

    private static final String TWO_HOURS = "PT2H";

    byte[] of(List<Notice> dated, Language language) {
        NoticeWords words = new NoticeWords(language);
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Essaim//Notices//" + language.locale().getLanguage()));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", words.calendar()));
        calendar.add(
                new RefreshInterval(
                        new ParameterList(List.of(Value.DURATION)), Duration.ofHours(2)));
        calendar.add(new XProperty("X-PUBLISHED-TTL", TWO_HOURS));
        dated.forEach(notice -> calendar.add(event(notice, words)));
        return written(calendar);
    }

    private VEvent event(Notice notice, NoticeWords words) {
        VEvent event = new VEvent(false);
        event.add(new Uid(uid(notice) + "@" + properties.stream()));
        event.add(new DtStamp(notice.since().atStartOfDay(ZoneOffset.UTC).toInstant()));
        event.add(new DtStart<>(new ParameterList(List.of(Value.DATE)), notice.by()));
        event.add(new Summary(words.day(notice)));
        event.add(ImmutableTransp.TRANSPARENT);
        return event;
    }

    /** Of an expense it is one event, however often it is warned of. */
    private static String uid(Notice notice) {
        return notice instanceof Notice.ExpenseClock clock
                ? "expense:" + clock.expenseId()
                : notice.key();
    }

    private static byte[] written(Calendar calendar) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new CalendarOutputter(false).output(calendar, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
