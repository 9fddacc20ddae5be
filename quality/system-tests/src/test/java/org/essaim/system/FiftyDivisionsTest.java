package org.essaim.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.testkit.Texts.reference;

import module java.base;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.essaim.contract.Amount;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Kind;
import org.essaim.contract.message.v1.FundingStopApplied;
import org.essaim.contract.message.v1.GeneralizationAccepted;
import org.essaim.contract.message.v1.InitiativeLaunched;
import org.essaim.contract.message.v1.InitiativeSpent;
import org.essaim.contract.message.v1.InitiativeUsageMeasured;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.KafkaBroker;
import org.essaim.testkit.Night;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.Rule;
import org.essaim.testkit.SecondChance;
import org.essaim.testkit.SigningKeyFile;
import org.essaim.testkit.TestIssuer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Fifty generated divisions publish to a centre and to reporting; the centre decides, its board
 * meets, controllers work. Then the figures of both are the same to the cent.
 */
@Night
@SecondChance
class FiftyDivisionsTest {

    private final TestIssuer issuer = TestIssuer.start();
    private final KafkaBroker broker = KafkaBroker.startAnother();
    private final SigningKeyFile ofCentre = SigningKeyFile.fresh();
    private final LocalDate today = BusinessDay.of(Instant.now());
    private final List<SimulatedDivision> divisions =
            IntStream.rangeClosed(1, 50).mapToObj(i -> new SimulatedDivision("made-" + i)).toList();
    private final KafkaProducer<byte[], byte[]> producer =
            new KafkaProducer<>(
                    broker.superuserClient(), new ByteArraySerializer(), new ByteArraySerializer());
    private ServiceProcess centre;
    private ServiceProcess reporting;

    @AfterEach
    void stop() {
        producer.close();
        if (reporting != null) {
            reporting.close();
        }
        centre.close();
        issuer.close();
        broker.stop();
    }

    @Test
    @Rule({"R08", "R11", "R62", "R67", "R70", "R71", "R74", "R75", "R95", "R96"})
    void every_figure_of_reporting_is_the_centres_own() {
        centre = start("incubator-service", "centre", ofCentre);
        reporting = start("reporting-service", "reporting", SigningKeyFile.fresh());
        openTopics();
        centre.ready();
        reporting.ready();
        divisions.forEach(this::admit);
        for (int i = 0; i < divisions.size(); i++) {
            GeneratedDivision.publish(divisions.get(i), i, today);
        }
        converge();
        List<JsonNode> stops = centre().rows("/stops");
        assertThat(stops).hasSizeGreaterThan(10);
        apply(stops);
        decide();
        control();
        converge();
        adopt();
        converge();

        SameFigures figures = new SameFigures(centre(), reporting());
        int year = (int) ChronoUnit.DAYS.between(today, today.plusYears(1));
        Eventually.passes(() -> figures.areTheSame(year));
        assertThat(reporting().rows("/stops/coming")).isNotEmpty();
        assertThat(reporting().rows("/stops")).anyMatch(stop -> stop.has("appliedAt"));
        assertThat(reporting().rows("/generalization/adoptions")).isNotEmpty();
        assertThat(reporting().rows("/generalization/credits")).isNotEmpty();
        assertThat(reporting().rows("/generalization/decisions")).hasSizeGreaterThan(2);
        assertThat(reporting().rows("/money/findings"))
                .anyMatch(row -> row.path("aboutEvidence").asInt() > 0);
        assertThat(reporting().rows("/money/samples")).isNotEmpty();
    }

    private Answers centre() {
        String director = issuer.token("d-1", null, "director", "controller");
        return new Answers(path -> centre.get("/api/v1" + path, director));
    }

    private Answers reporting() {
        return new Answers(path -> reporting.get("/api/v1" + path, null));
    }

    private void admit(SimulatedDivision division) {
        String director = issuer.token("d-1", null, "director");
        centre.accepted(
                "POST",
                "/api/v1/divisions",
                director,
                """
                {"division":"%s","dissatisfaction":%d,"source":"a poll","publicKey":"%s",
                 "override":"all at once"}
                """
                        .formatted(
                                division.id,
                                division.id.value().hashCode() % 50 + 50,
                                division.key.publicKey()));
        for (int year = 2023; year <= 2026; year++) {
            centre.accepted(
                    "POST",
                    "/api/v1/divisions/" + division.id + "/allocations",
                    director,
                    "{\"year\":%d,\"amount\":{\"euros\":\"%d.%02d\",\"halfDays\":2000}}"
                            .formatted(year, 100_000 + year, year % 100));
        }
    }

    /** Every second division makes its stops effective. */
    private void apply(List<JsonNode> stops) {
        for (int i = 0; i < divisions.size(); i += 2) {
            SimulatedDivision division = divisions.get(i);
            for (JsonNode stop : stops) {
                if (stop.path("division").asString().equals(division.id.value())) {
                    division.publish(
                            new FundingStopApplied(
                                    division.id,
                                    new InitiativeId(stop.path("initiative").asString()),
                                    UUID.fromString(stop.path("stopId").asString()),
                                    today,
                                    Instant.now().truncatedTo(ChronoUnit.MICROS)));
                }
            }
        }
        publishLateEvidence(stops.getFirst());
    }

    /** Evidence of use in time arrives late: the stop is reversed (R67). */
    private void publishLateEvidence(JsonNode stop) {
        SimulatedDivision division = named(stop.path("division").asString());
        division.publish(
                measured(
                        division,
                        new InitiativeId(stop.path("initiative").asString()),
                        LocalDate.parse(stop.path("useBy").asString()),
                        9));
    }

    private SimulatedDivision named(String name) {
        return divisions.stream().filter(d -> d.id.value().equals(name)).findFirst().orElseThrow();
    }

    private static InitiativeUsageMeasured measured(
            SimulatedDivision division, InitiativeId initiative, LocalDate on, int users) {
        return new InitiativeUsageMeasured(
                division.id,
                initiative,
                UUID.randomUUID(),
                on,
                users,
                EvidenceLevel.CONFIRMED,
                null,
                null,
                List.of(),
                List.of());
    }

    /** The board generalizes two cases, puts one off, and carries a question. */
    private void decide() {
        new Board(centre, issuer, today).decide();
    }

    private void control() {
        new Controlling(centre, issuer, today).control();
    }

    /** Every division that got a proposal adopts it, spends on it and uses it. */
    private void adopt() {
        int number = 0;
        for (JsonNode opened : centre().rows("/generalization/cases?standing=GENERALIZED")) {
            String path = "/api/v1/generalization/cases/" + opened.path("caseId").asString();
            JsonNode file = centre.get(path, issuer.token("d-1", null, "director"));
            for (JsonNode proposal : file.path("proposals")) {
                adopt(opened.path("initiative").asString(), proposal, number++);
            }
        }
        assertThat(number).isPositive();
    }

    private void adopt(String origin, JsonNode proposal, int number) {
        SimulatedDivision division = named(proposal.path("target").asString());
        InitiativeId copy = new InitiativeId(division.id + "-adopted-" + number);
        division.publish(
                new InitiativeLaunched(
                        division.id,
                        copy,
                        reference("An adoption"),
                        Kind.IMPROVEMENT,
                        null,
                        today,
                        origin,
                        List.of(),
                        List.of(),
                        null,
                        null));
        division.publish(
                new GeneralizationAccepted(
                        division.id,
                        UUID.fromString(proposal.path("proposalId").asString()),
                        new InitiativeId(origin),
                        copy,
                        today));
        division.publish(
                new InitiativeSpent(
                        division.id,
                        copy,
                        UUID.randomUUID(),
                        Amount.of(100 + number, 1),
                        reference("adapting"),
                        today,
                        BusinessDay.useBy(today),
                        List.of(),
                        List.of()));
        division.publish(measured(division, copy, today, number % 12));
    }

    private void converge() {
        new Convergence(centre, reporting, issuer).until(divisions, producer);
    }

    private void openTopics() {
        List<NewTopic> topics =
                divisions.stream().map(each -> new NewTopic(each.topic(), 1, (short) 1)).toList();
        try (Admin admin = Admin.create(broker.superuserClient())) {
            admin.createTopics(topics).all().get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError("the topics cannot be created", e);
        }
    }

    private ServiceProcess start(String module, String stream, SigningKeyFile key) {
        List<String> settings = new Settings(broker, issuer, ofCentre).of(stream, key, List.of());
        return ServiceProcess.start(module, PostgresServer.freshDatabase(), settings);
    }
}
