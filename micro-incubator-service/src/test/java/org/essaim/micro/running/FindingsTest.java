package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.FindingGround;
import org.essaim.contract.FindingOutcome;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.message.v1.ControlFindingAnswered;
import org.essaim.contract.message.v1.ControlFindingClosed;
import org.essaim.contract.message.v1.ControlFindingOpened;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A division sees what control found about it, and how far each finding is. */
@Rule({"R95", "R96"})
@Gate
class FindingsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 1);
    private static final DivisionId ANCT = new DivisionId("anct");
    private static final DivisionId MEN = new DivisionId("men");
    private static final InitiativeId ABRI = new InitiativeId("abri");

    @Test
    void what_the_centre_publishes_of_this_division_is_listed_until_it_is_closed_and_after() {
        try (RunningDivision division = RunningDivision.sharedAt("2026-03-02T09:00:00Z")) {
            division.receive(opened(ANCT, 1, DAY));
            division.receive(opened(ANCT, 2, DAY.plusDays(1)));
            division.receive(opened(MEN, 3, DAY));
            division.receive(
                    new ControlFindingAnswered(ANCT, ABRI, id(1), id(11), null, DAY.plusDays(3)));
            division.receive(
                    new ControlFindingClosed(
                            ANCT,
                            ABRI,
                            id(1),
                            id(11),
                            null,
                            FindingOutcome.UPHELD,
                            DAY.plusDays(5)));
            RunningDivision ada = division.as("ada", "employee");
            Eventually.passes(() -> assertThat(found(ada, "?open=false")).hasSize(1));

            assertThat(found(ada, "").size()).isEqualTo(2);
            JsonNode due = found(ada, "?size=1").get(0);
            assertThat(due.path("findingId").asString()).isEqualTo(id(2).toString());
            assertThat(due.path("dueOn").asString()).isEqualTo("2026-02-22");
            assertThat(due.path("overdue").asBoolean()).isTrue();
            JsonNode first = found(ada, "").get(1);
            assertThat(first.path("findingId").asString()).isEqualTo(id(1).toString());
            assertThat(first.path("ground").asString()).isEqualTo("UNPROVEN");
            assertThat(first.path("answeredOn").asString()).isEqualTo("2026-02-04");
            assertThat(first.path("closedOn").asString()).isEqualTo("2026-02-06");
            assertThat(first.path("outcome").asString()).isEqualTo("UPHELD");
            assertThat(first.path("overdue").asBoolean()).isFalse();
            assertThat(found(ada, "?open=true&initiative=abri"))
                    .extracting(row -> row.path("findingId").asString())
                    .containsExactly(id(2).toString());
            assertThat(found(ada, "?initiative=another")).isEmpty();
        }
    }

    @Test
    @Rule("R53")
    void one_about_evidence_is_listed_answered_and_closed_beside_one_about_an_expense() {
        try (RunningDivision division = RunningDivision.sharedAt("2026-03-02T09:00:00Z")) {
            division.receive(opened(ANCT, 1, DAY.plusDays(10)));
            division.receive(aboutEvidence(ANCT, 2, DAY));
            division.receive(aboutEvidence(MEN, 3, DAY));
            RunningDivision ada = division.as("ada", "employee");

            assertThat(found(ada, "?open=true"))
                    .extracting(FindingsTest::about)
                    .containsExactly(
                            "evidence %s, due on 2026-02-21, true".formatted(id(12)),
                            "expense %s, due on 2026-03-03, false".formatted(id(11)));
            division.receive(
                    new ControlFindingAnswered(ANCT, ABRI, id(2), null, id(12), DAY.plusDays(3)));
            division.receive(
                    new ControlFindingClosed(
                            ANCT,
                            ABRI,
                            id(2),
                            null,
                            id(12),
                            FindingOutcome.EXPLAINED,
                            DAY.plusDays(5)));

            JsonNode closed = found(ada, "?open=false&initiative=abri").get(0);
            assertThat(about(closed))
                    .isEqualTo("evidence %s, due on 2026-02-21, false".formatted(id(12)));
            assertThat(closed.path("ground").asString()).isEqualTo("MISSTATED");
            assertThat(closed.path("answeredOn").asString()).isEqualTo("2026-02-04");
            assertThat(closed.path("outcome").asString()).isEqualTo("EXPLAINED");
        }
    }

    private static String about(JsonNode row) {
        String kind = row.has("evidenceId") ? "evidence" : "expense";
        return "%s %s, due on %s, %s"
                .formatted(
                        kind,
                        row.path(kind + "Id").asString(),
                        row.path("dueOn").asString(),
                        row.path("overdue").asBoolean());
    }

    private static ControlFindingOpened aboutEvidence(
            DivisionId division, int number, LocalDate on) {
        return new ControlFindingOpened(
                division,
                ABRI,
                id(number),
                null,
                id(10 + number),
                FindingGround.MISSTATED,
                on,
                on.plusDays(20));
    }

    private static JsonNode found(RunningDivision division, String query) {
        return division.get("/control/findings" + query).body().path("items");
    }

    private static ControlFindingOpened opened(DivisionId division, int number, LocalDate on) {
        return new ControlFindingOpened(
                division,
                ABRI,
                id(number),
                id(10 + number),
                null,
                FindingGround.UNPROVEN,
                on,
                on.plusDays(20));
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }
}
