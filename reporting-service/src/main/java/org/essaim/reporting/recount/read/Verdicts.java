package org.essaim.reporting.recount.read;

import java.util.Optional;
import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.domain.Snapshot;
import org.essaim.reporting.recount.domain.InitiativeKey;
import org.essaim.reporting.recount.domain.Recount;
import org.essaim.reporting.recount.domain.Verdict;
import org.springframework.stereotype.Component;

/** What becomes of one initiative by the rules, counted for whoever asks about it alone. */
@Component
public class Verdicts {

    private final InitiativeHistories histories;
    private final UseReports reports;

    Verdicts(InitiativeHistories histories, UseReports reports) {
        this.histories = histories;
        this.reports = reports;
    }

    /** Empty where nothing is known of it by then. */
    public Optional<Verdict> of(AsOf asOf, InitiativeKey initiative) {
        return histories
                .one(Snapshot.open(asOf), initiative)
                .map(history -> Recount.of(history, reports.rules(asOf), reports.day(asOf)));
    }
}
