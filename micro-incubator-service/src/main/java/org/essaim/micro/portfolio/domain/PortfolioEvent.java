package org.essaim.micro.portfolio.domain;

import java.time.LocalDate;
import java.util.UUID;

/** From when to when this division is being told an existing portfolio (R64). */
public sealed interface PortfolioEvent {

    /** From here on nothing of this division is judged. */
    record ImportStarted(UUID importId, LocalDate asOf) implements PortfolioEvent {}

    /** All that the file tells up to the day is in. */
    record Imported(UUID importId, LocalDate asOf) implements PortfolioEvent {}
}
