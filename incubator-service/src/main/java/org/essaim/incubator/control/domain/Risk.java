package org.essaim.incubator.control.domain;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.Flag;

/**
 * How early an expense is looked at, and why (R95).
 *
 * @param score the points of its signals together; 0 where there is none
 * @param signals the weightiest first
 */
public record Risk(int score, List<Signal> signals) {

    /** Euro cents from which on an expense is large. */
    public static final long LARGE_CENTS = 10_000_00;

    /** Half-days from which on an expense is large. */
    public static final int LARGE_HALF_DAYS = 40;

    /** Days between spending and recording, more of which are late. */
    public static final int LATE_AFTER_DAYS = 31;

    /** 95 per cent of the 200,000.00 euros that construction rounds stay under (R33). */
    public static final long NEAR_CONSTRUCTION_CENTS = 190_000_00;

    private static final int PERCENT_CLOSE_TO_CAP = 95;

    /** Amounts that differ by no more of the larger one are nearly the same. */
    private static final int PERCENT_NEARLY_THE_SAME = 10;

    public Risk {
        signals = List.copyOf(signals);
    }

    /** The same facts always give the same score. */
    public static Risk of(RiskFacts facts) {
        List<Signal> signals = Arrays.stream(Signal.values()).filter(shows(facts)).toList();
        return new Risk(signals.stream().mapToInt(Signal::points).sum(), signals);
    }

    private static Predicate<Signal> shows(RiskFacts facts) {
        return signal ->
                switch (signal) {
                    case AFTER_STOP,
                            SPLIT,
                            OVER_HALF_DAY_A_WEEK,
                            LATE_BEFORE_STOP,
                            LATE_AFTER_TERM ->
                            facts.flags().stream()
                                    .flatMap(flag -> Signal.of(flag).stream())
                                    .anyMatch(signal::equals);
                    case NEAR_CONSTRUCTION_LIMIT ->
                            facts.constructionCents() >= NEAR_CONSTRUCTION_CENTS;
                    case LARGE -> isLarge(facts.amount());
                    case CLOSE_TO_CAP -> isCloseToCap(facts);
                    case LATE -> isLate(facts);
                    case REVERSED_AND_SPENT_AGAIN ->
                            facts.reversals().before().stream()
                                    .anyMatch(before -> isNearly(before, facts.amount()));
                    case REVERSED_AFTER_USE_BY -> isReversedAfterUseBy(facts);
                    case IMPORTED_AFTER_GO_LIVE -> isImportedAfterGoLive(facts);
                    case INTEGRATED_UNUSED -> facts.milestones().isIntegratedUnused();
                };
    }

    private static boolean isLarge(Amount amount) {
        return amount.money().cents() >= LARGE_CENTS || amount.time().halfDays() >= LARGE_HALF_DAYS;
    }

    /** In a unit that this expense moves and that something was granted in. */
    private static boolean isCloseToCap(RiskFacts facts) {
        return isCloseToCap(
                        facts.amount().money().cents(),
                        facts.spent().money().cents(),
                        facts.granted().money().cents())
                || isCloseToCap(
                        facts.amount().time().halfDays(),
                        facts.spent().time().halfDays(),
                        facts.granted().time().halfDays());
    }

    private static boolean isCloseToCap(long moved, long spent, long granted) {
        return moved > 0 && granted > 0 && spent * 100 >= granted * PERCENT_CLOSE_TO_CAP;
    }

    private static boolean isNearly(Amount one, Amount other) {
        return isNearly(one.money().cents(), other.money().cents())
                && isNearly(one.time().halfDays(), other.time().halfDays());
    }

    private static boolean isNearly(long one, long other) {
        return Math.abs(one - other) * 100 <= Math.max(one, other) * PERCENT_NEARLY_THE_SAME;
    }

    private static boolean isReversedAfterUseBy(RiskFacts facts) {
        LocalDate reversedOn = facts.reversals().reversedOn();
        return reversedOn != null && reversedOn.isAfter(BusinessDay.useBy(facts.spentOn()));
    }

    private static boolean isImportedAfterGoLive(RiskFacts facts) {
        LocalDate liveOn = facts.milestones().liveOn();
        return facts.flags().contains(Flag.IMPORTED)
                && liveOn != null
                && facts.recordedOn().isAfter(liveOn);
    }

    private static boolean isLate(RiskFacts facts) {
        return !facts.flags().contains(Flag.IMPORTED)
                && facts.recordedOn().isAfter(facts.spentOn().plusDays(LATE_AFTER_DAYS));
    }
}
