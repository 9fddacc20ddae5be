package org.essaim.stream.relay;

import module java.base;

import org.essaim.stream.Journal;
import org.essaim.stream.Subscription;
import org.essaim.stream.Subscriptions;
import org.essaim.stream.wire.ControlRecord;

/**
 * Sends a control record soon after something changed and seldom where nothing does, since the
 * topic keeps all of them. Where nothing can be claimed it only states the positions.
 */
public final class Heartbeats implements StreamStatus {

    private final Supplier<Optional<Instant>> claims;
    private final Journal journal;
    private final Subscriptions subscriptions;
    private final Duration busy;
    private final Duration idle;
    private Journal.Head lastHead;
    private Map<String, Long> lastApplied = Map.of();
    private boolean claimed;
    private boolean lookSoon;
    private long lastLook;
    private long lastSent;

    /**
     * @param claims the business time up to which everything is in the journal now; empty while
     *     that is not so. Asked before the head is read
     * @param busy how soon a change is sent, at the earliest
     * @param idle how often one is sent without a change
     */
    public Heartbeats(
            Supplier<Optional<Instant>> claims,
            Journal journal,
            Subscriptions subscriptions,
            Duration busy,
            Duration idle) {
        this.claims = claims;
        this.journal = journal;
        this.subscriptions = subscriptions;
        this.busy = busy;
        this.idle = idle;
        this.lastLook = System.nanoTime() - busy.toNanos();
    }

    @Override
    public List<ControlRecord> due() {
        long now = System.nanoTime();
        if (now - lastLook < busy.toNanos()) {
            lookSoon = true;
            return List.of();
        }
        lastLook = now;
        Optional<Instant> claim = claims.get();
        lookSoon = claim.isEmpty();
        Journal.Head head = journal.head();
        Map<String, Long> applied = applied();
        boolean changed = !head.equals(lastHead) || !applied.equals(lastApplied);
        boolean mayClaimAgain = claim.isPresent() && !claimed;
        if (!changed && !mayClaimAgain && now - lastSent < idle.toNanos()) {
            return List.of();
        }
        lastHead = head;
        lastApplied = applied;
        claimed = claim.isPresent();
        lastSent = now;
        return List.of(record(claim, head, applied));
    }

    @Override
    public Duration quiet() {
        long now = System.nanoTime();
        long left =
                lookSoon ? busy.toNanos() - (now - lastLook) : idle.toNanos() - (now - lastSent);
        return Duration.ofNanos(Math.max(0, left));
    }

    private static ControlRecord record(
            Optional<Instant> claim, Journal.Head head, Map<String, Long> applied) {
        String hash = head.hash().hex();
        return claim.isPresent()
                ? new ControlRecord.Heartbeat(claim.get(), head.position(), hash, applied)
                : new ControlRecord.Acknowledgement(head.position(), hash, applied);
    }

    private Map<String, Long> applied() {
        Map<String, Long> applied = new TreeMap<>();
        for (Subscription each : subscriptions.all()) {
            applied.put(each.stream(), each.position());
        }
        return applied;
    }
}
