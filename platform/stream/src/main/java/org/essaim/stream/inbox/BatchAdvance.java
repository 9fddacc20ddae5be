package org.essaim.stream.inbox;

import module java.base;

import org.essaim.stream.Hash;
import org.essaim.stream.chain.JournalEntry;

/**
 * How far one batch advances along the chain. Only what the owner signed advances it: an entry is
 * accepted when a signed head covers it, and gaps and forks exist only between signed heads.
 */
final class BatchAdvance {

    /** How far the clock of another service may be ahead of ours. */
    private static final Duration SKEW = Duration.ofMinutes(10);

    private final PendingRecords pending;
    private final Map<Long, Hash> known;
    private final Acceptance acceptance;
    private final InstantSource machineClock;
    private StreamPosition current;
    private long missingFrom;
    private String fork;

    /**
     * @param known the accepted hashes at the positions that the batch asks for, by position
     */
    BatchAdvance(
            StreamPosition start,
            PendingRecords pending,
            Map<Long, Hash> known,
            Acceptance acceptance,
            InstantSource machineClock) {
        this.current = start;
        this.pending = pending;
        this.known = known;
        this.acceptance = acceptance;
        this.machineClock = machineClock;
    }

    StreamPosition current() {
        return current;
    }

    /** The first position to request again, or 0. */
    long missingFrom() {
        return missingFrom;
    }

    /** Why this is another history, or null. */
    String fork() {
        return fork;
    }

    boolean has(JournalEntry entry) {
        return entry.hash().equals(known.get(entry.position()));
    }

    boolean isPast(JournalEntry entry) {
        return entry.position() <= current.position();
    }

    /** The owner signed this entry, and thereby everything before it. */
    void follow(JournalEntry head) {
        if (isPast(head)) {
            fork =
                    "position %d was accepted with the hash %s and comes again with %s"
                            .formatted(head.position(), known.get(head.position()), head.hash());
            return;
        }
        current = current.signedUpTo(head.position());
        switch (ChainWalk.back(head, current, pending::find)) {
            case ChainWalk.Joined(List<JournalEntry> chain) -> {
                chain.forEach(this::accept);
                pending.release(chain);
                pending.settle();
            }
            case ChainWalk.Broken(List<JournalEntry> chain) -> {
                missingFrom = current.position() + 1;
                pending.release(chain);
            }
            case ChainWalk.Forked(String reason) -> fork = reason;
        }
    }

    /**
     * The owner states that its journal ends there.
     *
     * @param fresh whether this was not stated before
     * @return true if everything up to that head is accepted here
     */
    boolean reaches(long head, Hash hash, boolean fresh) {
        if (head > current.position()) {
            JournalEntry waiting = pending.find(hash);
            if (waiting != null && waiting.position() == head) {
                follow(waiting);
            }
        }
        if (head > current.position()) {
            current = current.signedUpTo(head);
            missingFrom = current.position() + 1;
            return false;
        }
        Hash accepted = known.get(head);
        if (accepted != null && !accepted.equals(hash)) {
            fork =
                    "its journal has the hash %s at position %d, but %s was accepted"
                            .formatted(hash, head, accepted);
            return false;
        }
        if (fresh) {
            pending.settle();
        }
        return true;
    }

    /**
     * Keeps anybody from sending an old control record again; a clock that was wrong does no
     * lasting harm.
     *
     * @return true if it is later than all before and not in the future
     */
    boolean isFresh(Instant time) {
        if (time.isAfter(machineClock.instant().plus(SKEW))
                || (current.controlAt() != null && !time.isAfter(current.controlAt()))) {
            return false;
        }
        current = current.controlledAt(time);
        return true;
    }

    private void accept(JournalEntry entry) {
        current = current.at(entry.position(), entry.hash());
        known.put(entry.position(), entry.hash());
        acceptance.accept(entry);
        if (entry.position() >= missingFrom) {
            missingFrom = 0;
        }
    }
}
