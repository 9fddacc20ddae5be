package org.essaim.incubator.control.page;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.incubator.control.domain.EvidenceFacts;
import org.essaim.incubator.control.domain.EvidenceSignal;
import org.essaim.incubator.control.domain.RiskFacts;
import org.essaim.incubator.control.domain.Signal;
import org.essaim.incubator.control.read.SignalFigures;
import org.essaim.incubator.control.read.SignalRow;
import org.essaim.pages.frame.PageTexts;
import org.essaim.testkit.Rule;
import org.essaim.web.language.Sentences;
import org.junit.jupiter.api.Test;

/** Every signal says by which figures it was made. */
@Rule({"R25", "R26", "R29", "R53", "R95"})
class ReasonsTest {

    private static final LocalDate SPENT = LocalDate.of(2025, 1, 6);
    private static final LocalDate RECORDED = LocalDate.of(2025, 3, 1);
    private static final PageTexts TEXTS = new PageTexts();
    private static final RiskFacts FACTS =
            new RiskFacts(
                    Amount.of(12_000_00, 41),
                    SPENT,
                    RECORDED,
                    Amount.of(12_500_00, 41),
                    Amount.of(12_400_00, 41),
                    191_000_00,
                    Set.of(),
                    new RiskFacts.Reversals(
                            LocalDate.of(2026, 2, 2), List.of(Amount.of(11_900_00, 0))),
                    new RiskFacts.Milestones(
                            LocalDate.of(2025, 2, 1), LocalDate.of(2025, 4, 1), null));

    @Test
    void of_an_expense() {
        SignalFigures.OfExpense known =
                new SignalFigures.OfExpense(
                        FACTS, LocalDate.of(2025, 1, 3), LocalDate.of(2025, 2, 28));
        assertThat(said(known, Locale.UK))
                .containsExactly(
                        "Its funding was stopped on 3 January 2025; this was spent on 6 January"
                                + " 2025.",
                        "The division’s own service saw it: same owner, same irritant, two first"
                                + " rounds within 90 days.",
                        "Taken back shortly before: €11,900.00. This one: €12,000.00 and 41"
                                + " half-days.",
                        "41 half-days on 6 January 2025, in a week in which one person gave more.",
                        "Its construction rounds came to €191,000.00 when this arrived; they stay"
                                + " under €200,000.00.",
                        "Spent on 6 January 2025, to be used by 6 January 2026, taken back on 2"
                                + " February 2026.",
                        "The division has recorded its own since 1 February 2025; this was"
                                + " imported on 1 March 2025.",
                        "Integrated on 1 April 2025; no use is proven.",
                        "Stopped on 3 January 2025; recorded on 1 March 2025 for 6 January 2025.",
                        "The term of its last grant was 28 February 2025; recorded on 1 March 2025"
                                + " for 6 January 2025.",
                        "It comes to €12,000.00 and 41 half-days.",
                        "With this, €12,400.00 and 41 half-days of €12,500.00 and 41 half-days"
                                + " granted was spent.",
                        "Spent on 6 January 2025, recorded on 1 March 2025: 54 days later.");
        assertThat(said(known, Locale.FRANCE)).allMatch(text -> !text.contains("{")).hasSize(13);
    }

    @Test
    void what_the_centre_does_not_know_is_left_out() {
        SignalFigures.OfExpense unknown = new SignalFigures.OfExpense(FACTS, null, null);
        for (Locale language : List.of(Locale.UK, Locale.FRANCE)) {
            assertThat(said(unknown, language)).noneMatch(text -> text.contains("–"));
        }
    }

    @Test
    void of_evidence() {
        EvidenceFacts facts = new EvidenceFacts(40, 1, Set.of(), RECORDED, SPENT, SPENT);
        assertThat(said(facts, Locale.UK))
                .containsExactly(
                        "Withdrawn on 6 January 2025; it proves nothing any more.",
                        "Recorded on 1 March 2025; the first expense that it redeems was to be"
                                + " used by 6 January 2025.",
                        "40 people said so in person; only the division knows who.",
                        "40 people said so in person; only the division knows who.",
                        "1 user before, 40 now.",
                        "40 users: whole tens are counted by people rather than by products.");
        assertThat(said(facts, Locale.FRANCE)).contains("1 usager avant, 40 maintenant.");
    }

    private static List<String> said(SignalFigures.OfExpense figures, Locale language) {
        return said(
                new Reasons(new Sentences(language)).of(rows(Signal.values()), figures), language);
    }

    private static List<String> said(EvidenceFacts facts, Locale language) {
        return said(
                new Reasons(new Sentences(language)).of(rows(EvidenceSignal.values()), facts),
                language);
    }

    private static List<String> said(List<Reasons.Reason> reasons, Locale language) {
        return reasons.stream()
                .map(
                        each ->
                                TEXTS.getMessage(
                                        "control.figures." + each.signal().signal(),
                                        each.figures(),
                                        language))
                .toList();
    }

    private static List<SignalRow> rows(Enum<?>... signals) {
        return Stream.of(signals).map(each -> new SignalRow(each.name(), 0, "", "")).toList();
    }
}
