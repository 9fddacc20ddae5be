package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.PersonId;
import org.essaim.contract.WrittenText;
import org.essaim.contract.message.v1.EnvelopeAllocated;
import org.essaim.micro.initiative.domain.Entry;
import org.essaim.micro.initiative.domain.EvidenceCommand;
import org.essaim.micro.initiative.domain.InitiativeCommand;
import org.essaim.micro.initiative.domain.Purpose;
import org.essaim.micro.initiative.domain.SpendingCommand;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An initiative of 10,000 measures, and one of 2,000 expenses, answer as fast as a young one. No
 * part of the gate: {@code ./mvnw -pl micro-incubator-service -am test
 * -Dtest=InitiativeAgeBenchmark -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class InitiativeAgeBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(InitiativeAgeBenchmark.class);
    private static final DivisionId DIVISION = new DivisionId("bench");
    private static final PersonId OWNER = new PersonId("p1");
    private static final LocalDate DAY = LocalDate.of(2022, 1, 1);
    private static final int MEASURES = 10_000;
    private static final int EXPENSES = 2_000;
    private static final int WARM_UP = 20;
    private static final int ROUNDS = 50;
    private static final int COMMANDS = 10;
    private static final double MOST = 1.2;

    private final Map<String, List<Long>> measured = new TreeMap<>();
    private final PostgresDatabase database = PostgresServer.migratedDatabase();
    private RunningDivision division;
    private int asked;

    @Test
    void an_old_initiative_answers_as_fast_as_a_young_one() {
        division = RunningDivision.start(database, DIVISION.value());
        try {
            allocate();
            launch("measured");
            launch("spent");
            IntStream.range(0, WARM_UP + ROUNDS).forEach(i -> launch("young" + i));
            division.settle();
            stopProjections();
            IntStream.range(0, MEASURES).forEach(_ -> send(measure("measured")));
            IntStream.range(0, EXPENSES).forEach(_ -> send(expense("spent")));
            IntStream.range(0, WARM_UP).forEach(this::round);
            measured.clear();
            IntStream.range(WARM_UP, WARM_UP + ROUNDS).forEach(this::round);
            for (String what : List.of("a measure", "an expense")) {
                compare(what, "of 10,000 measures");
                compare(what, "of 2,000 expenses");
            }
            division.close();
            division = RunningDivision.start(database, DIVISION.value());
            stopProjections();
            firstCommands();
        } finally {
            division.close();
        }
    }

    private void compare(String what, String old) {
        long young = median(what + ", young");
        long now = median(what + ", " + old);
        double ratio = (double) now / young;
        LOG.info(
                "{}: an initiative {} {} µs, a young one {} µs, ratio {}",
                what,
                old,
                now,
                young,
                ratio);
        assertThat(ratio).as(what + " " + old).isLessThanOrEqualTo(MOST);
    }

    /** Where nothing is remembered: what every command cost if nothing ever were. */
    private void firstCommands() {
        IntStream.range(0, WARM_UP).forEach(i -> send(measure("young" + i)));
        measured.clear();
        timed("young", measure("young" + WARM_UP));
        timed("of 10,000 measures", measure("measured"));
        timed("of 2,000 expenses", measure("spent"));
        measured.forEach(
                (what, micros) -> LOG.info("the first after a start, {}: {} µs", what, micros));
    }

    /** All in turn, so that whatever else the machine does meets all. */
    private void round(int number) {
        for (int i = 0; i < COMMANDS; i++) {
            timed("a measure, young", measure("young" + number));
            timed("a measure, of 10,000 measures", measure("measured"));
            timed("a measure, of 2,000 expenses", measure("spent"));
            timed("an expense, young", expense("young" + number));
            timed("an expense, of 10,000 measures", expense("measured"));
            timed("an expense, of 2,000 expenses", expense("spent"));
        }
    }

    private void timed(String what, InitiativeCommand command) {
        long start = System.nanoTime();
        send(command);
        measured.computeIfAbsent(what, _ -> new ArrayList<>())
                .add((System.nanoTime() - start) / 1_000);
    }

    private long median(String what) {
        List<Long> sorted = measured.get(what).stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private void send(InitiativeCommand command) {
        division.bean(CommandGateway.class).sendAndWait(command);
    }

    private InitiativeCommand measure(String initiative) {
        return new EvidenceCommand.RecordUsage(
                entry(initiative), DAY, 3, EvidenceLevel.DECLARED, 7, null, false);
    }

    private InitiativeCommand expense(String initiative) {
        return new SpendingCommand.RecordExpense(
                entry(initiative), Amount.of(1, 0), WrittenText.of("a"), Purpose.PRODUCT, DAY);
    }

    private Entry entry(String initiative) {
        return Entry.of(new InitiativeId(initiative), NamedUuid.of("asked", "" + asked++), OWNER);
    }

    /** What follows from ten thousand measures is not what is measured. */
    private void stopProjections() {
        division.bean(EventProcessingConfiguration.class)
                .eventProcessors()
                .values()
                .forEach(EventProcessor::shutDown);
    }

    private void allocate() {
        division.receive(
                new EnvelopeAllocated(
                        DIVISION,
                        NamedUuid.of("test", "allocation"),
                        2022,
                        Amount.of(10_000_000_00L, 500_000),
                        DAY,
                        List.of()));
    }

    private void launch(String initiative) {
        String request =
                """
                {"initiative":"%s","title":"A+","kind":"PROTOTYPE","irritant":"waiting",
                 "trial":"a form","launchedOn":"2022-01-01"}
                """;
        assertThat(division.post("/initiatives", request.formatted(initiative)).status())
                .isEqualTo(201);
    }
}
