package org.essaim.micro.initiative.read;

import java.util.List;
import org.essaim.contract.Amount;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.contract.Stage;
import org.essaim.federation.text.ShownTexts.Text;

/**
 * An initiative as it stands now, with everything that happened to it, the oldest first.
 *
 * @param title as it was corrected last, like the irritant and the trial
 * @param irritant what hurts whom, or null where an import does not know it
 * @param trial what is tried, or null where an import does not know it
 * @param address where its product is found, or null
 * @param owner null where an import does not know the owner
 * @param ended CLOSED, INTEGRATED, or null while it runs
 * @param stopped whether its funding is stopped (R65)
 * @param held what its open grants hold
 * @param spent what was spent and not reversed
 * @param warnings of expenses that nobody uses yet, the most urgent first (R63)
 */
public record InitiativeDetails(
        InitiativeId initiative,
        Text title,
        Text irritant,
        Text trial,
        Text address,
        PersonId owner,
        Stage stage,
        String ended,
        boolean stopped,
        Amount held,
        Amount spent,
        List<WarningRow> warnings,
        List<HistoryEntry> history) {}
