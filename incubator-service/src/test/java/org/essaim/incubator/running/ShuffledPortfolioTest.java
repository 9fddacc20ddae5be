package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.essaim.contract.DivisionId;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.incubator.ExpectedFigures;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The real portfolio through the running service, its divisions interleaved by chance. */
class ShuffledPortfolioTest {

    @ParameterizedTest
    @CsvSource({"2018-01-01,1", "2022-01-01,2"})
    @Rule({"R62", "R64", "R70"})
    void in_whatever_order_divisions_are_heard_the_same_stops_and_cases_come_out(
            LocalDate day, long seed) {
        try (RunningCentre centre = RunningCentre.at(Instant.parse(day + "T22:00:00Z"))) {
            Map<DivisionId, List<FederationMessage>> told = PortfolioMessages.asOf(day);
            told.keySet().forEach(centre::with);

            interleave(told, new Random(seed)).forEach(piece -> piece.tell(centre));
            Eventually.passes(() -> assertThat(centre.isCaughtUp()).isTrue());

            ExpectedFigures expected = ExpectedFigures.asOf(day.toString());
            assertThat(stops(centre.get("/api/v1/stops"))).isEqualTo(expected.stops());
            assertThat(names(centre.get("/api/v1/generalization/cases")))
                    .isEqualTo(expected.cases());
            assertThat(centre.told())
                    .filteredOn(type -> type.startsWith("funding.stopped.v1 division."))
                    .hasSameSizeAs(expected.stops());
        }
    }

    private static List<Piece> interleave(
            Map<DivisionId, List<FederationMessage>> told, Random random) {
        Map<DivisionId, Deque<FederationMessage>> left = new HashMap<>();
        told.forEach((division, messages) -> left.put(division, new ArrayDeque<>(messages)));
        List<Piece> pieces = new ArrayList<>();
        while (!left.isEmpty()) {
            List<DivisionId> divisions = left.keySet().stream().sorted().toList();
            DivisionId next = divisions.get(random.nextInt(divisions.size()));
            List<FederationMessage> some = new ArrayList<>();
            for (int i = random.nextInt(40); i >= 0 && !left.get(next).isEmpty(); i--) {
                some.add(left.get(next).poll());
            }
            pieces.add(new Piece(next, some));
            left.values().removeIf(Deque::isEmpty);
        }
        return pieces;
    }

    /** Some messages of one division that follow each other. */
    private record Piece(DivisionId division, List<FederationMessage> messages) {
        private void tell(RunningCentre centre) {
            centre.hears(division, messages.toArray(FederationMessage[]::new));
        }
    }

    private static List<ExpectedFigures.Stop> stops(JsonNode rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(
                        row ->
                                new ExpectedFigures.Stop(
                                        row.path("initiative").asString(),
                                        row.path("division").asString(),
                                        row.path("spentOn").asString(),
                                        row.path("useBy").asString(),
                                        row.path("dueOn").asString()))
                .toList();
    }

    private static List<String> names(JsonNode rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.path("initiative").asString())
                .toList();
    }
}
