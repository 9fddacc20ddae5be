package org.essaim.federation.metrics;

import module java.base;

import org.essaim.runtime.metrics.Metric;
import org.essaim.runtime.metrics.MetricSample;
import org.essaim.runtime.metrics.MetricSource;
import org.essaim.stream.RejectionReason;
import org.essaim.stream.SigningKeys;
import org.essaim.stream.Subscription;
import org.essaim.stream.Subscriptions;
import org.essaim.stream.inbox.RejectedRecords;

/** How far each stream is consumed. */
record StreamMetrics(
        Subscriptions subscriptions, RejectedRecords rejected, SigningKeys keys, Clock business)
        implements MetricSource {

    private static final Metric WATERMARK_AGE =
            Metric.of(
                    "essaim.stream.watermark.age",
                    "seconds",
                    "How far back, in business time, the stream's owner has published everything;"
                            + " what is younger may still come."
                            + " Absent before the first claim (R64).",
                    "stream");
    private static final Metric READ_AGE =
            Metric.of(
                    "essaim.stream.read.age",
                    "seconds",
                    "How long ago, in business time, the stream was read to its end with nothing"
                            + " missing. Absent if it never was (R64).",
                    "stream");
    private static final Metric LAG =
            Metric.of(
                    "essaim.inbox.lag",
                    "messages",
                    "Messages that the owner of the stream has signed and that are not here yet.",
                    "stream");
    private static final Metric DEAD_LETTERS =
            Metric.of(
                    "essaim.inbox.dead.letters",
                    "",
                    "Messages of the stream in the dead letter queue for an operator.",
                    "stream");
    private static final Metric QUARANTINED =
            Metric.of(
                    "essaim.stream.quarantined",
                    "",
                    "1 where the stream's owner has signed two histories, or has sent what cannot"
                            + " be read: nothing more of it is ingested until an operator decides.",
                    "stream");
    private static final Metric CLOSED =
            Metric.of(
                    "essaim.stream.closed",
                    "",
                    "1 where every key of the stream was revoked, as of a division that was"
                            + " removed: its silence is no news.",
                    "stream");
    private static final Metric REJECTED =
            Metric.of(
                    "essaim.inbox.rejected",
                    "records",
                    "Records on the stream's topic that were rejected since the beginning.",
                    "stream",
                    "reason");

    @Override
    public List<Metric> metrics() {
        return List.of(WATERMARK_AGE, READ_AGE, LAG, DEAD_LETTERS, QUARANTINED, CLOSED, REJECTED);
    }

    @Override
    public List<MetricSample> read() {
        List<MetricSample> readings = new ArrayList<>();
        Set<String> closed = keys.closed();
        for (Subscription subscription : subscriptions.all()) {
            String stream = subscription.stream();
            readings.add(CLOSED.reads(closed.contains(stream) ? 1 : 0, stream));
            read(subscription, readings);
        }
        return readings;
    }

    private void read(Subscription subscription, List<MetricSample> readings) {
        String stream = subscription.stream();
        if (subscription.watermark() != null) {
            readings.add(WATERMARK_AGE.reads(age(subscription.watermark()), stream));
        }
        if (subscription.readToEndAt() != null) {
            readings.add(READ_AGE.reads(age(subscription.readToEndAt()), stream));
        }
        readings.add(
                LAG.reads(
                        Math.max(0, subscription.signedHead() - subscription.position()), stream));
        readings.add(DEAD_LETTERS.reads(subscription.deadLetters(), stream));
        readings.add(QUARANTINED.reads(subscription.quarantined() == null ? 0 : 1, stream));
        readRejected(stream, readings);
    }

    /** Also reasons that never came up, so that the first record is seen as one more. */
    private void readRejected(String stream, List<MetricSample> readings) {
        Map<String, Long> counts = rejected.counts(stream);
        for (RejectionReason reason : RejectionReason.values()) {
            long count = counts.getOrDefault(reason.word(), 0L);
            readings.add(REJECTED.reads(count, stream, reason.word()));
        }
    }

    private Duration age(Instant then) {
        return Duration.between(then, business.instant());
    }
}
