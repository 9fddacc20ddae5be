package org.essaim.micro.round.domain;

import java.util.Set;
import org.essaim.contract.Amount;
import org.essaim.contract.PersonId;
import org.essaim.contract.RoundKind;

/**
 * What a round is requested for.
 *
 * @param kind LATER or CONSTRUCTION
 * @param months until the term; 1 or more, at most 6 for a construction (R33)
 * @param sponsor the one to whom a start-up answers directly (R35); null for another round
 * @param dependsOn the shared services that the team chose to depend on: shown, never refused (R36)
 */
public record Plan(
        RoundKind kind,
        Amount amount,
        int months,
        Team team,
        PersonId sponsor,
        Set<SharedService> dependsOn) {

    public Plan {
        dependsOn = Set.copyOf(dependsOn);
    }
}
