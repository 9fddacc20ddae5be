package org.essaim.reporting.recount.domain;

import module java.base;

import org.essaim.contract.Amount;

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
    private final MoneyUse money;
    private long initiatives;
    private long usedProducts;
    private Amount saved = Amount.NOTHING;
    private Amount firstRounds = Amount.NOTHING;

    public Tally(Rules rules, LocalDate day) {
        this.rules = rules;
        this.day = day;
        this.money = new MoneyUse(day);
    }

    /** A stop, with what was spent in spite of it. */
    public record Stop(
            String division,
            String initiative,
            LocalDate spentOn,
            LocalDate useBy,
            LocalDate dueOn,
            Amount saved) {}

    /** A case and the day of the measure that opens it. */
    public record Case(String division, String initiative, LocalDate measuredOn, boolean byUsers) {}

    /**
     * The sums.
     *
     * @param spent less what was reversed
     * @param redeemed of it, used within its months
     * @param lost of it, not used although its months are over
     * @param saved spent on or after the day of the stop
     * @param firstRounds what launches granted, and no more than the cap asked for
     */
    public record Outcome(
            long initiatives,
            long usedProducts,
            List<Stop> stops,
            List<Case> cases,
            Amount spent,
            Amount redeemed,
            Amount lost,
            Amount saved,
            Amount firstRounds) {

        public Outcome {
            stops = List.copyOf(stops);
            cases = List.copyOf(cases);
        }
    }

    /** Counts one initiative; to be called once for each. */
    public void add(Recount.Verdict verdict) {
        InitiativeHistory history = verdict.history();
        initiatives++;
        usedProducts += verdict.firstUse().isPresent() ? 1 : 0;
        verdict.clocks().forEach(money::add);
        verdict.stop().ifPresent(clock -> stop(history, clock));
        verdict.opening()
                .ifPresent(
                        opening ->
                                cases.add(
                                        new Case(
                                                history.division(),
                                                history.initiative(),
                                                opening.measuredOn(),
                                                opening.byUsers())));
        history.firstGrants().forEach(this::grant);
    }

    public Outcome outcome() {
        return new Outcome(
                initiatives,
                usedProducts,
                stops,
                cases,
                money.spent(),
                money.redeemed(),
                money.lost(),
                saved,
                firstRounds);
    }

    private void stop(InitiativeHistory history, Recount.Clock struck) {
        Amount later =
                history.expenses().stream()
                        .filter(expense -> !expense.reversed())
                        .filter(expense -> !expense.spentOn().isBefore(struck.dueOn()))
                        .map(InitiativeHistory.Expense::amount)
                        .reduce(Amount.NOTHING, Amount::plus);
        saved = saved.plus(later);
        stops.add(
                new Stop(
                        history.division(),
                        history.initiative(),
                        struck.expense().spentOn(),
                        struck.useBy(),
                        struck.dueOn(),
                        later));
    }

    /** A lower cap gives less; what a higher one would have given is in no fact. */
    private void grant(Amount granted) {
        firstRounds = firstRounds.plus(rules.on(day).capped(granted));
    }
}
