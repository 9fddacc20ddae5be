package org.essaim.micro.envelope.domain;

import org.essaim.contract.Amount;
import org.essaim.contract.decision.Refusal;
import org.essaim.contract.decision.Refuses;

/** Why an envelope did not move. */
public sealed interface EnvelopeRefusal extends Refusal {

    /** A movement of nothing, or of less than nothing. */
    @Refuses(rule = "R10", code = "envelope-movement-of-nothing")
    record NothingToMove(Amount amount) implements EnvelopeRefusal {}

    /** A past withdrawal took more than the envelope has at that line. */
    @Refuses(rule = "R10", code = "envelope-exceeded-by-withdrawal")
    record WithdrawalBeyondAvailable(Amount given, Amount available) implements EnvelopeRefusal {}

    /** Nothing is available for a first round that lacks something. */
    @Refuses(rule = "R22", code = "envelope-empty-for-top-up")
    record NothingForTopUp(Amount missing, Amount available) implements EnvelopeRefusal {}

    /** A round that the envelope cannot pay. */
    @Refuses(rule = "R32", code = "envelope-exceeded-by-round")
    record RoundBeyondAvailable(Amount asked, Amount available) implements EnvelopeRefusal {}

    /** A released grant that the envelope can no longer reopen. */
    @Refuses(rule = "R11", code = "envelope-exceeded-by-reopening")
    record ReopeningBeyondAvailable(Amount asked, Amount available) implements EnvelopeRefusal {}

    /** More comes back than was ever granted: the books do not add up. */
    @Refuses(rule = "R12", code = "envelope-returned-more-than-granted")
    record MoreThanGranted(Amount returned, Amount outstanding) implements EnvelopeRefusal {}
}
