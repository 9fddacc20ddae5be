package org.essaim.micro.portfolio.domain;

import module java.base;

import org.essaim.contract.decision.StoredAs;

/** From when to when this division imports an existing portfolio (R64). */
public sealed interface PortfolioEvent {

    /** Until the import is complete, no stop of this division is reviewed. */
    @StoredAs("portfolio.import-started")
    record ImportStarted(UUID importId, LocalDate asOf) implements PortfolioEvent {}

    /** All facts of the file up to the day are imported. */
    @StoredAs("portfolio.imported")
    record Imported(UUID importId, LocalDate asOf) implements PortfolioEvent {}
}
