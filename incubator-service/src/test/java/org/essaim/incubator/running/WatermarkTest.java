package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A watermark counts once what it stands for is projected, and not before (R64). */
@ExtendWith(OutputCaptureExtension.class)
@Gate
class WatermarkTest {

    private static final LocalDate SPENT = LocalDate.of(2024, 3, 1);
    private static final Instant DUE = BusinessDay.startOf(LocalDate.of(2025, 3, 2));

    @Test
    @Rule("R64")
    void evidence_that_is_received_but_not_projected_yet_prevents_the_stop() {
        try (RunningCentre centre = RunningCentre.at(Instant.parse("2025-06-01T10:00:00Z"))) {
            InitiativeMessages behind = InitiativeMessages.of(new DivisionId("behind"), "abri");
            InitiativeMessages projected =
                    InitiativeMessages.of(new DivisionId("projected"), "banc");
            centre.with(behind.division()).with(projected.division());
            centre.receives(behind.division(), behind.launched(SPENT), behind.spent("one", SPENT));
            centre.receives(
                    projected.division(), projected.launched(SPENT), projected.spent("one", SPENT));
            Eventually.passes(() -> assertThat(centre.isCaughtUp()).isTrue());

            EventProcessor projection = projection(centre);
            projection.shutDown();
            centre.receives(behind.division(), behind.used(SPENT, 1));
            centre.receivesWatermark(behind.division(), DUE);
            assertThat(centre.isCaughtUp()).isFalse();
            centre.receivesWatermark(projected.division(), DUE);

            Eventually.passes(() -> assertThat(stops(centre, projected)).isEqualTo(1));
            assertThat(stops(centre, behind)).isZero();

            projection.start();
            Eventually.passes(() -> assertThat(centre.isCaughtUp()).isTrue());
            assertThat(stops(centre, behind)).isZero();
        }
    }

    @Test
    @Rule("R64")
    void a_day_that_could_not_be_written_down_is_as_soon_as_it_can(CapturedOutput log) {
        try (RunningCentre centre = RunningCentre.at(Instant.parse("2025-06-01T10:00:00Z"))) {
            rename(centre, "reachable_day", "reachable_day_away");
            centre.with(new DivisionId("anct"));
            centre.jdbc()
                    .sql("update subscription set read_to_end_at = '2025-06-01T10:00:00Z'")
                    .update();
            Eventually.holds(
                    "it cannot be written",
                    () -> log.getOut().contains("insert into reachable_day"));

            rename(centre, "reachable_day_away", "reachable_day");

            Eventually.passes(
                    () ->
                            assertThat(
                                            centre.jdbc()
                                                    .sql("select stream from reachable_day")
                                                    .query(String.class)
                                                    .list())
                                    .contains("division.anct"));
        }
    }

    private static void rename(RunningCentre centre, String table, String to) {
        centre.jdbc().sql("alter table %s rename to %s".formatted(table, to)).update();
    }

    private static EventProcessor projection(RunningCentre centre) {
        return centre.bean(EventProcessingConfiguration.class)
                .eventProcessor("stopping", EventProcessor.class)
                .orElseThrow();
    }

    private static long stops(RunningCentre centre, InitiativeMessages messages) {
        return centre.jdbc()
                .sql("select count(*) from domain_event where aggregate_id = ?")
                .param("stopping:%s:%s".formatted(messages.division(), messages.initiative()))
                .query(Long.class)
                .single();
    }
}
