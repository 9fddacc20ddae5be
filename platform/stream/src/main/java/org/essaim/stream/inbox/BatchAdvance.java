package org.essaim.stream.inbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.essaim.stream.Hash;
import org.essaim.stream.chain.JournalEntry;

/**
 * How far one batch comes along the chain. Only what the owner signed moves it: an entry is taken
 * in when a signed head covers it, and a gap or a fork is one only between signed heads.
 */
final class BatchAdvance {

    /** How far the clock of another service may be ahead of ours. */
    private static final Duration SKEW = Duration.ofMinutes(10);

    private final PendingRecords room;
    private final KnownHashes known;
    private final Acceptance acceptance;
    private final InstantSource machineClock;
    private ConsumerPosition place;
    private long missingFrom;
    private String fork;

    BatchAdvance(
            ConsumerPosition start,
            PendingRecords room,
            KnownHashes known,
            Acceptance acceptance,
            InstantSource machineClock) {
        this.place = start;
        this.room = room;
        this.known = known;
        this.acceptance = acceptance;
        this.machineClock = machineClock;
    }

    ConsumerPosition place() {
        return place;
    }

    /** The first position to ask for again, or 0. */
    long missingFrom() {
        return missingFrom;
    }

    /** Why this is another history, or null. */
    String fork() {
        return fork;
    }

    boolean has(JournalEntry entry) {
        return entry.hash().equals(known.at(entry.position()));
    }

    boolean isPast(JournalEntry entry) {
        return entry.position() <= place.position();
    }

    /** The owner vouches for this entry and so for all before it. */
    void follow(JournalEntry head) {
        if (isPast(head)) {
            fork =
                    "position %d was taken in with the hash %s and comes again with %s"
                            .formatted(head.position(), known.at(head.position()), head.hash());
            return;
        }
        place = place.signedUpTo(head.position());
        switch (ChainWalk.back(head, place, room::find)) {
            case ChainWalk.Joined(List<JournalEntry> chain) -> {
                chain.forEach(this::accept);
                room.release(chain);
                room.settle();
            }
            case ChainWalk.Broken(List<JournalEntry> chain) -> {
                missingFrom = place.position() + 1;
                room.release(chain);
            }
            case ChainWalk.Forked(String reason) -> fork = reason;
        }
    }

    /**
     * The owner says that its journal ends there.
     *
     * @param fresh whether it was not said before
     * @return true if everything up to that head is taken in here
     */
    boolean reaches(long head, Hash hash, boolean fresh) {
        if (head > place.position()) {
            JournalEntry waits = room.find(hash);
            if (waits != null && waits.position() == head) {
                follow(waits);
            }
        }
        if (head > place.position()) {
            place = place.signedUpTo(head);
            missingFrom = place.position() + 1;
            return false;
        }
        Hash taken = known.at(head);
        if (taken != null && !taken.equals(hash)) {
            fork =
                    "its journal has the hash %s at position %d, but %s was taken in"
                            .formatted(hash, head, taken);
            return false;
        }
        if (fresh) {
            room.settle();
        }
        return true;
    }

    /**
     * Whoever sends an old control record again can make nothing of it; a clock that went wrong
     * does no lasting harm.
     *
     * @return true if it is later than all before and not of the future
     */
    boolean isFresh(Instant time) {
        Instant latest = machineClock.instant().plus(SKEW);
        if (time.isAfter(latest)
                || (place.controlAt() != null && !time.isAfter(place.controlAt()))) {
            return false;
        }
        place = place.controlledAt(time);
        return true;
    }

    private void accept(JournalEntry entry) {
        place = place.at(entry.position(), entry.hash());
        known.add(entry);
        acceptance.accept(entry);
        if (entry.position() >= missingFrom) {
            missingFrom = 0;
        }
    }
}
