package org.essaim.micro.initiative.read;

import java.time.Instant;
import java.util.List;
import org.essaim.contract.Amount;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.contract.Stage;
import tools.jackson.databind.JsonNode;

/**
 * An initiative as it stands now, with everything that happened to it, the oldest first.
 *
 * @param owner null where an import does not know the owner
 * @param ended CLOSED, INTEGRATED, or null while it runs
 * @param stopped whether its funding is stopped (R65)
 * @param held what its open grants hold
 * @param spent what was spent and not reversed
 */
public record InitiativeDetails(
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
     * @param facts the event itself; each text in it is an object of its digest, the text and
     *     whether it was redacted (R100)
     */
    public record Happening(String what, Instant recordedAt, JsonNode facts) {}
}
