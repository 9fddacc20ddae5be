package org.essaim.reporting.recount.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Adds up verdicts one by one, in flat memory but for the lists of stops and cases.
 *
 * <p>What would have been saved is what was spent on or after the day of the stop: the rule refuses
 * such an expense (R65). It is a bound from above, for people might have done otherwise had they
 * been stopped; what they would have spent had they not been stopped nobody knows.
 */
public final class Tally {

    private final Rules rules;
    private final LocalDate day;
    private final List<Stop> stops = new ArrayList<>();
    private final List<Case> cases = new ArrayList<>();
    private long initiatives;
    private long spentCents;
    private long spentHalfDays;
    private long redeemedCents;
    private long redeemedHalfDays;
    private long lostCents;
    private long lostHalfDays;
    private long savedCents;
    private long savedHalfDays;
    private long grantedCents;
    private long grantedHalfDays;
    private long usedProducts;

    public Tally(Rules rules, LocalDate day) {
        this.rules = rules;
        this.day = day;
    }

    /** A stop, with what was spent in spite of it. */
    public record Stop(
            String division,
            String initiative,
            LocalDate spentOn,
            LocalDate useBy,
            LocalDate dueOn,
            long savedCents,
            long savedHalfDays) {}

    /** A case and the day of the measure that opens it. */
    public record Case(String division, String initiative, LocalDate measuredOn, boolean byUsers) {}

    /**
     * The sums.
     *
     * @param spentCents less what was reversed
     * @param redeemedCents of it, used within its months
     * @param lostCents of it, not used although its months are over
     * @param savedCents spent on or after the day of the stop
     * @param firstRoundCents what launches granted, and no more than the cap asked for
     */
    public record Outcome(
            long initiatives,
            long usedProducts,
            List<Stop> stops,
            List<Case> cases,
            long spentCents,
            long spentHalfDays,
            long redeemedCents,
            long redeemedHalfDays,
            long lostCents,
            long lostHalfDays,
            long savedCents,
            long savedHalfDays,
            long firstRoundCents,
            long firstRoundHalfDays) {

        public Outcome {
            stops = List.copyOf(stops);
            cases = List.copyOf(cases);
        }
    }

    /** Counts one initiative; to be called once for each. */
    public void add(Recount.Verdict verdict) {
        InitiativeHistory life = verdict.life();
        initiatives++;
        usedProducts += verdict.firstUse().isPresent() ? 1 : 0;
        verdict.clocks().forEach(this::add);
        verdict.stop().ifPresent(clock -> stop(life, clock));
        verdict.opening()
                .ifPresent(
                        opening ->
                                cases.add(
                                        new Case(
                                                life.division(),
                                                life.initiative(),
                                                opening.measuredOn(),
                                                opening.byUsers())));
        life.firstGrants().forEach(this::grant);
    }

    public Outcome outcome() {
        return new Outcome(
                initiatives,
                usedProducts,
                stops,
                cases,
                spentCents,
                spentHalfDays,
                redeemedCents,
                redeemedHalfDays,
                lostCents,
                lostHalfDays,
                savedCents,
                savedHalfDays,
                grantedCents,
                grantedHalfDays);
    }

    private void add(Recount.Clock clock) {
        InitiativeHistory.Expense expense = clock.expense();
        spentCents += expense.cents();
        spentHalfDays += expense.halfDays();
        if (clock.redeemed()) {
            redeemedCents += expense.cents();
            redeemedHalfDays += expense.halfDays();
        } else if (!clock.dueOn().isAfter(day)) {
            lostCents += expense.cents();
            lostHalfDays += expense.halfDays();
        }
    }

    private void stop(InitiativeHistory life, Recount.Clock struck) {
        long cents = 0;
        long halfDays = 0;
        for (InitiativeHistory.Expense expense : life.expenses()) {
            if (!expense.reversed() && !expense.spentOn().isBefore(struck.dueOn())) {
                cents += expense.cents();
                halfDays += expense.halfDays();
            }
        }
        savedCents += cents;
        savedHalfDays += halfDays;
        stops.add(
                new Stop(
                        life.division(),
                        life.initiative(),
                        struck.expense().spentOn(),
                        struck.useBy(),
                        struck.dueOn(),
                        cents,
                        halfDays));
    }

    /** A lower cap gives less; what a higher one would have given no fact tells. */
    private void grant(InitiativeHistory.FirstGrant grant) {
        Parameters parameters = rules.on(day);
        grantedCents += capped(grant.cents(), parameters.firstRoundCents());
        grantedHalfDays +=
                parameters.firstRoundHalfDays() == null
                        ? grant.halfDays()
                        : Math.min(grant.halfDays(), parameters.firstRoundHalfDays());
    }

    private static long capped(long granted, Long cap) {
        return cap == null ? granted : Math.min(granted, cap);
    }
}
