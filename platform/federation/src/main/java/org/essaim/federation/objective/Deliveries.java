package org.essaim.federation.objective;

import module java.base;

import org.essaim.stream.ReceivedMessage;
import org.essaim.stream.Subscriptions;

/**
 * Measures how long messages are under way: from when their owner committed what they say, by its
 * clock, to when they are consumed here, by the clock here. Its clock may be ahead of this one; one
 * that is behind by more than the objective misses it, which is worth knowing too.
 */
public final class Deliveries {

    private final Consumer<Duration> took;
    private final Subscriptions subscriptions;
    private final Clock business;
    private final Set<String> live = ConcurrentHashMap.newKeySet();

    Deliveries(ObjectiveMetrics metrics, Subscriptions subscriptions, Clock businessClock) {
        this.took = metrics.tookWithCommit(Objective.DELIVERY);
        this.subscriptions = subscriptions;
        this.business = businessClock;
    }

    /**
     * These are consumed in the transaction that is under way, and count once it is committed. The
     * past of a stream does not: what was said before it was first read to its end is not late.
     *
     * @param messages of one stream
     */
    public void consumed(List<ReceivedMessage> messages) {
        if (messages.isEmpty() || !isLive(messages.getFirst().stream())) {
            return;
        }
        Instant now = business.instant();
        messages.forEach(message -> took.accept(Duration.between(message.time(), now)));
    }

    private boolean isLive(String stream) {
        if (live.contains(stream)) {
            return true;
        }
        boolean read =
                subscriptions.of(stream).filter(each -> each.readToEndAt() != null).isPresent();
        if (read) {
            live.add(stream);
        }
        return read;
    }
}
