package org.essaim.federation.metrics;

import module java.base;

import org.essaim.runtime.metrics.Metric;
import org.essaim.runtime.metrics.MetricSample;
import org.essaim.runtime.metrics.MetricSource;
import org.essaim.stream.Journal;
import org.essaim.stream.JournalProgress;

/** How far what this service publishes was sent and acknowledged. */
record JournalMetrics(Journal journal) implements MetricSource {

    private static final Metric BACKLOG =
            Metric.of(
                    "essaim.journal.backlog",
                    "messages",
                    "Entries of the journal that the broker does not have yet.");
    private static final Metric UNACKNOWLEDGED =
            Metric.of(
                    "essaim.journal.unacknowledged",
                    "messages",
                    "Entries of the journal that not all readers have acknowledged.");
    private static final Metric UNACKNOWLEDGED_AGE =
            Metric.of(
                    "essaim.journal.unacknowledged.age",
                    "seconds",
                    "How long the oldest entry of the journal has been waiting to be acknowledged"
                            + " by all readers; 0 where nothing waits.");

    private static final Metric BEHIND =
            Metric.of(
                    "essaim.journal.behind",
                    "",
                    "1 where the own topic contains what the journal does not, as after an older"
                            + " database was restored: nothing is sent until an operator decides.");

    @Override
    public List<Metric> metrics() {
        return List.of(BACKLOG, UNACKNOWLEDGED, UNACKNOWLEDGED_AGE, BEHIND);
    }

    @Override
    public List<MetricSample> read() {
        JournalProgress progress = journal.progress();
        Duration waiting =
                progress.acknowledged() < progress.head()
                        ? journal.unacknowledgedFor().orElse(Duration.ZERO)
                        : Duration.ZERO;
        return List.of(
                BACKLOG.reads(progress.head() - progress.sent()),
                UNACKNOWLEDGED.reads(Math.max(0, progress.head() - progress.acknowledged())),
                UNACKNOWLEDGED_AGE.reads(waiting),
                BEHIND.reads(journal.behind().isPresent() ? 1 : 0));
    }
}
