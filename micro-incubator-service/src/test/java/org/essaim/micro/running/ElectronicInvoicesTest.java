package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.message.v1.EnvelopeAllocated;
import org.essaim.micro.invoice.automation.ElectronicSamples;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Electronic invoices propose expenses as those of a sheet do, and people say of what. */
@Gate
class ElectronicInvoicesTest {

    private static final DivisionId DIVISION = new DivisionId("anct");
    private static final String PAID = "/invoices?paidOn=2026-11-12";

    private static RunningDivision division;
    private static RunningDivision mia;
    private static RunningDivision ada;

    @BeforeAll
    static void start() {
        division = RunningDivision.sharedAt("2026-11-27T10:00:00Z");
        division.receive(
                new EnvelopeAllocated(
                        DIVISION,
                        NamedUuid.of("test", "envelope"),
                        2026,
                        Amount.of(90_000_00, 1200),
                        LocalDate.of(2026, 1, 1),
                        List.of()));
        mia = division.as("mia", "employee", "manager");
        mia.post("/volunteers/mia/acceptance", "{\"capacity\": \"MANAGER\"}");
        ada = division.as("ada", "employee");
        List.of("door", "key").forEach(ElectronicInvoicesTest::launch);
        division.settle();
    }

    @AfterAll
    static void stop() {
        division.close();
    }

    @BeforeEach
    void nothingWaits() {
        division.bean(JdbcClient.class).sql("delete from invoice").update();
    }

    @Test
    @Rule({"R14", "R15", "R60"})
    void one_that_names_its_project_waits_for_its_team_and_is_an_expense_of_the_stated_day() {
        assertThat(bring(PAID, ElectronicSamples.ubl("F-1", "door")).body())
                .hasToString("{\"read\":1,\"proposed\":1}");
        JsonNode waiting = waiting().getFirst();
        assertThat(waiting.path("supplier").asString()).isEqualTo("Bois & Cie");
        assertThat(waiting.path("number").asString()).isEqualTo("F-1");
        assertThat(waiting.path("initiative").asString()).isEqualTo("door");
        assertThat(waiting.path("label").asString()).isEqualTo("Des planches, Des vis");
        assertThat(waiting.at("/amount/euros").asString()).isEqualTo("120.50");
        assertThat(expenses("door")).isEmpty();

        assertThat(accept(waiting, "{\"initiative\":\"key\"}").text("code"))
                .isEqualTo("invoice-of-another-initiative");
        var accepted = accept(waiting, "{}");

        assertThat(accepted.status()).as("%s", accepted).isEqualTo(201);
        division.settle();
        JsonNode expense = expenses("door").getFirst();
        assertThat(expense.path("spentOn").asString()).isEqualTo("2026-11-12");
        assertThat(expense.path("useBy").asString()).isEqualTo("2027-11-12");
        assertThat(expense.at("/amount/euros").asString()).isEqualTo("120.50");
    }

    @Test
    @Rule({"R15", "R28"})
    void of_one_that_names_no_initiative_who_accepts_it_says_which_and_has_to_spend_on_that() {
        assertThat(bring(PAID, ElectronicSamples.cii("F-2", "4500012")).status()).isEqualTo(200);
        JsonNode waiting = waiting().getFirst();
        assertThat(waiting.path("initiative").isMissingNode()).isTrue();

        assertThat(accept(waiting, "{}").text("code")).isEqualTo("invoice-of-no-initiative");
        assertThat(accept(waiting, "{\"initiative\":\"nowhere\"}").text("code"))
                .isEqualTo("initiative-unknown");
        assertThat(
                        mia.post(invoice(waiting) + "/acceptance", "{\"initiative\":\"key\"}")
                                .text("rule"))
                .isEqualTo("R28");
        assertThat(waiting()).hasSize(1);

        var accepted = accept(waiting, "{\"initiative\":\"key\",\"label\":\"A lock\"}");
        assertThat(accepted.status()).as("%s", accepted).isEqualTo(201);
        division.settle();
        assertThat(expenses("key").getFirst().path("label").asString()).isEqualTo("A lock");
        assertThat(waiting()).isEmpty();
    }

    @Test
    @Rule("R28")
    void one_that_names_no_initiative_is_declined_by_a_manager_volunteer_alone() {
        bring(PAID, ElectronicSamples.cii("F-3", "4500012"));
        JsonNode waiting = waiting().getFirst();

        assertThat(ada.post(invoice(waiting) + "/decline", "").text("code"))
                .isEqualTo("invoice-of-no-team");
        assertThat(mia.post(invoice(waiting) + "/decline", "").status()).isEqualTo(204);
        assertThat(waiting()).isEmpty();
    }

    @Test
    @Rule("R15")
    void the_same_invoice_in_a_sheet_and_in_both_syntaxes_is_proposed_once() {
        String sheet =
                "supplier;number;initiative;paid on;euros;label\n"
                        + "bois & cie;f-4;door;2026-11-12;120,50;Planks\n";
        SequencedMap<String, byte[]> files = new LinkedHashMap<>();
        files.put("ubl.xml", ElectronicSamples.ubl("F-4", "door").getBytes());
        files.put("cii.xml", ElectronicSamples.cii("F-4", "door").getBytes());
        files.put("other.xml", ElectronicSamples.cii("F-5", "door").getBytes());

        assertThat(bring("/invoices", sheet).body()).hasToString("{\"read\":1,\"proposed\":1}");
        assertThat(send(mia, PAID, ElectronicSamples.archive(files)).body())
                .hasToString("{\"read\":2,\"proposed\":1}");
        assertThat(waiting())
                .extracting(row -> row.path("number").asString())
                .containsExactlyInAnyOrder("f-4", "F-5");
    }

    @Test
    @Rule({"R14", "R16"})
    void one_that_cannot_be_used_proposes_nothing_of_all_and_says_file_and_element() {
        SequencedMap<String, byte[]> files = new LinkedHashMap<>();
        files.put("good.xml", ElectronicSamples.ubl("F-6", "door").getBytes());
        files.put(
                "bad.xml",
                ElectronicSamples.ubl("F-7", "door").replace(">EUR<", ">USD<").getBytes());

        var refused = send(mia, PAID, ElectronicSamples.archive(files));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("invoices-unreadable");
        assertThat(refused.text("reason"))
                .isEqualTo(
                        "Nothing was proposed: something in the file cannot be used. bad.xml: the"
                                + " element DocumentCurrencyCode (BT-5) says “USD”; an expense is"
                                + " in euros, EUR (R14).");
        assertThat(waiting()).isEmpty();
        assertThat(bring("/invoices", ElectronicSamples.ubl("F-6", "door")).text("reason"))
                .contains("state the day as well (paidOn)");
        assertThat(send(ada, PAID, files.get("good.xml")).text("code"))
                .isEqualTo("invoices-brought-by-no-manager");
        assertThat(send(mia, PAID, new byte[6 << 20]).status()).isEqualTo(413);
    }

    private static void launch(String id) {
        ada.post(
                "/initiatives",
                """
                {"initiative":"%s","title":"A %s","kind":"PROTOTYPE","irritant":"it is stuck",
                 "trial":"oil","launchedOn":"2026-11-02"}
                """
                        .formatted(id, id));
    }

    private static Answer bring(String path, String file) {
        return send(mia, path, file.getBytes(StandardCharsets.UTF_8));
    }

    private static Answer send(RunningDivision by, String path, byte[] file) {
        return by.upload(path, new ByteArrayInputStream(file));
    }

    private static Answer accept(JsonNode row, String said) {
        return ada.post(invoice(row) + "/acceptance", said);
    }

    private static String invoice(JsonNode row) {
        return "/invoices/" + row.path("invoice").asString();
    }

    private static List<JsonNode> waiting() {
        return List.copyOf(division.get("/invoices").body().path("items").values());
    }

    private static List<JsonNode> expenses(String initiative) {
        return List.copyOf(
                division.get("/initiatives/" + initiative + "/expenses")
                        .body()
                        .path("items")
                        .values());
    }
}
