package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.PersonId;
import org.essaim.contract.WrittenText;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.incubator.ExpectedFigures;
import org.essaim.incubator.division.domain.FederationCommand;
import org.essaim.testkit.Fault;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Overnight;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * The real portfolio through the running service, its divisions interleaved by chance, everything
 * delivered three times, the service started again in between: in the gate that of 2018, overnight
 * the whole too. {@code -Dessaim.seeds=100} tries so many interleavings of the whole.
 */
@Gate
class ShuffledPortfolioTest {

    private static final int RESTARTS = 1;

    static Stream<Arguments> interleavings() {
        int seeds = Overnight.times("essaim.seeds", 0, 1);
        return Stream.concat(
                Stream.of(Arguments.of("2018-01-01", 1L)),
                LongStream.rangeClosed(1, seeds).mapToObj(n -> Arguments.of("2022-01-01", n + 1)));
    }

    @ParameterizedTest
    @MethodSource("interleavings")
    @Rule({"R62", "R64", "R66", "R70"})
    @Fault(
            value = {3, 4},
            longer = "-Dessaim.seeds=100")
    void in_whatever_order_divisions_are_read_the_same_stops_and_cases_come_out(
            LocalDate day, long seed) {
        Instant evening = Instant.parse(day + "T22:00:00Z");
        PostgresDatabase database = PostgresServer.migratedDatabase();
        Random random = new Random(seed);
        Map<DivisionId, List<FederationMessage>> published = PortfolioMessages.asOf(day);
        List<Piece> pieces = interleave(published, random);
        RunningCentre centre = RunningCentre.at(evening, database);
        try {
            for (DivisionId division : published.keySet()) {
                admit(centre, division, day);
            }
            Set<Integer> restarts =
                    random.ints(RESTARTS, 0, pieces.size()).boxed().collect(Collectors.toSet());
            for (int i = 0; i < pieces.size(); i++) {
                pieces.get(i).tellThrice(centre);
                if (restarts.contains(i)) {
                    centre.close();
                    centre = RunningCentre.at(evening, database);
                }
            }
            sameReport(centre, ExpectedFigures.asOf(day.toString()));
        } finally {
            centre.close();
        }
    }

    private static void sameReport(RunningCentre centre, ExpectedFigures expected) {
        centre.caughtUp();

        assertThat(stops(centre.list("/api/v1/stops?size=1000"))).isEqualTo(expected.stops());
        assertThat(names(centre.list("/api/v1/generalization/cases?size=1000")))
                .isEqualTo(expected.cases());
        assertThat(centre.published())
                .filteredOn(type -> type.startsWith("funding.stopped.v1 division."))
                .hasSameSizeAs(expected.stops());
        assertThat(RunningCentre.amount(centre.get("/api/v1/funding/check").path("sum")))
                .isEqualTo(Amount.NOTHING);
    }

    private static List<Piece> interleave(
            Map<DivisionId, List<FederationMessage>> published, Random random) {
        Map<DivisionId, Deque<FederationMessage>> left = new HashMap<>();
        published.forEach((division, messages) -> left.put(division, new ArrayDeque<>(messages)));
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
        private void tellThrice(RunningCentre centre) {
            centre.receives(division, messages.toArray(FederationMessage[]::new));
            centre.receivesAgain(division, messages);
            centre.receivesAgain(division, messages);
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

    /** As an import admits them: under the ids that they have had for long. */
    private static void admit(RunningCentre centre, DivisionId division, LocalDate day) {
        centre.bean(CommandGateway.class)
                .sendAndWait(
                        new FederationCommand.Admit(
                                division,
                                50,
                                WrittenText.of("a survey"),
                                WrittenText.of("a portfolio is there already"),
                                day,
                                List.of(),
                                new PersonId("ada")));
    }
}
