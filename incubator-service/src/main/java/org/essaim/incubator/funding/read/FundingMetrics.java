package org.essaim.incubator.funding.read;

import module java.base;

import org.essaim.runtime.metrics.Metric;
import org.essaim.runtime.metrics.MetricSample;
import org.essaim.runtime.metrics.MetricSource;
import org.springframework.stereotype.Component;

/** Whether the books of the federation add up, for those who watch (R12). */
@Component
class FundingMetrics implements MetricSource {

    private static final Metric BROKEN =
            Metric.of(
                    "essaim.funding.broken",
                    "accounts",
                    "Accounts that break the double entry of the federation (R12); the funding"
                            + " check says which.");

    private final LatestFundingCheck checks;

    FundingMetrics(LatestFundingCheck checks) {
        this.checks = checks;
    }

    @Override
    public List<Metric> metrics() {
        return List.of(BROKEN);
    }

    @Override
    public List<MetricSample> read() {
        FundingCheck found = checks.now().check();
        return List.of(BROKEN.reads(found.balanced() ? 0 : Math.max(1, found.broken().size())));
    }

    /** It reads all movements. */
    @Override
    public Duration validFor() {
        return Duration.ofMinutes(10);
    }
}
