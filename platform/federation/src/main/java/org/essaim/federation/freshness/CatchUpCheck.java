package org.essaim.federation.freshness;

/** Work of a service that follows from events, such as reviewing: part of {@code caughtUp}. */
@FunctionalInterface
public interface CatchUpCheck {

    /** True if nothing that has been committed here is still waiting for this work. */
    boolean caughtUp();
}
