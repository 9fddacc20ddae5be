package org.essaim.contract;

import module java.base;

/** A part of one grant: what an expense draws from it, or what is released or reopened. */
public record GrantShare(UUID grantId, Amount amount) {

    public GrantShare {
        Objects.requireNonNull(grantId, "grantId");
        Objects.requireNonNull(amount, "amount");
    }

    /** All shares added up. */
    public static Amount sum(List<GrantShare> shares) {
        return shares.stream().map(GrantShare::amount).reduce(Amount.NOTHING, Amount::plus);
    }
}
