package org.essaim.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.message.v1.GeneralizationAccepted;
import org.essaim.testkit.Night;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Who adopted from whom, what adapting cost, who uses it there; and nothing of it redeems. */
@Night
class LineageTest {

    @Test
    @Rule({"R73", "R74"})
    void lineage_tells_the_cost_and_the_use_there_and_redeems_nothing_at_the_origin() {
        try (RunningReporting reporting = SharedReporting.startShown()) {
            JsonNode rows = reporting.rows("/generalization/adoptions");
            assertThat(rows).hasSize(4);
            assertThat(rows.valueStream().map(LineageTest::line))
                    .containsExactly(
                            "anct: 0 cents, 0 half-days, used true by few",
                            "mtes: 30100 cents, 3 half-days, used true by 11",
                            "francetravail: 30200 cents, 3 half-days, used true by 20",
                            "sgmas: 30300 cents, 3 half-days, used true by 29");
            assertThat(rows.valueStream().map(row -> row.path("originDivision").asString()))
                    .containsExactly(
                            "francetravail",
                            "francetravail",
                            "dinum_produits_interministeriels",
                            "dinum_produits_interministeriels");
            assertThat(reporting.rows("/generalization/adoptions?trueOn=2021-03-10")).hasSize(1);
            String origins = reporting.rows("/generalization/cases").toString();
            ShownFederation.published().stream()
                    .map(PublishedPortfolio.Published::message)
                    .filter(GeneralizationAccepted.class::isInstance)
                    .map(GeneralizationAccepted.class::cast)
                    .forEach(each -> assertThat(origins).contains(each.origin().value()));
            redeemsNothing(reporting);
        }
    }

    /** Use of an adoption alone: the origin of another division is as unused as before. */
    private static void redeemsNothing(RunningReporting reporting) {
        String path = "/use/divisions?trueOn=2022-01-01";
        JsonNode before = reporting.rows(path);
        reporting.receive(
                "division.mtes",
                SampleMessages.measured(
                        new DivisionId("mtes"),
                        new InitiativeId("anotea@mtes"),
                        new UUID(99, 1),
                        LocalDate.of(2021, 6, 1),
                        40,
                        EvidenceLevel.CONFIRMED),
                BusinessDay.startOf(LocalDate.of(2021, 6, 1)));
        reporting.settle();
        for (JsonNode row : reporting.rows(path)) {
            if (!row.path("division").asString().equals("mtes")) {
                assertThat(before.valueStream()).contains(row);
            }
        }
    }

    private static String line(JsonNode row) {
        return "%s: %d cents, %d half-days, used %s by %s"
                .formatted(
                        row.path("division").asString(),
                        RunningReporting.amount(row.get("adapting")).money().cents(),
                        RunningReporting.amount(row.get("adapting")).time().halfDays(),
                        row.path("usedThere").asBoolean(),
                        row.path("users").asString("few"));
    }
}
