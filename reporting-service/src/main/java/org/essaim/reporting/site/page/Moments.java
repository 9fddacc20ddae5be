package org.essaim.reporting.site.page;

import module java.base;

import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.domain.Basis;
import org.essaim.reporting.facts.domain.FactKind;
import org.essaim.reporting.facts.domain.RecordedFact;
import org.essaim.reporting.recount.read.UseReports;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the facts of a time line into words. */
@Component
public class Moments {

    private static final Set<String> FIGURES =
            Set.of(
                    "euros",
                    "halfDays",
                    "users",
                    "usersBefore",
                    "shortfall.euros",
                    "shortfall.halfDays");

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
                                        mark(fact),
                                        words.of(fact.message()),
                                        words.writtenByOthers(fact.message())))
                .toList();
    }

    private static String mark(RecordedFact fact) {
        return fact.madeUp().stream().anyMatch(FIGURES::contains) ? Basis.WHOLLY : null;
    }

    /**
     * One fact.
     *
     * @param initiative null where it is about the division itself
     * @param mark {@code wholly} where a figure in it is invented, or null
     * @param text what there is to say of it beside its kind; null for nothing
     * @param others what of this text somebody of a division wrote; null for nothing
     */
    public record Moment(
            FactKind kind,
            String initiative,
            LocalDate trueOn,
            LocalDate knownOn,
            String mark,
            String text,
            String others) {}
}
