package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.testkit.Fault;
import org.essaim.testkit.Night;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Somebody is gone for six weeks, and a useBy falls into them (R64, R67). */
@Fault(13)
@Night
class SixWeeksTest {

    private static final int SIX_WEEKS = 42;
    private static final LocalDate SPENT = LocalDate.of(2024, 3, 20);
    private static final LocalDate USE_BY = LocalDate.of(2025, 3, 20);

    /** The six weeks end two weeks after useBy, so that it is in the last three of them. */
    private static final LocalDate GONE_FROM = USE_BY.minusDays(SIX_WEEKS - 14);

    private final DivisionId anct = new DivisionId("anct");
    private final InitiativeMessages messages = InitiativeMessages.of(anct, "abri");
    private final Calendar days = Calendar.from(GONE_FROM.minusDays(1));
    private final RunningCentre centre = days.centre().with(anct);

    @AfterEach
    void stop() {
        days.close();
    }

    @Test
    @Rule({"R50", "R64"})
    void a_division_cut_off_that_recorded_use_in_time_is_not_stopped() {
        spendAndRead();
        for (int i = 0; i < SIX_WEEKS; i++) {
            days.quiet(anct);
        }
        assertThat(stops()).isEmpty();

        centre.receives(anct, messages.used(USE_BY, 1));
        days.read(anct);
        days.read(anct);

        assertThat(stops()).isEmpty();
        assertThat(published("funding.stopped.v1")).isZero();
    }

    @Test
    @Rule({"R62", "R64", "R66"})
    void a_division_cut_off_without_use_is_stopped_once_after_its_return() {
        spendAndRead();
        for (int i = 0; i < SIX_WEEKS; i++) {
            days.quiet(anct);
        }
        assertThat(stops()).isEmpty();
        assertThat(silence().path("silentDays").asInt()).isEqualTo(SIX_WEEKS);
        assertThat(silence().path("waiting").asInt()).isEqualTo(1);

        days.read(anct);
        days.read(anct);

        assertThat(stops())
                .extracting(row -> row.path("reason").asString())
                .containsExactly("NOT_USED");
        assertThat(published("funding.stopped.v1")).isEqualTo(1);
        assertThat(silence()).isNull();
    }

    @Test
    @Rule("R64")
    void the_centre_away_for_six_weeks_takes_its_own_absence_for_no_silence() {
        spendAndRead();
        days.away(SIX_WEEKS);
        days.quiet(anct);

        assertThat(stops()).isEmpty();
        assertThat(silence().path("silentDays").asInt()).isEqualTo(1);
        assertThat(silence().path("days").asInt()).isEqualTo(SIX_WEEKS + 1);

        centre.receives(anct, messages.used(USE_BY, 1));
        days.read(anct);
        assertThat(stops()).isEmpty();
    }

    @Test
    @Rule("R64")
    void the_broker_away_for_six_weeks_and_more_is_no_silence() {
        spendAndRead();
        days.unreachable(11);
        assertThat(days.today()).isAfter(USE_BY.plusDays(45));
        assertThat(stops()).isEmpty();
        assertThat(published("funding.stopped.v1")).isZero();
    }

    @Test
    @Rule("R64")
    void a_quarantined_stream_is_no_silence() {
        spendAndRead();
        centre.jdbc().sql("update subscription set quarantined = 'a fork'").update();
        for (int i = 0; i < SIX_WEEKS + 30; i++) {
            days.quiet(anct);
        }
        assertThat(stops()).isEmpty();
        assertThat(published("funding.stopped.v1")).isZero();
    }

    @Test
    @Rule({"R64", "R66", "R67"})
    void silence_of_thirty_one_reachable_days_stops_once_and_late_evidence_undoes_it() {
        spendAndRead();
        while (days.today().isBefore(USE_BY.plusDays(30))) {
            days.quiet(anct);
        }
        assertThat(stops()).isEmpty();
        days.quiet(anct);
        days.quiet(anct);
        days.quiet(anct);
        assertThat(stops())
                .extracting(row -> row.path("reason").asString())
                .containsExactly("SILENCE");

        centre.receives(anct, messages.used(USE_BY, 1));
        days.read(anct);
        days.read(anct);

        assertThat(stops()).hasSize(1);
        assertThat(stops().getFirst().path("reinstatedReason").asString()).isEqualTo("EVIDENCE");
        assertThat(published("funding.stopped.v1")).isEqualTo(1);
        assertThat(published("funding.reinstated.v1")).isEqualTo(1);
    }

    /** The day before it all begins, everybody is read. */
    private void spendAndRead() {
        centre.receives(anct, messages.launched(SPENT), messages.spent("one", SPENT));
        days.read(anct);
    }

    private List<JsonNode> stops() {
        return centre.list("/api/v1/stops?division=anct").valueStream().toList();
    }

    /** Null where the division is read. */
    private JsonNode silence() {
        return centre.list("/api/v1/stops/silent-divisions").valueStream().findFirst().orElse(null);
    }

    private long published(String type) {
        return centre.published().stream().filter(each -> each.startsWith(type)).count();
    }
}
