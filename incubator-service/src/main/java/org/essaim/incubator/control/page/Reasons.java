package org.essaim.incubator.control.page;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.Money;
import org.essaim.incubator.control.domain.EvidenceFacts;
import org.essaim.incubator.control.domain.EvidenceSignal;
import org.essaim.incubator.control.domain.RiskFacts;
import org.essaim.incubator.control.domain.Signal;
import org.essaim.incubator.control.read.SignalFigures;
import org.essaim.incubator.control.read.SignalRow;
import org.essaim.web.language.Sentences;

/** Why an item is looked at, in words, with the figures that made it so (R53, R95). */
record Reasons(Sentences words) {

    /**
     * One signal.
     *
     * @param figures what the text {@code control.figures.} and its name is filled with: days and
     *     sums as they are written, counts as numbers, {@code none} for what is not known
     */
    record Reason(SignalRow signal, Object... figures) {}

    List<Reason> of(List<SignalRow> signals, SignalFigures.OfExpense figures) {
        return signals.stream()
                .map(each -> new Reason(each, figures(Signal.valueOf(each.signal()), figures)))
                .toList();
    }

    List<Reason> of(List<SignalRow> signals, EvidenceFacts facts) {
        return signals.stream()
                .map(
                        each ->
                                new Reason(
                                        each,
                                        figures(EvidenceSignal.valueOf(each.signal()), facts)))
                .toList();
    }

    private Object[] figures(Signal signal, SignalFigures.OfExpense figures) {
        RiskFacts facts = figures.facts();
        LocalDate spentOn = facts.spentOn();
        return switch (signal) {
            case AFTER_STOP -> written(known(figures.stoppedOn()), spentOn);
            case SPLIT -> written();
            case REVERSED_AND_SPENT_AGAIN ->
                    written(
                            facts.reversals().before().stream().map(this::amount).toList(),
                            amount(facts.amount()));
            case OVER_HALF_DAY_A_WEEK -> written(facts.amount().time(), spentOn);
            case NEAR_CONSTRUCTION_LIMIT -> written(Money.euroCents(facts.constructionCents()));
            case REVERSED_AFTER_USE_BY ->
                    written(spentOn, BusinessDay.useBy(spentOn), facts.reversals().reversedOn());
            case IMPORTED_AFTER_GO_LIVE -> written(facts.milestones().liveOn(), facts.recordedOn());
            case INTEGRATED_UNUSED ->
                    written(facts.milestones().integratedOn(), known(facts.milestones().usedOn()));
            case LATE_BEFORE_STOP ->
                    written(known(figures.stoppedOn()), facts.recordedOn(), spentOn);
            case LATE_AFTER_TERM -> written(known(figures.term()), facts.recordedOn(), spentOn);
            case LARGE -> written(amount(facts.amount()));
            case CLOSE_TO_CAP -> written(amount(facts.spent()), amount(facts.granted()));
            case LATE ->
                    new Object[] {
                        words.fact(spentOn),
                        words.fact(facts.recordedOn()),
                        ChronoUnit.DAYS.between(spentOn, facts.recordedOn())
                    };
        };
    }

    private Object[] figures(EvidenceSignal signal, EvidenceFacts facts) {
        return switch (signal) {
            case WITHDRAWN -> written(facts.withdrawnOn());
            case JUST_BEFORE_STOP -> written(facts.recordedOn(), facts.useBy());
            case USERS_NEAR_TEAM, USERS_OF_ONE_NAME, ROUND_FIGURE -> new Object[] {facts.users()};
            case LARGE_JUMP -> new Object[] {facts.usersBefore(), facts.users()};
        };
    }

    /** What the centre does not know is left out of the text. */
    private static Object known(LocalDate day) {
        return day == null ? "none" : day;
    }

    private Object[] written(Object... facts) {
        return Stream.of(facts).map(words::fact).toArray();
    }

    private String amount(Amount amount) {
        return words.amount(amount);
    }
}
