package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.contract.message.v1.PortfolioImportStarted;
import org.essaim.contract.message.v1.PortfolioImported;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whatever day a division claims, by a slip or on purpose, the centre goes by its own clock. */
@Rule({"R16", "R62", "R64"})
@Gate
class ForgedTimeTest {

    private static final Instant NOW = Instant.parse("2025-06-01T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 1);
    private static final LocalDate FORGED = LocalDate.of(2062, 6, 1);

    private static final RunningCentre CENTRE = SharedCentre.at("2025-06-01T10:00:00Z").centre();

    private final DivisionId typo = CENTRE.another();
    private final InitiativeMessages abri = InitiativeMessages.of(typo, "abri");

    @Test
    void an_import_as_of_2062_stops_what_is_due_and_nothing_that_is_not_also_after_a_rebuild() {
        InitiativeMessages due = InitiativeMessages.of(typo, "banc");
        LocalDate lastYear = TODAY.minusMonths(15);
        CENTRE.receives(
                typo,
                new PortfolioImportStarted(typo, abri.id("import"), FORGED),
                abri.launched(TODAY),
                abri.spent("today", TODAY),
                due.launched(lastYear),
                due.spent("old", lastYear),
                new PortfolioImported(typo, abri.id("import"), FORGED));
        stopsAreThoseOf("banc");
        assertThat(watermark()).isEqualTo(NOW);

        assertThat(CENTRE.post("/actuator/rebuilds/stopping", "{}").statusCode()).isEqualTo(200);
        Eventually.holds(
                "it is rebuilt",
                () -> CENTRE.get("/actuator/rebuilds").toString().contains("DONE"));

        assertThat(watermark()).isEqualTo(NOW);
        CENTRE.receives(typo, abri.spent("another", TODAY));
        stopsAreThoseOf("banc");
    }

    @Test
    void a_heartbeat_of_2062_moves_no_watermark_beyond_now_and_the_centre_catches_up() {
        CENTRE.receives(typo, abri.launched(TODAY), abri.spent("today", TODAY));
        CENTRE.receivesWatermark(typo, BusinessDay.startOf(FORGED));

        stopsAreThoseOf();
        Eventually.passes(() -> assertThat(watermark()).isEqualTo(NOW));
    }

    @Test
    void a_watermark_that_is_stored_beyond_now_decides_nothing_either() {
        CENTRE.receives(typo, abri.launched(TODAY), abri.spent("today", TODAY));
        CENTRE.caughtUp();
        CENTRE.jdbc()
                .sql("update review_division set watermark = '2062-06-01' where division = ?")
                .param(typo.value())
                .update();

        CENTRE.receives(typo, abri.spent("another", TODAY));
        stopsAreThoseOf();
    }

    private void stopsAreThoseOf(String... initiatives) {
        CENTRE.caughtUp();
        assertThat(
                        CENTRE.list("/api/v1/stops?until=2099-12-31&division=" + typo)
                                .valueStream()
                                .map(row -> row.path("initiative").asString()))
                .containsExactly(initiatives);
        assertThat(decided()).isEqualTo(initiatives.length);
    }

    private long decided() {
        return CENTRE.jdbc()
                .sql(
                        """
                        select count(*) from domain_event
                         where type = 'stopping.stopped' and aggregate_id like ?
                        """)
                .param("stopping:%s:%%".formatted(typo))
                .query(Long.class)
                .single();
    }

    private Instant watermark() {
        JsonNode division =
                CENTRE.list("/api/v1/stops/silent-divisions?days=0&division=" + typo).path(0);
        return Instant.parse(division.path("readUpTo").asString());
    }
}
