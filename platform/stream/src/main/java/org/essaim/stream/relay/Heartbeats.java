package org.essaim.stream.relay;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.essaim.stream.Journal;
import org.essaim.stream.JournalHead;
import org.essaim.stream.Subscription;
import org.essaim.stream.Subscriptions;
import org.essaim.stream.wire.ControlRecord;

/**
 * Speaks soon after something changed and seldom where nothing does, since the topic keeps all of
 * it. Where nothing can be claimed the positions alone are told.
 */
public final class Heartbeats implements StreamStatus {

    private final Supplier<Optional<Instant>> claims;
    private final Journal journal;
    private final Subscriptions subscriptions;
    private final Duration busy;
    private final Duration idle;

    private JournalHead saidHead;
    private Map<String, Long> saidApplied = Map.of();
    private boolean claimed;
    private long lastLook;
    private long lastSaid;

    /**
     * @param claims the business time up to which everything stands in the journal now; empty while
     *     that is not so. Asked before the head is read
     * @param busy how soon a change is told, at the earliest
     * @param idle how often one speaks without a change
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
            return List.of();
        }
        lastLook = now;
        Optional<Instant> claim = claims.get();
        JournalHead head = journal.head();
        Map<String, Long> applied = applied();
        boolean changed = !head.equals(saidHead) || !applied.equals(saidApplied);
        boolean mayClaimAgain = claim.isPresent() && !claimed;
        if (!changed && !mayClaimAgain && now - lastSaid < idle.toNanos()) {
            return List.of();
        }
        saidHead = head;
        saidApplied = applied;
        claimed = claim.isPresent();
        lastSaid = now;
        return List.of(said(claim, head, applied));
    }

    private static ControlRecord said(
            Optional<Instant> claim, JournalHead head, Map<String, Long> applied) {
        return claim.<ControlRecord>map(
                        upTo ->
                                new ControlRecord.Heartbeat(
                                        upTo, head.position(), head.hash().hex(), applied))
                .orElseGet(
                        () ->
                                new ControlRecord.Acknowledgement(
                                        head.position(), head.hash().hex(), applied));
    }

    private Map<String, Long> applied() {
        Map<String, Long> applied = new TreeMap<>();
        for (Subscription heard : subscriptions.all()) {
            applied.put(heard.stream(), heard.position());
        }
        return applied;
    }
}
