package org.essaim.reporting.headline.domain;

import module java.base;

import org.essaim.contract.Money;

/**
 * What the figures of a section say: its heading. The components are those very figures, in the
 * order in which the sentences of both languages name them; {@link Headlines} makes none that the
 * figures do not bear.
 */
public sealed interface Headline {

    record FoundUsers(long found, long initiatives) implements Headline {}

    record Useful(Money useful, Money spent) implements Headline {}

    /** Of what has had its twelve months (R61). */
    record UsefulOfJudged(Money useful, Money judged) implements Headline {}

    record Underway(long initiatives, long running, long integrated, long closed)
            implements Headline {}

    record HalfUsedWithin(long days) implements Headline {}

    record FewerThanHalfUsed() implements Headline {}

    record Users(YearMonth month, long users) implements Headline {}

    record UsersSince(YearMonth month, long users, long before) implements Headline {}

    record Stopped(long stopped, long reinstated) implements Headline {}

    record MostStopped(Year year, long stopped) implements Headline {}

    record Coming(long initiatives, LocalDate first) implements Headline {}

    record Closed(long initiatives) implements Headline {}

    record Adopted(long adoptions, long divisions, long used) implements Headline {}

    record CasesOpened(long cases) implements Headline {}

    record Decided(long decisions, long generalized) implements Headline {}

    record Available(Money available, Money allocated) implements Headline {}

    record HalfSpentBy(long divisions, long spending) implements Headline {}

    record SpentForUsed(Money spent, long usedProducts) implements Headline {}

    record Upheld(long opened, long upheld) implements Headline {}

    record MostSpent(Year year, Money spent) implements Headline {}

    record FirstRounds(Money first, Money granted) implements Headline {}
}
