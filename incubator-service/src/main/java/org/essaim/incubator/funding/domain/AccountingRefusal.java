package org.essaim.incubator.funding.domain;

import module java.base;

import org.essaim.contract.decision.Refusal;
import org.essaim.contract.decision.Refuses;

/** Why no books can be written for an accountant. */
public sealed interface AccountingRefusal extends Refusal {

    /** More may become known of a day that is not over. */
    @Refuses(rule = "R12", code = "books-of-a-day-not-over", member = "until")
    record DayNotOver(LocalDate until, LocalDate today) implements AccountingRefusal {}

    /** The federation plans no such year. */
    @Refuses(rule = "R12", code = "books-of-no-year", member = "year")
    record NoYear(int year, int first, int last) implements AccountingRefusal {}
}
