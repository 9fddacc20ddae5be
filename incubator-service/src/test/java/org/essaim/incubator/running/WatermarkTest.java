package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.essaim.contract.BusinessDay;
import org.essaim.federation.stream.DivisionStream;
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
    private static final RunningCentre CENTRE = SharedCentre.at("2025-06-01T10:00:00Z").centre();

    @Test
    @Rule("R64")
    void evidence_that_is_received_but_not_projected_yet_prevents_the_stop() {
        InitiativeMessages behind = InitiativeMessages.of(CENTRE.another(), "abri");
        InitiativeMessages projected = InitiativeMessages.of(CENTRE.another(), "banc");
        CENTRE.receives(behind.division(), behind.launched(SPENT), behind.spent("one", SPENT));
        CENTRE.receives(
                projected.division(), projected.launched(SPENT), projected.spent("one", SPENT));
        CENTRE.caughtUp();

        EventProcessor projection = projection();
        projection.shutDown();
        CENTRE.receives(behind.division(), behind.used(SPENT, 1));
        CENTRE.receivesWatermark(behind.division(), DUE);
        assertThat(CENTRE.isCaughtUp()).isFalse();
        CENTRE.receivesWatermark(projected.division(), DUE);

        Eventually.passes(() -> assertThat(stops(projected)).isEqualTo(1));
        assertThat(stops(behind)).isZero();

        projection.start();
        CENTRE.caughtUp();
        assertThat(stops(behind)).isZero();
    }

    @Test
    @Rule("R64")
    void a_day_that_could_not_be_written_down_is_as_soon_as_it_can(CapturedOutput log) {
        String stream = DivisionStream.of(CENTRE.another());
        rename("reachable_day", "reachable_day_away");
        CENTRE.jdbc()
                .sql(
                        "update subscription set read_to_end_at = '2025-06-01T10:00:00Z' where"
                                + " stream = ?")
                .param(stream)
                .update();
        Eventually.holds(
                "it cannot be written", () -> log.getOut().contains("insert into reachable_day"));

        rename("reachable_day_away", "reachable_day");

        Eventually.passes(
                () ->
                        assertThat(
                                        CENTRE.jdbc()
                                                .sql("select stream from reachable_day")
                                                .query(String.class)
                                                .list())
                                .contains(stream));
    }

    private static void rename(String table, String to) {
        CENTRE.jdbc().sql("alter table %s rename to %s".formatted(table, to)).update();
    }

    private static EventProcessor projection() {
        return CENTRE.bean(EventProcessingConfiguration.class)
                .eventProcessor("stopping", EventProcessor.class)
                .orElseThrow();
    }

    private static long stops(InitiativeMessages messages) {
        return CENTRE.jdbc()
                .sql("select count(*) from domain_event where aggregate_id = ?")
                .param("stopping:%s:%s".formatted(messages.division(), messages.initiative()))
                .query(Long.class)
                .single();
    }
}
