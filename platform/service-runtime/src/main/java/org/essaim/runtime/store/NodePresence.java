package org.essaim.runtime.store;

import java.util.function.BooleanSupplier;

/**
 * What is known of the nodes on this database, where something keeps a session for that: without it
 * any other node may be there, and claims last only while they are renewed.
 */
public final class NodePresence {

    private volatile BooleanSupplier known = () -> false;
    private volatile BooleanSupplier alone = () -> false;

    /**
     * @param known whether the others know by a lock of a session that this node is there; its
     *     claims are safe as long as that is so
     * @param alone whether no other node holds such a lock
     */
    public void observe(BooleanSupplier known, BooleanSupplier alone) {
        this.known = known;
        this.alone = alone;
    }

    boolean isKnown() {
        return known.getAsBoolean();
    }

    boolean isAlone() {
        return alone.getAsBoolean();
    }
}
