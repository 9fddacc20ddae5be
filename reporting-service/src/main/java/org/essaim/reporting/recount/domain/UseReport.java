package org.essaim.reporting.recount.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What became of the money and who uses what came of it, by one day.
 *
 * @param head up to where the log went when it was counted
 * @param day stops due after it are still to come
 * @param divisions by name
 * @param months with a measure, in their order
 * @param spans by their length, each with how many initiatives it is of
 * @param coming what stops within a year unless somebody uses it, by the day it is due
 */
public record UseReport(
        long head,
        LocalDate day,
        List<DivisionUse> divisions,
        List<MonthOfUse> months,
        List<Span> spans,
        List<ComingStop> coming) {

    public UseReport {
        divisions = List.copyOf(divisions);
        months = List.copyOf(months);
        spans = List.copyOf(spans);
        coming = List.copyOf(coming);
    }

    /** All divisions together. */
    public Total total() {
        return new Total(
                sum(DivisionUse::initiatives),
                sum(DivisionUse::usedProducts),
                sum(DivisionUse::spentCents),
                sum(DivisionUse::redeemedCents),
                sum(DivisionUse::lostCents));
    }

    private long sum(ToLongFunction<DivisionUse> figure) {
        return divisions.stream().mapToLong(figure).sum();
    }

    /** What {@link DivisionUse} says, of the federation. */
    public record Total(
            long initiatives,
            long usedProducts,
            long spentCents,
            long redeemedCents,
            long lostCents) {}

    /**
     * One division.
     *
     * @param usedProducts initiatives that were a used product at least once (R51)
     * @param spentCents less what was reversed
     * @param redeemedCents of it, used within twelve months (R61)
     * @param lostCents of it, not used although its twelve months are over
     * @param centsPerUsedProduct what was spent on all initiatives, by used product; null without
     * @param users of the latest proven measure of each product, those of fewer than 5 left out
     * @param productsOfFew used products whose users are not shown
     * @param centsPerUser what was spent on the products shown, by their users; null without
     */
    public record DivisionUse(
            String division,
            long initiatives,
            long usedProducts,
            long spentCents,
            long spentHalfDays,
            long redeemedCents,
            long redeemedHalfDays,
            long lostCents,
            long lostHalfDays,
            Long centsPerUsedProduct,
            long users,
            long productsOfFew,
            Long centsPerUser) {}

    /**
     * One month of the federation.
     *
     * @param products that were proven to be used that month
     * @param users the most of each product that month, those of fewer than 5 left out
     * @param productsOfFew those whose users are not shown
     */
    public record MonthOfUse(YearMonth month, long products, long users, long productsOfFew) {}

    /**
     * From a launch to the first proven use, or as far as is known.
     *
     * @param days 0 or more
     * @param initiatives of which it is true
     */
    public record Span(long days, boolean used, long initiatives) {}

    /** The next clock that strikes unless somebody uses what came of the money (R62). */
    public record ComingStop(
            String division,
            String initiative,
            LocalDate spentOn,
            LocalDate useBy,
            LocalDate dueOn,
            long cents,
            long halfDays) {}
}
