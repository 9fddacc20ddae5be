package org.essaim.micro.initiative.domain;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.essaim.contract.Amount;

/** A part of one grant: what an expense draws from it, or what is released or opened again. */
public record Share(UUID grantId, Amount amount) {

    public Share {
        Objects.requireNonNull(grantId, "grantId");
        Objects.requireNonNull(amount, "amount");
    }

    /** What the shares are together. */
    public static Amount sum(List<Share> shares) {
        return shares.stream().map(Share::amount).reduce(Amount.NOTHING, Amount::plus);
    }
}
