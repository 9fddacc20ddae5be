package org.essaim.reporting.recount.domain;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.reporting.facts.domain.Marks;
import org.essaim.reporting.facts.domain.Sum;
import org.essaim.reporting.recount.domain.RecountOutcome.RecountedCase;
import org.essaim.reporting.recount.domain.RecountOutcome.RecountedStop;

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
    private final List<RecountedStop> stops = new ArrayList<>();
    private final List<RecountedCase> cases = new ArrayList<>();
    private final UseSums sums;
    private Sum saved = Sum.NOTHING;
    private Sum firstRounds = Sum.NOTHING;

    public Tally(Rules rules, LocalDate day) {
        this.rules = rules;
        this.day = day;
        this.sums = new UseSums(day);
    }

    /** Counts one initiative; to be called once for each. */
    public void add(Verdict verdict) {
        InitiativeHistory history = verdict.history();
        sums.count(verdict, 1);
        verdict.stop().ifPresent(clock -> stop(history, clock));
        verdict.opening()
                .ifPresent(
                        opening ->
                                cases.add(
                                        new RecountedCase(
                                                history.division(),
                                                history.initiative(),
                                                opening.measuredOn(),
                                                opening.byUsers())));
        history.firstGrants().forEach(this::grant);
    }

    public RecountOutcome outcome() {
        Marks marks =
                new Marks()
                        .sum("spent", sums.spent())
                        .sum("redeemed", sums.redeemed())
                        .sum("lost", sums.lost())
                        .sum("saved", saved)
                        .sum("firstRounds", firstRounds);
        return new RecountOutcome(
                sums.initiatives(),
                sums.usedProducts(),
                stops,
                cases,
                sums.spent().amount(),
                sums.redeemed().amount(),
                sums.lost().amount(),
                saved.amount(),
                firstRounds.amount(),
                marks.wholly(),
                marks.partly());
    }

    private void stop(InitiativeHistory history, ExpenseClock struck) {
        Sum later =
                history.expenses().stream()
                        .filter(expense -> !expense.reversed())
                        .filter(expense -> !expense.spentOn().isBefore(struck.dueOn()))
                        .map(PastExpense::sum)
                        .reduce(Sum.NOTHING, Sum::plus);
        saved = saved.plus(later);
        stops.add(
                new RecountedStop(
                        history.division(),
                        history.initiative(),
                        struck.expense().spentOn(),
                        struck.useBy(),
                        struck.dueOn(),
                        later.amount()));
    }

    /** A lower cap gives less; what a higher one would have given is in no fact. */
    private void grant(Sum granted) {
        Amount capped = rules.on(day).capped(granted.amount());
        firstRounds = firstRounds.plus(new Sum(capped, granted.money(), granted.time()));
    }
}
