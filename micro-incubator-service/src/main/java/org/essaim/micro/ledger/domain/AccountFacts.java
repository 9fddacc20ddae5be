package org.essaim.micro.ledger.domain;

import module java.base;

/** Provides what the states of envelope and initiatives say of the accounts (R12). */
public interface AccountFacts {

    /**
     * The movements that the ledger has gone past without booking them, by the ids of their events.
     * To be asked before the snapshot in which they are looked for.
     */
    Set<UUID> passed();

    /**
     * All of one snapshot, that of the transaction of the caller.
     *
     * @param passed do not come any more
     */
    StatedAccounts stated(Set<UUID> passed);
}
