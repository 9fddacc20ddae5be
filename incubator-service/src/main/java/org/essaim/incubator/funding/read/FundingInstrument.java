package org.essaim.incubator.funding.read;

import java.time.Duration;
import java.util.List;
import org.essaim.node.metrics.Instrument;
import org.essaim.node.metrics.Metric;
import org.essaim.node.metrics.Reading;
import org.springframework.stereotype.Component;

/** Whether the books of the federation add up, for those who watch (R12). */
@Component
class FundingInstrument implements Instrument {

    private static final Metric BROKEN =
            Metric.of(
                    "essaim.funding.broken",
                    "accounts",
                    "Accounts that break the double entry of the federation (R12); the funding"
                            + " check says which.");

    private final FundingAudit audit;

    FundingInstrument(FundingAudit audit) {
        this.audit = audit;
    }

    @Override
    public List<Metric> metrics() {
        return List.of(BROKEN);
    }

    @Override
    public List<Reading> read() {
        FundingCheck found = audit.check();
        return List.of(BROKEN.reads(found.balanced() ? 0 : Math.max(1, found.broken().size())));
    }

    /** It reads all movements. */
    @Override
    public Duration stands() {
        return Duration.ofMinutes(10);
    }
}
