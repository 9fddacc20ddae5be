package org.essaim.federation.metrics;

import java.time.Duration;
import java.util.List;
import org.essaim.runtime.metrics.Metric;
import org.essaim.runtime.metrics.MetricSample;
import org.essaim.runtime.metrics.MetricSource;
import org.essaim.stream.Journal;
import org.essaim.stream.JournalProgress;

/** How far what this service tells has come. */
final class JournalMetrics implements MetricSource {

    private static final Metric BACKLOG =
            Metric.of(
                    "essaim.journal.backlog",
                    "messages",
                    "Entries of the journal that the broker has not got yet.");
    private static final Metric UNACKNOWLEDGED =
            Metric.of(
                    "essaim.journal.unacknowledged",
                    "messages",
                    "Entries of the journal that not everybody who has to hear them has taken in.");
    private static final Metric UNACKNOWLEDGED_AGE =
            Metric.of(
                    "essaim.journal.unacknowledged.age",
                    "seconds",
                    "How long the oldest entry of the journal has been waiting to be safe with"
                            + " everybody; 0 where nothing waits.");

    private static final Metric BEHIND =
            Metric.of(
                    "essaim.journal.behind",
                    "",
                    "1 where the own topic says what the journal does not, as after an older"
                            + " database was restored: nothing is sent until an operator decides.");

    private final Journal journal;

    JournalMetrics(Journal journal) {
        this.journal = journal;
    }

    @Override
    public List<Metric> metrics() {
        return List.of(BACKLOG, UNACKNOWLEDGED, UNACKNOWLEDGED_AGE, BEHIND);
    }

    @Override
    public List<MetricSample> read() {
        JournalProgress progress = journal.progress();
        double age = journal.unacknowledgedFor().map(JournalMetrics::seconds).orElse(0.0);
        return List.of(
                BACKLOG.reads(progress.head() - progress.sent()),
                UNACKNOWLEDGED.reads(Math.max(0, progress.head() - progress.acknowledged())),
                UNACKNOWLEDGED_AGE.reads(age),
                BEHIND.reads(journal.behind().isPresent() ? 1 : 0));
    }

    private static double seconds(Duration waiting) {
        return Math.max(0, waiting.toMillis() / 1e3);
    }
}
