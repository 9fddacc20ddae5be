package org.essaim.reporting.headline.domain;

import module java.base;

import org.essaim.contract.Money;
import org.essaim.reporting.facts.domain.Basis;

/**
 * What the figures of a section say: its heading. The components are those very figures, in the
 * order in which the sentences of both languages name them; {@link Headlines} makes none that the
 * figures do not bear.
 */
public sealed interface Headline {

    /**
     * What the figures rest on, as {@link Basis#mark()} has it; counts of what happened are real.
     */
    default String mark() {
        return null;
    }

    /** How many of all initiatives were a used product at least once (R51). */
    record FoundUsers(long found, long initiatives) implements Headline {}

    /** What of all that was spent has proven useful (R61). */
    record Useful(Money useful, Money spent, String mark) implements Headline {}

    /** Of what has had its twelve months (R61). */
    record UsefulOfJudged(Money useful, Money judged, String mark) implements Headline {}

    /** What became of all that were launched (R80). */
    record Underway(long initiatives, long running, long integrated, long closed)
            implements Headline {}

    /** By when half of them are used, as the curve has it. */
    record HalfUsedWithin(long days) implements Headline {}

    /** That the curve never comes to half. */
    record FewerThanHalfUsed() implements Headline {}

    /** How many use something at the end of a month. */
    record Users(YearMonth month, long users, String mark) implements Headline {}

    /** The same beside the month a year before. */
    record UsersSince(YearMonth month, long users, long before, String mark) implements Headline {}

    /** How many stops there were, and how many were taken back (R62, R67). */
    record Stopped(long stopped, long reinstated) implements Headline {}

    /** The one year with the most stops. */
    record MostStopped(Year year, long stopped) implements Headline {}

    /** How many stop within a year unless used, and when the first does. */
    record Coming(long initiatives, LocalDate first) implements Headline {}

    /** How many were closed, each with what was learnt (R84). */
    record Closed(long initiatives) implements Headline {}

    /** How often something was adopted, by how many, and how often it is used there (R74). */
    record Adopted(long adoptions, long divisions, long used) implements Headline {}

    /** How many products opened a case (R70). */
    record CasesOpened(long cases) implements Headline {}

    /** How often the board decided on a case, and how often to generalize it (R71). */
    record Decided(long decisions, long generalized) implements Headline {}

    /** What of all that was allocated is still there (R11). */
    record Available(Money available, Money allocated, String mark) implements Headline {}

    /** How few of those that spent something spent half of it. */
    record HalfSpentBy(long divisions, long spending, String mark) implements Headline {}

    /** What was spent, and how many used products came of it. */
    record SpentForUsed(Money spent, long usedProducts, String mark) implements Headline {}

    /** How many findings of control were opened, and how many upheld (R96). */
    record Upheld(long opened, long upheld) implements Headline {}

    /** The one year in which most was spent. */
    record MostSpent(Year year, Money spent, String mark) implements Headline {}

    /** What of all that was granted went to first rounds (R22). */
    record FirstRounds(Money first, Money granted, String mark) implements Headline {}
}
