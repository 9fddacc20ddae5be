package org.essaim.reporting.initiative.read;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.IrritantCategory;
import org.essaim.contract.Kind;
import org.essaim.reporting.facts.domain.InitiativeStage;
import org.essaim.reporting.facts.domain.Marked;
import org.essaim.reporting.facts.domain.SmallCells;

/**
 * An initiative among others.
 *
 * @param title absent where it was redacted or never disclosed
 * @param kind null until its launch has arrived
 * @param launchedOn null until its launch has arrived
 * @param category of its irritant, or absent
 * @param usedProduct whether somebody outside the team is proven to use it (R51)
 * @param users by the last such measure; absent where there is none and where they are fewer than 5
 *     (R100)
 * @param stopped whether its funding is stopped (R62)
 * @param adoptable whether the board generalized it (R71)
 * @param spent less what was reversed
 */
public record FoundInitiative(
        String division,
        String initiative,
        String title,
        Kind kind,
        LocalDate launchedOn,
        InitiativeStage stage,
        IrritantCategory category,
        boolean usedProduct,
        Integer users,
        boolean stopped,
        boolean adoptable,
        Amount spent,
        List<String> madeUp,
        List<String> partlyMadeUp)
        implements Marked {

    public FoundInitiative {
        users = SmallCells.shown(users);
    }
}
