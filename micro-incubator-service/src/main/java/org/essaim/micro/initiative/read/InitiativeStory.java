package org.essaim.micro.initiative.read;

import java.time.Instant;
import java.util.List;
import org.essaim.contract.Amount;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.contract.Stage;

/**
 * An initiative as it stands now, with everything that happened to it, the oldest first.
 *
 * @param owner null where an import does not know the owner
 * @param ended CLOSED, INTEGRATED, or null while it runs
 * @param stopped whether its funding is stopped (R65)
 * @param held what its open grants hold
 * @param spent what was spent and not reversed
 */
public record InitiativeStory(
        InitiativeId initiative,
        PersonId owner,
        Stage stage,
        String ended,
        boolean stopped,
        Amount held,
        Amount spent,
        List<Happening> happened) {

    /**
     * One event.
     *
     * @param what its stored name, such as {@code initiative.spent}
     * @param recordedAt when it was recorded here
     * @param facts the event itself
     */
    public record Happening(String what, Instant recordedAt, Object facts) {}
}
