package org.essaim.micro.initiative.domain;

import java.util.UUID;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.decision.Refuses;

/** Why a use does not count as known (R50). */
public sealed interface EvidenceRefusal extends InitiativeRefusal {

    /** Users are counted. */
    @Refuses(rule = "R50", code = "usage-negative", member = "users")
    record NegativeUsers(int users) implements EvidenceRefusal {}

    /** Delight is 0 to 10. */
    @Refuses(rule = "R50", code = "delight-out-of-range", member = "delight")
    record DelightOutOfRange(int delight) implements EvidenceRefusal {}

    /** Only a user representative confirms (R50). */
    @Refuses(rule = "R50", code = "usage-not-confirmed")
    record NotConfirmed() implements EvidenceRefusal {}

    /** Who confirms is not of the team. */
    @Refuses(rule = "R50", code = "usage-confirmed-by-team")
    record ConfirmedByTeam(InitiativeId initiative) implements EvidenceRefusal {}

    /** What is measured comes from the product or its users, and never from what somebody types. */
    @Refuses(rule = "R51", code = "usage-measured-by-hand", member = "level")
    record MeasuredByHand(InitiativeId initiative) implements EvidenceRefusal {}

    /** A key of another initiative, a revoked one, or none at all. */
    @Refuses(rule = "R50", code = "measuring-key-unknown")
    record UnknownKey(InitiativeId initiative) implements EvidenceRefusal {}

    /** A confirmation or a withdrawal names evidence that was recorded. */
    @Refuses(rule = "R50", code = "evidence-unknown")
    record UnknownEvidence(UUID evidence) implements EvidenceRefusal {}

    /** What was withdrawn proves nothing, and cannot be confirmed. */
    @Refuses(rule = "R53", code = "evidence-withdrawn")
    record EvidenceWithdrawn(UUID evidence) implements EvidenceRefusal {}

    /** Evidence is withdrawn by who recorded it, or by the owner. */
    @Refuses(rule = "R53", code = "evidence-of-another")
    record EvidenceOfAnother(UUID evidence) implements EvidenceRefusal {}
}
