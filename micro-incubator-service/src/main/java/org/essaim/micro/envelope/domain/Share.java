package org.essaim.micro.envelope.domain;

import java.util.Objects;
import java.util.UUID;
import org.essaim.contract.Amount;

/** A part of one grant, as it moves between the envelope and the initiative. */
public record Share(UUID grantId, Amount amount) {

    public Share {
        Objects.requireNonNull(grantId, "grantId");
        Objects.requireNonNull(amount, "amount");
    }
}
