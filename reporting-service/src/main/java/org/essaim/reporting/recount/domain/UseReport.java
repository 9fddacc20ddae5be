package org.essaim.reporting.recount.domain;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.reporting.facts.domain.Basis;
import org.essaim.reporting.facts.domain.Marks;
import org.essaim.reporting.facts.domain.Sum;

/**
 * What became of the money and who uses what came of it, by one day.
 *
 * @param head up to where the log went when it was counted
 * @param day stops due after it are still to come
 * @param divisions by name
 * @param months with a measure, in their order
 * @param inUse at the end of each month, the last at the end of the day, see {@link UseOverTime}
 * @param spans by their length, each with how many initiatives it is of
 * @param coming what stops within a year unless somebody uses it, by the day it is due
 * @param spent by all divisions, and what that rests on
 * @param users what the numbers of users of all months rest on
 */
public record UseReport(
        long head,
        LocalDate day,
        List<DivisionUse> divisions,
        List<MonthOfUse> months,
        List<MonthInUse> inUse,
        List<Span> spans,
        List<ComingStop> coming,
        Sum spent,
        Basis users) {

    public UseReport {
        divisions = List.copyOf(divisions);
        months = List.copyOf(months);
        inUse = List.copyOf(inUse);
        spans = List.copyOf(spans);
        coming = List.copyOf(coming);
    }

    /** The same up to a later head, where no fact in between counts for it. */
    public UseReport upTo(long later) {
        return new UseReport(later, day, divisions, months, inUse, spans, coming, spent, users);
    }

    /** All divisions together. */
    public UseTotal total() {
        Sum redeemed = sum("redeemed", DivisionUse::redeemed);
        Sum lost = sum("lost", DivisionUse::lost);
        Sum waiting = sum("waiting", DivisionUse::waiting);
        Marks marks =
                new Marks()
                        .sum("spent", spent)
                        .sum("redeemed", redeemed)
                        .sum("lost", lost)
                        .sum("waiting", waiting);
        return new UseTotal(
                count(DivisionUse::initiatives),
                count(DivisionUse::usedProducts),
                spent.amount(),
                redeemed.amount(),
                lost.amount(),
                waiting.amount(),
                marks.wholly(),
                marks.partly());
    }

    private long count(ToLongFunction<DivisionUse> figure) {
        return divisions.stream().mapToLong(figure).sum();
    }

    private Sum sum(String column, Function<DivisionUse, Amount> figure) {
        return divisions.stream()
                .map(row -> row.sum(column, figure.apply(row)))
                .reduce(Sum.NOTHING, Sum::plus);
    }
}
