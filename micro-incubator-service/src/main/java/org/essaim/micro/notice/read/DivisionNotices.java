package org.essaim.micro.notice.read;

import module java.base;

import org.essaim.contract.PersonId;
import org.essaim.pages.notice.CalendarDay;
import org.essaim.pages.notice.Language;
import org.essaim.pages.notice.NoticeLine;
import org.essaim.pages.notice.NoticeSource;
import org.springframework.stereotype.Component;

/** What a division says to its people by mail and in their calendars. */
@Component
record DivisionNotices(WaitingQuery waiting, Clock clock) implements NoticeSource {

    @Override
    public List<NoticeLine> waiting(PersonId person, Language language) {
        NoticeWords words = new NoticeWords(language);
        return waiting.of(person).stream()
                .map(
                        notice ->
                                new NoticeLine(
                                        notice.key(),
                                        notice.getClass().getSimpleName(),
                                        notice.since(),
                                        words.line(notice),
                                        follows(notice)))
                .toList();
    }

    @Override
    public List<CalendarDay> days(PersonId person, Language language) {
        NoticeWords words = new NoticeWords(language);
        return waiting.dated(person).stream().map(notice -> day(notice, words)).toList();
    }

    /** Who was not mailed of a demo is not mailed that there is none. */
    private static Set<String> follows(Notice notice) {
        return notice instanceof Notice.DemoCancelled cancelled
                ? cancelled.plans().stream()
                        .map(Notice.DemoPlanned::key)
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    private CalendarDay day(Notice notice, NoticeWords words) {
        CalendarDay day =
                CalendarDay.whole(key(notice), notice.since(), notice.by(), words.day(notice));
        return notice instanceof Notice.DemoPlanned demo
                ? day.from(demo.at(), clock.getZone()).in(demo.place())
                : day;
    }

    /** Of an expense it is one day, however often it is warned of. */
    private static String key(Notice notice) {
        return notice instanceof Notice.ExpenseClock clock
                ? "expense:" + clock.expenseId()
                : notice.key();
    }
}
