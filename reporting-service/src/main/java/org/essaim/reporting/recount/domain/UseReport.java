package org.essaim.reporting.recount.domain;

import module java.base;

import org.essaim.contract.Amount;

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
 */
public record UseReport(
        long head,
        LocalDate day,
        List<DivisionUse> divisions,
        List<MonthOfUse> months,
        List<MonthInUse> inUse,
        List<Span> spans,
        List<ComingStop> coming) {

    public UseReport {
        divisions = List.copyOf(divisions);
        months = List.copyOf(months);
        inUse = List.copyOf(inUse);
        spans = List.copyOf(spans);
        coming = List.copyOf(coming);
    }

    /** The same up to a later head, where no fact in between counts for it. */
    public UseReport upTo(long later) {
        return new UseReport(later, day, divisions, months, inUse, spans, coming);
    }

    /** All divisions together. */
    public UseTotal total() {
        return new UseTotal(
                count(DivisionUse::initiatives),
                count(DivisionUse::usedProducts),
                sum(DivisionUse::spent),
                sum(DivisionUse::redeemed),
                sum(DivisionUse::lost));
    }

    private long count(ToLongFunction<DivisionUse> figure) {
        return divisions.stream().mapToLong(figure).sum();
    }

    private Amount sum(Function<DivisionUse, Amount> figure) {
        return divisions.stream().map(figure).reduce(Amount.NOTHING, Amount::plus);
    }
}
