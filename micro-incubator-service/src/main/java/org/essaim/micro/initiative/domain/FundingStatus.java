package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.GrantShare;

/** Whether an initiative may spend (R65, R67). */
public sealed interface FundingStatus {

    /** It may, within its grants. */
    record Open() implements FundingStatus {}

    /**
     * The centre stopped it.
     *
     * @param effectiveOn the business day on which the stop was applied here
     */
    record Stopped(UUID stopId, LocalDate effectiveOn) implements FundingStatus {}

    /** It may again; the envelope has not answered yet what it can give back. */
    record Reinstating(UUID stopId, List<GrantShare> wanted) implements FundingStatus {}
}
