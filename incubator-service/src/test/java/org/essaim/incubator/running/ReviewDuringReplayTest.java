package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.essaim.contract.DivisionId;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/** What a replay has projected half of is not reviewed, whatever silence there was (R64). */
@Gate
class ReviewDuringReplayTest {

    private static final LocalDate SPENT = LocalDate.of(2024, 3, 1);
    private static final LocalDate DUE = LocalDate.of(2025, 3, 2);
    private static final int ASKED = 100;

    @Test
    @Rule("R64")
    void evidence_that_a_replay_has_not_come_to_yet_still_prevents_the_stop() {
        try (RunningCentre centre = RunningCentre.at(Instant.parse("2025-06-01T10:00:00Z"))) {
            InitiativeMessages abri = InitiativeMessages.of(new DivisionId("anct"), "abri");
            centre.with(abri.division());
            centre.receives(
                    abri.division(),
                    abri.launched(SPENT),
                    abri.spent("one", SPENT),
                    abri.used(SPENT, 1));
            centre.caughtUp();
            StreamingEventProcessor projection = projection(centre);
            projection.shutDown();
            projection.resetTokens();
            halfway(centre);
            for (int i = 0; i < ASKED; i++) {
                assertThat(centre.list("/api/v1/stops").size()).isZero();
                assertThat(decisions(centre)).isZero();
            }
            centre.jdbc().sql("truncate review_expense, review_initiative").update();
            projection.start();
            centre.caughtUp();
            assertThat(decisions(centre)).isZero();
        }
    }

    /** The expense is projected, its evidence is not, and forty days were silent. */
    private static void halfway(RunningCentre centre) {
        centre.jdbc().sql("truncate review_evidence").update();
        for (int day = 0; day < 40; day++) {
            centre.jdbc()
                    .sql("insert into reachable_day values ('division.anct', ?)")
                    .param(DUE.plusDays(day))
                    .update();
        }
        centre.jdbc().sql("update review_initiative set changes = changes + 1").update();
    }

    private static long decisions(RunningCentre centre) {
        return centre.jdbc()
                .sql("select count(*) from domain_event where type like 'stopping.%'")
                .query(Long.class)
                .single();
    }

    private static StreamingEventProcessor projection(RunningCentre centre) {
        return centre.bean(EventProcessingConfiguration.class)
                .eventProcessor("stopping", StreamingEventProcessor.class)
                .orElseThrow();
    }
}
