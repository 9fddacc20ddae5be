package org.essaim.micro.initiative.read;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Kind;
import org.essaim.contract.PersonId;
import org.essaim.contract.Stage;

/**
 * One initiative.
 *
 * @param title or {@code [redacted]} (R100)
 * @param owner null where an import does not know the owner
 * @param ended CLOSED, INTEGRATED, or null while it runs
 * @param stoppedOn since when its funding is stopped, or null (R65)
 * @param granted gross of what was released
 * @param released net of what was reopened
 * @param users of the latest measured or confirmed use, or null (R51)
 * @param measuredOn the day of that use, or null
 * @param warnings of how many expenses the owner is warned (R63)
 */
public record InitiativeRow(
        InitiativeId initiative,
        String title,
        Kind kind,
        PersonId owner,
        Stage stage,
        String ended,
        LocalDate stoppedOn,
        LocalDate launchedOn,
        Amount granted,
        Amount released,
        Amount spent,
        Integer users,
        LocalDate measuredOn,
        int warnings) {}
