package org.essaim.reporting.generalization.read;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.reporting.facts.domain.Marked;
import org.essaim.reporting.facts.domain.SmallCells;

/**
 * One adoption; how many use it there is absent where they are fewer than 5 (R100).
 *
 * @param users null where nobody uses it there, or they are fewer than 5 (R100)
 */
public record Adoption(
        UUID proposalId,
        String origin,
        String originDivision,
        String division,
        String initiative,
        LocalDate adoptedOn,
        LocalDate knownOn,
        Amount adapting,
        boolean usedThere,
        Integer users,
        List<String> madeUp,
        List<String> partlyMadeUp)
        implements Marked {

    public Adoption {
        users = SmallCells.shown(users);
    }
}
