package org.essaim.portfolio;

import java.util.Optional;

/** What a service does with the facts of a portfolio; the walk through the file is not its part. */
public interface FactHandler {

    /** Whether this service reports the fact; others are passed over. */
    boolean owns(PortfolioFact fact);

    /**
     * Carries one own fact out, inside the transaction that keeps the line's outcome.
     *
     * @param lineKey names the line for ever, for ids derived from it
     * @throws org.essaim.contract.decision.RefusedException if the rules refuse it; the transaction
     *     is rolled back, the refusal is kept, and the walk goes on. Anything else that is thrown
     *     ends the import
     */
    void carryOut(PortfolioFact fact, String lineKey);

    /** What is wrong with a fact that somebody else reports, such as an unknown division. */
    default Optional<String> complaintAbout(PortfolioFact another) {
        return Optional.empty();
    }
}
