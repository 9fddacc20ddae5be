package org.essaim.micro.round.read;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.contract.Stage;

/**
 * What a ballot is about, as far as voters want to know it.
 *
 * @param title or {@code [redacted]} (R100)
 * @param owner null where an import does not know the owner
 * @param spent net of reversals
 */
public record BallotSubject(
        InitiativeId initiative,
        String title,
        PersonId owner,
        Stage stage,
        LocalDate launchedOn,
        Amount spent) {}
