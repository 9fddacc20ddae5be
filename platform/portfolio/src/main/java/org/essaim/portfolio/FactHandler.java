package org.essaim.portfolio;

import java.util.Optional;

/** What a service does with the facts of a portfolio file; {@link ImportRun} reads the file. */
public interface FactHandler {

    /** Whether this service reports the fact; other facts are skipped. */
    boolean owns(PortfolioFact fact);

    /**
     * Applies one of its own facts, in the transaction that saves the line's outcome.
     *
     * @param lineKey identifies the line for good; ids are derived from it
     * @throws org.essaim.contract.decision.RefusedException if the rules refuse the fact; the
     *     transaction is rolled back, the refusal is saved, and the import continues. Any other
     *     exception ends the import
     */
    void handle(PortfolioFact fact, String lineKey);

    /** What is invalid about a fact that another service reports, such as an unknown division. */
    default Optional<String> validate(PortfolioFact foreign) {
        return Optional.empty();
    }
}
