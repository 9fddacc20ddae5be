package org.essaim.micro.irritant.read;

import module java.base;

import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.contract.Stage;

/**
 * Somebody tries something about an irritant.
 *
 * @param irritant that it is about, or that this one was merged into (R91)
 * @param title or {@code [redacted]} (R100)
 * @param owner null where an import does not know the owner
 * @param ended CLOSED, INTEGRATED, or null while it runs
 */
public record InitiativeOnIrritant(
        UUID irritant,
        InitiativeId initiative,
        String title,
        PersonId owner,
        Stage stage,
        String ended,
        LocalDate launchedOn) {}
