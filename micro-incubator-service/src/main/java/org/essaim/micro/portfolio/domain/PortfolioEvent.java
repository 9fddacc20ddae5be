package org.essaim.micro.portfolio.domain;

import module java.base;

import org.essaim.contract.PersonId;
import org.essaim.contract.decision.StoredAs;

/** Who answers for an existing portfolio, and from when to when this division imports it (R64). */
public sealed interface PortfolioEvent {

    /**
     * A manager volunteer answers for exactly this file (R16).
     *
     * @param digest SHA-256 of its bytes in hexadecimal
     */
    @StoredAs("portfolio.approved")
    record Approved(String digest, PersonId approvedBy, LocalDate approvedOn)
            implements PortfolioEvent {}

    /** Until the import is complete, no stop of this division is reviewed. */
    @StoredAs("portfolio.import-started")
    record ImportStarted(UUID importId, LocalDate asOf) implements PortfolioEvent {}

    /** All facts of the file up to the day are imported. */
    @StoredAs("portfolio.imported")
    record Imported(UUID importId, LocalDate asOf) implements PortfolioEvent {}
}
