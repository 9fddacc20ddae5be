package org.essaim.federation.stream;

import module java.base;

import org.essaim.eventstore.CommitOrderToken;
import org.essaim.eventstore.PostgresEventStorageEngine;
import org.essaim.runtime.store.Processors;

/**
 * What a heartbeat may claim (R64). The business time is taken first, then the last committed
 * event; once the publication has passed that event, everything recorded up to the time is in the
 * journal: a transaction that had stamped something earlier has ended by then or is never
 * committed.
 */
final class HeartbeatClaims implements Supplier<Optional<Instant>> {

    private final Clock businessClock;
    private final Duration longestTransaction;
    private final PostgresEventStorageEngine store;
    private final Processors processors;
    private final List<ClaimGuard> guards;
    private Pending pending;

    HeartbeatClaims(
            Clock businessClock,
            HeartbeatProperties pace,
            PostgresEventStorageEngine store,
            Processors processors,
            List<ClaimGuard> guards) {
        this.businessClock = businessClock;
        this.longestTransaction = pace.longestTransaction();
        this.store = store;
        this.processors = processors;
        this.guards = guards;
    }

    private record Pending(Instant upTo, CommitOrderToken committed) {}

    @Override
    public Optional<Instant> get() {
        if (!mayClaim()) {
            pending = null;
            return Optional.empty();
        }
        if (pending == null) {
            Instant upTo = businessClock.instant().minus(longestTransaction);
            pending = new Pending(upTo, store.lastCommitted());
        }
        if (!processors.covers(PublicationProcessor.NAME, pending.committed())) {
            return Optional.empty();
        }
        Instant claimed = pending.upTo();
        pending = null;
        return Optional.of(claimed);
    }

    /** The publication's dead letters are not published, however far its token is. */
    private boolean mayClaim() {
        return guards.stream().allMatch(ClaimGuard::mayClaim)
                && processors.deadLetterSubjects(PublicationProcessor.NAME).isEmpty();
    }
}
