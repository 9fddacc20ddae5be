package org.essaim.reporting.site.page;

import module java.base;

import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.domain.RecordedFact;
import org.essaim.reporting.recount.read.UseReports;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the facts of a time line into words. */
@Component
public class Moments {

    private final MessageSource messages;
    private final UseReports reports;

    Moments(MessageSource messages, UseReports reports) {
        this.messages = messages;
        this.reports = reports;
    }

    /** In the order of the facts. */
    public List<Moment> of(List<RecordedFact> facts, AsOf asOf, PageNames called, Locale locale) {
        MomentWords words = new MomentWords(messages, locale, called, reports.rules(asOf));
        return facts.stream()
                .map(
                        fact ->
                                new Moment(
                                        fact.kind(),
                                        fact.initiative(),
                                        fact.trueOn(),
                                        fact.knownOn(),
                                        words.of(fact.message()),
                                        words.writtenByOthers(fact.message())))
                .toList();
    }
}
