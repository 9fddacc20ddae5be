package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.net.http.HttpResponse;
import org.essaim.contract.Amount;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.Flag;
import org.essaim.contract.IrritantCategory;
import org.essaim.contract.ObstacleKind;
import org.essaim.contract.message.v1.EnvelopeAllocationReceived;
import org.essaim.contract.message.v1.VolunteersCounted;
import org.essaim.runtime.ContractJson;
import org.essaim.stream.StreamKey;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.SigningKeyFile;
import tools.jackson.databind.JsonNode;

/** A bit of everything that can happen at a centre, so that no table of it stays empty. */
final class SampleFederation {

    /** When it is filled. */
    static final Instant MARCH = Instant.parse("2025-03-20T10:00:00Z");

    private static final LocalDate SPENT = LocalDate.of(2024, 2, 1);
    private static final DivisionMessages ANCT = DivisionMessages.of("anct");
    private static final DivisionMessages MEN = DivisionMessages.of("men");

    private SampleFederation() {}

    /** The one that classes share who only read it, or add what nobody else reads. */
    static RunningCentre shared() {
        return Shared.CENTRE;
    }

    private static final class Shared {
        private static final RunningCentre CENTRE =
                RunningCentre.at(
                        MARCH,
                        PostgresServer.migratedDatabase(),
                        "--essaim.webhooks.allowed=127.0.0.1");

        static {
            fill(CENTRE);
        }
    }

    /** Of a centre at {@link #MARCH}. */
    static void fill(RunningCentre centre) {
        Boards.seat(centre);
        Boards.questionTheDirector(centre, "2025-04-01");
        centre.with(ANCT.division()).with(MEN.division());
        accepted(
                centre.put(
                        "/api/v1/divisions/candidates/dgt",
                        "{\"dissatisfaction\":70,\"source\":\"a survey\"}"));
        accepted(centre.put("/api/v1/divisions/men/name", "{\"name\":\"the ministry\"}"));
        StreamKey key = new StreamKey(SigningKeyFile.fresh().publicKey());
        accepted(
                centre.put(
                        "/api/v1/divisions/men/signing-keys/" + key.id(),
                        "{\"publicKey\": \"%s\"}".formatted(key.base64())));
        accepted(centre.put("/api/v1/portfolio/approvals/" + "0".repeat(64), ""));
        give(centre, ANCT);
        give(centre, MEN);
        accepted(
                centre.post(
                        "/api/v1/divisions/men/withdrawals",
                        "{\"year\": 2024, \"amount\": {\"euros\": \"1.00\", \"halfDays\": 0}}"));
        divisionsPublish(centre);
        centre.receivesWatermark(ANCT.division(), BusinessDay.startOf(LocalDate.of(2025, 3, 1)));
        centre.caughtUp();
        decideAndAdopt(centre);
        describe(centre);
        clear(centre, InitiativeMessages.of(ANCT.division(), "loved"));
        control(centre, InitiativeMessages.of(ANCT.division(), "loved"));
        redact(centre);
        assertThat(PolicyTest.publish(centre, "2025-04-01", 50).statusCode()).isEqualTo(201);
        centre.caughtUp();
    }

    private static void give(RunningCentre centre, DivisionMessages to) {
        UUID gift = to.irritantId("a gift");
        accepted(
                centre.post(
                        "/api/v1/divisions/%s/allocations".formatted(to.division()),
                        """
                        {"id": "%s", "year": 2024,
                         "amount": {"euros": "900000.00", "halfDays": 90000}}
                        """
                                .formatted(gift)));
        centre.receives(
                to.division(),
                new EnvelopeAllocationReceived(
                        to.division(), gift, 2024, Amount.of(900_000_00, 90_000)));
    }

    private static void divisionsPublish(RunningCentre centre) {
        InitiativeMessages stopped = InitiativeMessages.of(ANCT.division(), "stopped");
        InitiativeMessages back = InitiativeMessages.of(ANCT.division(), "back");
        InitiativeMessages loved = InitiativeMessages.of(ANCT.division(), "loved");
        InitiativeMessages fresh = InitiativeMessages.of(MEN.division(), "fresh");
        centre.receives(
                ANCT.division(),
                new VolunteersCounted(ANCT.division(), 5, 1, SPENT, 1, 0),
                stopped.launched(SPENT),
                stopped.granted(SPENT),
                stopped.granted(2, Amount.of(500_00, 10), SPENT),
                stopped.spent("one", SPENT),
                stopped.spent("two", SPENT.plusDays(5)),
                back.launched(SPENT),
                back.granted(SPENT),
                back.spent("one", SPENT),
                ANCT.reported("slow", IrritantCategory.WAITING, SPENT, "forms"),
                ANCT.launched("loved", "slow", null, SPENT),
                ANCT.consents("loved", "p-ada", SPENT),
                loved.granted(SPENT),
                loved.flagged(Flag.SPLIT, "one", SPENT),
                loved.spent("one", SPENT),
                loved.obstacle("no key", ObstacleKind.IT, SPENT),
                loved.titled("Loved", SPENT.plusDays(2)),
                loved.found("https://loved.example.fr/", SPENT.plusDays(2)),
                loved.used(SPENT.plusDays(3), 1),
                loved.used(SPENT.plusDays(90), 40),
                loved.integrated(SPENT.plusDays(300)));
        centre.receives(
                MEN.division(),
                MEN.reported("slow too", IrritantCategory.WAITING, SPENT, "forms"),
                fresh.launched(LocalDate.of(2024, 6, 1)),
                fresh.granted(LocalDate.of(2024, 6, 1)),
                fresh.spent("one", LocalDate.of(2024, 6, 1)),
                fresh.used(LocalDate.of(2024, 7, 1), 40));
    }

    private static void decideAndAdopt(RunningCentre centre) {
        centre.receives(
                ANCT.division(),
                InitiativeMessages.of(ANCT.division(), "back").used(SPENT.plusDays(4), 2));
        centre.caughtUp();
        JsonNode opened = centre.list("/api/v1/generalization/cases").get(1);
        UUID caseId = UUID.fromString(opened.path("caseId").asString());
        Boards.decide(centre, Boards.itemOf(centre, caseId), "YES", null);
        centre.caughtUp();
        JsonNode asked =
                centre.get("/api/v1/generalization/cases/" + caseId).path("proposals").get(0);
        centre.receives(
                MEN.division(),
                MEN.launched("local", "slow too", "loved", SPENT.plusDays(200)),
                MEN.accepts(
                        UUID.fromString(asked.path("proposalId").asString()),
                        "loved",
                        "local",
                        SPENT.plusDays(200)));
    }

    /** A case of a product that was launched for no irritant. */
    private static void describe(RunningCentre centre) {
        String file =
                "/api/v1/generalization/cases/"
                        + centre.list("/api/v1/generalization/cases")
                                .get(0)
                                .path("caseId")
                                .asString();
        accepted(
                centre.put(
                        file + "/description", "{\"category\": \"WASTE\", \"tags\": [\"paper\"]}"));
        accepted(centre.put(file + "/targets/anct", "{\"reason\": \"much paper\"}"));
    }

    /** An obstacle is answered, and an office is there to clear others. */
    private static void clear(RunningCentre centre, InitiativeMessages loved) {
        String obstacle = "/api/v1/obstacles/anct/" + loved.id("no key");
        accepted(centre.post(obstacle + "/answers", "{\"answer\": \"take mine\"}"));
        accepted(centre.put("/api/v1/offices/ministry", "{\"name\": \"the ministry\"}"));
    }

    /** An expense is drawn, and what is found about it closed; about evidence it stays open. */
    private static void control(RunningCentre centre, InitiativeMessages loved) {
        RunningCentre cleo = centre.askedBy("cleo", null, "controller");
        accepted(
                cleo.post(
                        "/api/v1/control/samples",
                        """
                        {"seed": 42, "size": 2, "division": "anct", "from": "2024-01-01",
                         "to": "2024-12-31"}
                        """));
        String finding = answered(centre, cleo, "expenses/anct/" + loved.id("one"));
        accepted(cleo.post(finding + "/close", "{\"outcome\": \"UPHELD\"}"));
        answered(centre, cleo, "evidence/anct/" + loved.id("use" + SPENT.plusDays(90)));
    }

    /** Where the score of a candidate comes from names somebody. */
    private static void redact(RunningCentre centre) {
        String digest =
                centre.list("/api/v1/divisions/candidates").get(0).path("sourceDigest").asString();
        accepted(centre.post("/api/v1/texts/" + digest + "/redaction", "{\"reason\": \"a name\"}"));
    }

    /** Taken, looked at, found and answered. */
    private static String answered(RunningCentre centre, RunningCentre cleo, String item) {
        String file = "/api/v1/control/" + item;
        accepted(cleo.post(file + "/taking", "{}"));
        accepted(cleo.post(file + "/looks", "{}"));
        HttpResponse<String> found =
                cleo.post(
                        file + "/findings",
                        "{\"ground\": \"UNPROVEN\", \"remark\": \"no invoice\"}");
        accepted(found);
        String finding =
                file
                        + "/findings/"
                        + ContractJson.mapper().readTree(found.body()).path("id").asString();
        accepted(
                centre.askedBy("vera", "anct", "volunteer")
                        .post(finding + "/answers", "{\"answer\": \"it was lost\"}"));
        return finding;
    }

    private static void accepted(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }
}
