package org.essaim.system;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.testkit.Dump;
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
 * A text of a division goes through the whole federation, and when it is redacted it is nowhere any
 * more: in no table of any service, in no file of the broker, in no response.
 */
@Night
@SecondChance
class RedactionTest {

    private static final String NAME = "Paulette-Dupont";
    private static final String DIVISION = "anct";
    private static final String STREAM = "division." + DIVISION;

    private final TestIssuer issuer = TestIssuer.start();
    private final KafkaBroker broker = KafkaBroker.startAnother();
    private final SigningKeyFile ofCentre = SigningKeyFile.fresh();
    private final SigningKeyFile ofDivision = SigningKeyFile.fresh();
    private final SigningKeyFile ofReporting = SigningKeyFile.fresh();
    private final String director = issuer.token("d-1", null, "director");
    private final String volunteer = issuer.token("v-1", DIVISION, "volunteer");
    private final List<ServiceProcess> started = new ArrayList<>();

    @AfterEach
    void stop() {
        started.forEach(ServiceProcess::close);
        issuer.close();
        broker.stop();
    }

    @Test
    @Rule("R100")
    void what_is_redacted_is_nowhere_any_more_and_all_that_happened_is_still_known() {
        ServiceProcess centre = service("incubator-service", "centre", ofCentre);
        ServiceProcess division =
                service(
                        "micro-incubator-service",
                        STREAM,
                        ofDivision,
                        "--essaim.division=" + DIVISION);
        ServiceProcess reporting = service("reporting-service", "reporting", ofReporting);
        Stream.of(centre, division, reporting).forEach(ServiceProcess::ready);
        admit(centre);
        live(division);
        centre.awaitAllOf(division, STREAM);
        reporting.awaitAllOf(division, STREAM);
        everybodyReads("A desk for Paulette-Dupont", centre, reporting);
        List<ServiceProcess> all = List.of(centre, division, reporting);
        all.forEach(each -> assertThat(tables(each)).isNotEmpty());
        assertThat(broker.holdsOnDisk(NAME)).isTrue();
        assertThat(centre.raw("/api/v1/initiatives", director)).contains(NAME);

        redactAll(centre, division);

        for (ServiceProcess each : all) {
            Eventually.holds("no table holds it", () -> tables(each).isEmpty());
            assertThat(each.log()).doesNotContain(NAME);
        }
        Eventually.holds("no file of the broker holds it", () -> !broker.holdsOnDisk(NAME));
        noResponseHolds(centre, division);
        theChainIsSound(division);
        everythingElseIs(division);
    }

    /** How a title was corrected in the division (R13). */
    private void everybodyReads(String title, ServiceProcess centre, ServiceProcess reporting) {
        Eventually.holds(
                "the centre shows the corrected title",
                () -> centre.raw("/api/v1/initiatives", director).contains(title));
        Eventually.holds(
                "reporting shows the corrected title and trial, and names and address",
                () ->
                        Stream.of(
                                                title,
                                                "https://paulette-dupont.example/",
                                                "Paulette-Dupont sits there")
                                        .allMatch(table(reporting, "initiatives")::contains)
                                && table(reporting, "divisions")
                                        .contains("Agency of Paulette-Dupont"));
    }

    private String table(ServiceProcess reporting, String name) {
        return reporting.raw("/open-data/v1/tables/" + name + ".csv", director);
    }

    /** A service that starts now ingests the whole history and knows as much as the others. */
    private void everythingElseIs(ServiceProcess division) {
        ServiceProcess late = service("reporting-service", "reporting", ofReporting).ready();
        late.awaitAllOf(division, STREAM);
        assertThat(tables(late)).isEmpty();
        for (JsonNode stream : late.freshness().path("inbox")) {
            assertThat(stream.path("quarantined").asString("")).isEmpty();
            assertThat(stream.path("deadLetters").asLong()).isZero();
        }
    }

    /** The exported journal holds the remaining texts, and every hash and seal is valid. */
    private void theChainIsSound(ServiceProcess division) {
        String operator = issuer.token("o-1", DIVISION, "operator");
        String proof = division.raw("/api/v1/journal/proof", operator);
        assertThat(proof).contains("wanted by nobody else").doesNotContain(NAME);
        assertThat(verified(proof)).isZero();
        assertThat(verified(proof.replace("by nobody else", "by everybody"))).isEqualTo(1);
    }

    private int verified(String proof) {
        try {
            Path file = Files.createTempFile("journal", ".jsonl");
            Files.writeString(file, proof);
            Path command = Path.of(System.getProperty("essaim.root"), "deploy", "verify-journal");
            ProcessBuilder verifying =
                    new ProcessBuilder(
                            command.toString(), file.toString(), "--key", ofDivision.publicKey());
            verifying.environment().put("JAVA_HOME", System.getProperty("java.home"));
            int exit = verifying.inheritIO().start().waitFor();
            Files.delete(file);
            return exit;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private void noResponseHolds(ServiceProcess centre, ServiceProcess division) {
        assertThat(centre.raw("/api/v1/initiatives", director))
                .contains("[redacted]")
                .doesNotContain(NAME);
        assertThat(centre.raw("/api/v1/divisions", director))
                .contains("[redacted]")
                .doesNotContain(NAME);
        assertThat(division.raw("/api/v1/initiatives", volunteer))
                .contains("[redacted]")
                .doesNotContain(NAME);
        assertThat(division.raw("/api/v1/initiatives/guichet", volunteer))
                .contains("\"redacted\":true")
                .contains("wanted by nobody else")
                .doesNotContain(NAME);
    }

    private void admit(ServiceProcess centre) {
        centre.accepted(
                "POST",
                "/api/v1/divisions",
                director,
                """
                {"division": "anct", "name": "Agency of Paulette-Dupont",
                 "dissatisfaction": 70, "source": "asked by Paulette-Dupont",
                 "publicKey": "%s"}
                """
                        .formatted(ofDivision.publicKey()));
        centre.accepted(
                "POST",
                "/api/v1/divisions/anct/allocations",
                director,
                "{\"amount\": {\"euros\": \"900.00\", \"halfDays\": 20}}");
    }

    /** Every text that a division can write, each with a name in it but one. */
    private void live(ServiceProcess division) {
        Eventually.holds(
                "the envelope has come",
                () -> division.raw("/api/v1/envelope", volunteer).contains("900.00"));
        write(
                division,
                "",
                """
                {"initiative": "guichet", "title": "A form for Paulette-Dupont",
                 "kind": "PROTOTYPE", "irritant": "Paulette-Dupont waits",
                 "trial": "Paulette-Dupont tries", "launchedOn": "TODAY"}
                """);
        write(
                division,
                "/guichet/texts",
                """
                {"title": "A desk for Paulette-Dupont", "trial": "Paulette-Dupont sits there"}
                """);
        write(
                division,
                "/guichet/address",
                "{\"address\": \"https://paulette-dupont.example/Paulette-Dupont\"}");
        spend(division);
        beUsedAndEnd(division);
    }

    private void spend(ServiceProcess division) {
        String expense =
                write(
                                division,
                                "/guichet/expenses",
                                """
                                {"amount": {"euros": "10.00"},
                                 "label": "lunch with Paulette-Dupont",
                                 "spentOn": "TODAY"}
                                """)
                        .path("id")
                        .asString();
        write(
                division,
                "/guichet/expenses/" + expense + "/reversal",
                """
                {"reason": "Paulette-Dupont paid", "reversedOn": "TODAY"}
                """);
    }

    private void beUsedAndEnd(ServiceProcess division) {
        write(
                division,
                "/guichet/usage",
                """
                {"measuredOn": "TODAY", "users": 3, "level": "DECLARED",
                 "seenAt": "at Paulette-Dupont's"}
                """);
        write(
                division,
                "/guichet/close",
                """
                {"tried": "asking Paulette-Dupont", "learnt": "wanted by nobody else",
                 "closedOn": "TODAY"}
                """);
    }

    private JsonNode write(ServiceProcess division, String path, String body) {
        String today = BusinessDay.of(Instant.now()).toString();
        return division.accepted(
                "POST", "/api/v1/initiatives" + path, volunteer, body.replace("TODAY", today));
    }

    private void redactAll(ServiceProcess centre, ServiceProcess division) {
        JsonNode initiative = division.get("/api/v1/initiatives/guichet", volunteer);
        for (JsonNode entry : initiative.path("history")) {
            for (JsonNode detail : entry.path("details")) {
                if (detail.path("text").asString("").contains(NAME)) {
                    redact(division, volunteer, detail.path("digest").asString());
                }
            }
        }
        JsonNode admitted = centre.get("/api/v1/divisions", director).at("/items/0");
        redact(centre, director, admitted.path("sourceDigest").asString());
        redact(centre, director, admitted.path("nameDigest").asString());
    }

    private static void redact(ServiceProcess where, String who, String digest) {
        for (String reason : List.of("it names somebody", "it still does")) {
            where.accepted(
                    "POST",
                    "/api/v1/texts/" + digest + "/redaction",
                    who,
                    "{\"reason\":\"%s\"}".formatted(reason));
        }
    }

    private static List<String> tables(ServiceProcess of) {
        return Dump.of(of.database()).tablesThatHold(NAME);
    }

    private ServiceProcess service(
            String module, String stream, SigningKeyFile key, String... more) {
        List<String> own = new ArrayList<>(List.of(more));
        own.add("--essaim.heartbeat.busy=100ms");
        own.add("--essaim.heartbeat.longest-transaction=100ms");
        own.add("--essaim.signing.trusted.reporting=" + ofReporting.publicKey());
        List<String> settings = new Settings(broker, issuer, ofCentre).of(stream, key, own);
        ServiceProcess service =
                ServiceProcess.start(module, PostgresServer.freshDatabase(), settings);
        started.add(service);
        return service;
    }
}
