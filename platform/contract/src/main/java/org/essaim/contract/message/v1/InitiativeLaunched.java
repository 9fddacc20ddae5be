package org.essaim.contract.message.v1;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.Flag;
import org.essaim.contract.FreeText;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Kind;
import org.essaim.contract.PersonId;

/**
 * An initiative was launched; no approval is needed (R20).
 *
 * @param owner opaque (R100); null where an import does not know it
 * @param origin the initiative that was adopted (R73), or null
 * @param madeUp names of the fields whose imported values are not real
 * @param irritantId the division's irritant that it is about (R21, R72); absent if none is named
 * @param trial what will be tried, as the launcher says it (R21); absent where an import does not
 *     know it, and of launches before it was published
 */
@MessageType("initiative.launched.v1")
public record InitiativeLaunched(
        DivisionId division,
        InitiativeId initiative,
        FreeText title,
        Kind kind,
        @OrNull PersonId owner,
        LocalDate launchedOn,
        @OrNull String origin,
        List<Flag> flags,
        List<String> madeUp,
        @OrNull UUID irritantId,
        @OrNull FreeText trial)
        implements DivisionMessage {
    public InitiativeLaunched {
        flags = List.copyOf(flags);
        madeUp = List.copyOf(madeUp);
    }
}
