package org.essaim.micro.ledger.read;

import module java.base;

import org.essaim.micro.ledger.read.LedgerCheckResult.BrokenAccount;
import org.essaim.runtime.metrics.Metric;
import org.essaim.runtime.metrics.MetricSample;
import org.essaim.runtime.metrics.MetricSource;
import org.springframework.stereotype.Component;

/** Whether the envelope's books add up, for those who watch (R12). */
@Component
record LedgerMetrics(LedgerCheck check) implements MetricSource {

    private static final Metric BROKEN =
            Metric.of(
                    "essaim.envelope.broken",
                    "accounts",
                    "Accounts that break the double entry of the division's envelope (R12); the"
                            + " ledger's check says which.");

    @Override
    public List<Metric> metrics() {
        return List.of(BROKEN);
    }

    @Override
    public List<MetricSample> read() {
        LedgerCheckResult found = check.run();
        long accounts = found.broken().stream().map(BrokenAccount::account).distinct().count();
        return List.of(BROKEN.reads(found.sound() ? 0 : Math.max(1, accounts)));
    }

    /** It reads all entries. */
    @Override
    public Duration validFor() {
        return Duration.ofMinutes(10);
    }
}
