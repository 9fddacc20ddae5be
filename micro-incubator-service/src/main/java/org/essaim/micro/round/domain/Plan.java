package org.essaim.micro.round.domain;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.OfficeId;
import org.essaim.contract.PersonId;
import org.essaim.contract.RoundKind;

/**
 * What a round is requested for.
 *
 * @param kind LATER or CONSTRUCTION
 * @param months until the term; 1 or more, at most 6 for a construction (R33)
 * @param sponsor to whom a start-up answers directly (R35), as it was named freely before there was
 *     a list; else null
 * @param dependsOn the shared services that the team chose to depend on: shown, never refused (R36)
 * @param office of the centre's list, to which a start-up answers directly (R35, R92); else null
 */
public record Plan(
        RoundKind kind,
        Amount amount,
        int months,
        Team team,
        PersonId sponsor,
        Set<SharedService> dependsOn,
        OfficeId office) {

    public Plan {
        dependsOn = Set.copyOf(dependsOn);
    }

    /** The office that sponsors, or who was named freely once; null where nobody was. */
    public String answersTo() {
        return office != null ? office.value() : Objects.toString(sponsor, null);
    }
}
