package org.essaim.stream.relay;

import module java.base;

import org.essaim.stream.Journal;
import org.essaim.stream.Subscription;
import org.essaim.stream.Subscriptions;
import org.essaim.stream.wire.ControlRecord;

/**
 * Sends a control record soon after something changed, once more when that has settled, and seldom
 * where nothing happens, since the topic keeps all of them. Where nothing can be claimed it only
 * states the positions. Others learn of what is applied here as it changes, and of all of it once a
 * day, or where the broker may have lost it.
 */
public final class Heartbeats implements StreamStatus {

    private static final long WHOLE_NANOS = Duration.ofDays(1).toNanos();

    private final Supplier<Optional<Instant>> claims;
    private final Journal journal;
    private final Subscriptions subscriptions;
    private final Pace pace;
    private final LongSupplier nanoTime;
    private Journal.Head lastHead;
    private Map<String, Long> lastApplied = Map.of();
    private Instant lastClaim;
    private Instant claimAtLastLook;
    private boolean settled;
    private boolean lookSoon;
    private boolean acknowledges;
    private volatile boolean reportsReadingLater;

    /** When it first had read more than it has acknowledged. */
    private long readMore;

    private long lastLook;
    private long lastSent;
    private long lastWhole;

    /**
     * How often one is sent.
     *
     * @param busy how soon a change of the own stream is sent, at the earliest
     * @param acknowledging how soon after the last one, at the earliest, one is sent only because
     *     more was read of others: whoever reads this stream has to read that too
     * @param turn what such a one waits for at least: those who all have read the same are not to
     *     acknowledge it in the same moment
     * @param idle how long after the last change one more is sent, which claims it as past
     * @param rest how often one is sent from then on: whenever the claim passes a multiple of it,
     *     as it passes midnight
     */
    public record Pace(
            Duration busy, Duration acknowledging, Duration turn, Duration idle, Duration rest) {}

    /**
     * @param claims the business time up to which everything is in the journal now; empty while
     *     that is not so. Asked before the head is read
     * @param nanoTime of the machine
     */
    public Heartbeats(
            Supplier<Optional<Instant>> claims,
            Journal journal,
            Subscriptions subscriptions,
            Pace pace,
            LongSupplier nanoTime) {
        this.claims = claims;
        this.journal = journal;
        this.subscriptions = subscriptions;
        this.pace = pace;
        this.nanoTime = nanoTime;
        this.lastLook = nanoTime.getAsLong() - pace.busy().toNanos();
        repeat();
    }

    @Override
    public void repeat() {
        lastHead = null;
        lastWhole = nanoTime.getAsLong() - WHOLE_NANOS;
    }

    @Override
    public List<ControlRecord> due() {
        long now = nanoTime.getAsLong();
        if (now - lastLook < pace.busy().toNanos()) {
            lookSoon = true;
            return List.of();
        }
        lastLook = now;
        // Whoever commits from here on may be too late to be seen, and wakes the relay.
        reportsReadingLater = false;
        Instant claim = claims.get().orElse(null);
        claimAtLastLook = claim;
        lookSoon = claim == null;
        Journal.Head head = journal.head();
        Map<String, Long> applied = applied();
        boolean reads = !applied.equals(lastApplied);
        readMore = reads && acknowledges ? readMore : now;
        acknowledges = reads;
        boolean mayClaimAgain = claim != null && lastClaim == null;
        boolean changed = !head.equals(lastHead) || mayClaimAgain;
        boolean time = isTime(claim, now);
        if (!changed && !time && !(acknowledges && mayAgain(now))) {
            reportsReadingLater = acknowledges;
            return List.of();
        }
        // What was read of others leaves nothing of the own stream to be claimed as past.
        settled = !changed && (settled || time);
        acknowledges = false;
        Map<String, Long> news = toReport(applied, now);
        lastHead = head;
        lastApplied = applied;
        lastClaim = claim;
        lastSent = now;
        return List.of(record(claim, head, news));
    }

    @Override
    public boolean reportsReadingLater() {
        return reportsReadingLater;
    }

    @Override
    public Duration quiet() {
        long now = nanoTime.getAsLong();
        return Duration.ofNanos(Math.max(0, nanosLeft(now)));
    }

    private long nanosLeft(long now) {
        if (lookSoon) {
            return pace.busy().toNanos() - (now - lastLook);
        }
        if (acknowledges) {
            return Math.max(
                    pace.acknowledging().toNanos() - (now - lastSent),
                    pace.turn().toNanos() - (now - readMore));
        }
        long left = settled ? nanosOfThePeriod() : pace.idle().toNanos();
        return left - (now - Math.max(lastSent, lastLook));
    }

    /**
     * Until the claim passes the next multiple of the rest, as far as time goes by here as well.
     */
    private long nanosOfThePeriod() {
        long rest = pace.rest().toMillis();
        long passed = Math.floorMod(claimAtLastLook.toEpochMilli(), rest);
        return TimeUnit.MILLISECONDS.toNanos(rest - passed);
    }

    private boolean mayAgain(long now) {
        return now - lastSent >= pace.acknowledging().toNanos()
                && now - readMore >= pace.turn().toNanos();
    }

    private boolean isTime(Instant claim, long now) {
        if (!settled) {
            return now - lastSent >= pace.idle().toNanos();
        }
        return now - lastSent >= pace.rest().toNanos()
                || claim != null && lastClaim != null && periods(claim) > periods(lastClaim);
    }

    private long periods(Instant claim) {
        return Math.floorDiv(claim.toEpochMilli(), pace.rest().toMillis());
    }

    /** What differs from what was reported before; the whole once a day. */
    private Map<String, Long> toReport(Map<String, Long> applied, long now) {
        if (now - lastWhole >= WHOLE_NANOS) {
            lastWhole = now;
            return applied;
        }
        Map<String, Long> changed = new TreeMap<>(applied);
        changed.entrySet().removeAll(lastApplied.entrySet());
        return changed;
    }

    private static ControlRecord record(
            Instant claim, Journal.Head head, Map<String, Long> applied) {
        String hash = head.hash().hex();
        return claim == null
                ? new ControlRecord.Acknowledgement(head.position(), hash, applied)
                : new ControlRecord.Heartbeat(claim, head.position(), hash, applied);
    }

    private Map<String, Long> applied() {
        Map<String, Long> applied = new TreeMap<>();
        for (Subscription each : subscriptions.all()) {
            applied.put(each.stream(), each.position());
        }
        return applied;
    }
}
