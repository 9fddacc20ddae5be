package org.essaim.federation.freshness;

/** A service's own work that follows from events (such as judging): part of {@code caughtUp}. */
@FunctionalInterface
public interface CatchUpCheck {

    /** True if nothing that has been committed here still waits for this work. */
    boolean caughtUp();
}
