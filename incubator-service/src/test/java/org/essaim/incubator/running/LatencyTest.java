package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.contract.message.v1.FundingStopApplied;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** From a decision to its effect: measured for each division, open ones with their age (R98). */
@Rule({"R65", "R98"})
@Gate
class LatencyTest {

    private static final LocalDate SPENT = LocalDate.of(2024, 3, 1);
    private static final RunningCentre CENTRE = SharedCentre.at("2025-06-01T10:00:00Z").centre();
    private static final DivisionId ANCT = CENTRE.another();

    @Test
    void a_hundred_effects_give_their_quantiles_and_what_is_open_its_age() {
        for (int i = 0; i < 101; i++) {
            InitiativeMessages one = InitiativeMessages.of(ANCT, "abri%03d".formatted(i));
            CENTRE.receives(ANCT, one.launched(SPENT), one.spent("one", SPENT));
        }
        CENTRE.receivesWatermark(ANCT, BusinessDay.startOf(LocalDate.of(2025, 3, 2)));
        CENTRE.caughtUp();
        List<JsonNode> stops =
                CENTRE.list("/api/v1/stops?size=1000&division=" + ANCT).valueStream().toList();
        for (int i = 0; i < 100; i++) {
            CENTRE.receives(ANCT, applied(stops.get(i), Duration.ofSeconds(i + 1)));
        }
        CENTRE.caughtUp();
        CENTRE.jdbc()
                .sql(
                        "update stop set decided_at = decided_at - interval '5 days'"
                                + " where applied_at is null and division = ?")
                .param(ANCT.value())
                .update();

        JsonNode latency = CENTRE.list("/api/v1/stops/latencies?division=" + ANCT).get(0);

        assertThat(latency.path("stops").asInt()).isEqualTo(101);
        assertThat(latency.path("effective").asInt()).isEqualTo(100);
        assertThat(latency.path("p50Ms").asLong()).isEqualTo(50_000);
        assertThat(latency.path("p99Ms").asLong()).isEqualTo(99_000);
        assertThat(latency.path("maxMs").asLong()).isEqualTo(100_000);
        assertThat(latency.path("knownMaxMs").asLong()).isZero();
        assertThat(latency.path("open").asInt()).isEqualTo(1);
        assertThat(latency.path("oldestOpenMs").asLong()).isEqualTo(Duration.ofDays(5).toMillis());
        assertThat(CENTRE.list("/api/v1/stops?state=OPEN&division=" + ANCT)).hasSize(1);
        assertThat(CENTRE.list("/api/v1/stops?state=REINSTATED&division=" + ANCT)).isEmpty();
        shownInItsDetails(stops.getFirst());
    }

    /** The day from which the division refuses expenses is the one that it published (R65). */
    private static void shownInItsDetails(JsonNode stop) {
        FundingStopApplied published = applied(stop, Duration.ofSeconds(1));
        JsonNode effect = CENTRE.get("/api/v1/stops/" + published.stopId()).path("effect");
        assertThat(effect.path("effectiveOn").asString())
                .isEqualTo(published.effectiveOn().toString());
        assertThat(Instant.parse(effect.path("appliedAt").asString()))
                .isEqualTo(published.appliedAt());
    }

    private static FundingStopApplied applied(JsonNode stop, Duration after) {
        Instant decided = Instant.parse(stop.path("decidedAt").asString());
        return new FundingStopApplied(
                ANCT,
                InitiativeMessages.of(ANCT, stop.path("initiative").asString()).initiative(),
                UUID.fromString(stop.path("stopId").asString()),
                LocalDate.of(2025, 6, 1),
                decided.plus(after));
    }
}
