package org.essaim.micro.portfolio.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.essaim.contract.decision.StoredAs;

/** From when to when this division is being told an existing portfolio (R64). */
public sealed interface PortfolioEvent {

    /** From here on nothing of this division is judged. */
    @StoredAs("portfolio.import-started")
    record ImportStarted(UUID importId, LocalDate asOf) implements PortfolioEvent {}

    /** All that the file tells up to the day is in. */
    @StoredAs("portfolio.imported")
    record Imported(UUID importId, LocalDate asOf) implements PortfolioEvent {}
}
