package org.essaim.contract.voting;

import java.util.UUID;
import org.essaim.contract.PersonId;

/** A vote that was cast: by whom, in what capacity, and what it says. */
public interface Vote {

    UUID voteId();

    PersonId person();

    /** The seat or the capacity in which the person votes; what a quorum is counted by. */
    Enum<?> capacity();

    Choice choice();
}
