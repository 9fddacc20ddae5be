package org.essaim.incubator.portfolio.domain;

import module java.base;

import org.essaim.contract.PersonId;
import org.essaim.contract.decision.StoredAs;

/** Who answers for what the centre imports (R16). */
public sealed interface PortfolioEvent {

    /**
     * The director answers for exactly this file.
     *
     * @param digest SHA-256 of its bytes in hexadecimal
     */
    @StoredAs("portfolio.approved")
    record Approved(String digest, PersonId approvedBy, LocalDate approvedOn)
            implements PortfolioEvent {}
}
