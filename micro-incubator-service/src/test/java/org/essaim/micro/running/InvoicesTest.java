package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.message.v1.EnvelopeAllocated;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Paid invoices propose expenses, and people say of each whether it is one. */
@Gate
class InvoicesTest {

    private static final DivisionId DIVISION = new DivisionId("anct");
    private static final String HEADER = "Fournisseur;Numéro;Initiative;Payée le;Montant;Libellé\n";

    private static RunningDivision division;
    private static RunningDivision mia;
    private static RunningDivision ada;
    private static int number;

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
    @Rule({"R15", "R28", "R60"})
    void an_invoice_is_an_expense_once_somebody_of_the_team_accepts_it_and_not_before() {
        String door = launch();
        var brought = bring(mia, "Bois & Cie;F-1;" + door + ";12/11/2026;1 23,45 €;Une porte");
        assertThat(brought.body().toString()).isEqualTo("{\"read\":1,\"proposed\":1}");
        division.settle();
        assertThat(expenses(door)).isEmpty();
        JsonNode waiting = waiting(door).getFirst();
        assertThat(waiting.path("label").asString()).isEqualTo("Une porte");
        assertThat(waiting.path("supplier").asString()).isEqualTo("Bois & Cie");

        var accepted = ada.post(invoice(waiting) + "/acceptance", "{}");

        assertThat(accepted.status()).as("%s", accepted).isEqualTo(201);
        division.settle();
        JsonNode expense = expenses(door).getFirst();
        assertThat(expense.path("expenseId").asString()).isEqualTo(accepted.text("id"));
        assertThat(expense.path("label").asString()).isEqualTo("Une porte");
        assertThat(expense.path("spentOn").asString()).isEqualTo("2026-11-12");
        assertThat(expense.path("useBy").asString()).isEqualTo("2027-11-12");
        assertThat(expense.at("/amount/euros").asString()).isEqualTo("123.45");
        assertThat(expense.path("person").asString()).isEqualTo("ada");
        assertThat(waiting(door)).isEmpty();
    }

    @Test
    @Rule({"R13", "R15"})
    void an_invoice_that_was_accepted_is_no_second_expense_whatever_becomes_of_the_first() {
        String door = launch();
        String line = "Bois & Cie;F-2;" + door + ";2026-11-12;10;Des vis";
        bring(mia, line);
        String invoice = invoice(waiting(door).getFirst());
        String expense = ada.post(invoice + "/acceptance", "{}").text("id");
        ada.post(
                "/initiatives/%s/expenses/%s/reversal".formatted(door, expense),
                "{\"reason\":\"a mistake\",\"reversedOn\":\"2026-11-27\"}");

        assertThat(ada.post(invoice + "/acceptance", "{}").text("code"))
                .isEqualTo("invoice-accepted-already");
        assertThat(bring(mia, line.toUpperCase().replace(door.toUpperCase(), door)).body())
                .hasToString("{\"read\":1,\"proposed\":0}");
        assertThat(waiting(door)).isEmpty();
        division.settle();
        assertThat(expenses(door)).hasSize(1);
    }

    @Test
    @Rule({"R15", "R22"})
    void what_the_grants_do_not_hold_is_refused_as_any_expense_and_the_invoice_still_waits() {
        String door = launch();
        bring(mia, "Bois & Cie;F-3;" + door + ";2026-11-12;500,01;Trop");
        String invoice = invoice(waiting(door).getFirst());

        var refused = ada.post(invoice + "/acceptance", "{}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("rule")).isEqualTo("R22");
        assertThat(waiting(door)).hasSize(1);
    }

    @Test
    @Rule("R28")
    void who_may_not_spend_on_an_initiative_accepts_and_declines_nothing_for_it() {
        String door = launch();
        bring(mia, "Bois & Cie;F-4;" + door + ";2026-11-12;10;Des vis");
        String invoice = invoice(waiting(door).getFirst());
        RunningDivision eve = division.as("eve", "employee");

        assertThat(eve.post(invoice + "/acceptance", "{}").text("rule")).isEqualTo("R28");
        assertThat(mia.post(invoice + "/acceptance", "{}").text("rule")).isEqualTo("R28");
        assertThat(eve.post(invoice + "/decline", "").text("code"))
                .isEqualTo("invoice-of-another-team");
        assertThat(waiting(door)).hasSize(1);

        assertThat(mia.post(invoice + "/decline", "").status()).isEqualTo(204);
        assertThat(waiting(door)).isEmpty();
        assertThat(ada.post(invoice + "/acceptance", "{}").text("code"))
                .isEqualTo("invoice-declined-already");
    }

    @Test
    @Rule("R100")
    void of_an_invoice_that_is_decided_no_text_is_kept_and_one_declined_can_be_brought_again() {
        String door = launch();
        String line = "Rosalinde Dupont;F-5;" + door + ";2026-11-12;10;Rosalinde’s hours";
        bring(mia, line);
        ada.post(invoice(waiting(door).getFirst()) + "/decline", "");

        assertThat(
                        division.bean(JdbcClient.class)
                                .sql("select * from invoice")
                                .query()
                                .listOfRows())
                .hasSize(1)
                .noneMatch(row -> row.toString().contains("Rosalinde"));
        assertThat(bring(mia, line).body()).hasToString("{\"read\":1,\"proposed\":1}");
        assertThat(waiting(door)).hasSize(1);
    }

    @Test
    @Rule("R16")
    void a_file_with_a_line_that_cannot_be_used_proposes_nothing_and_says_all_that_hinders() {
        String door = launch();
        var answer =
                bring(
                        mia,
                        "Bois & Cie;F-6;" + door + ";2026-11-12;10;Des vis",
                        "Bois & Cie;f-6;" + door + ";2026-11-12;10;Des vis",
                        ";F-7;nowhere;12.11.2026;-1;");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("reason"))
                .startsWith("Nothing was proposed: 6 things in the file cannot be used. ")
                .contains("row 3: column “Numéro” holds “f-6”, which row 2 of the same supplier")
                .contains("row 4: column “Fournisseur” is empty.")
                .contains("row 4: column “Initiative” holds “nowhere”, which is the id of no")
                .contains("row 4: column “Payée le” holds “12.11.2026”, which is no day")
                .contains("row 4: column “Montant” holds “-1”, which is no amount");
        assertThat(waiting(door)).isEmpty();
        assertThat(send(mia, "a;b\n1;2\n").text("reason")).contains("has no column “supplier”");
        assertThat(send(mia, "a;b\n\"1\"x;2\n").text("reason")).contains("the file is not CSV");
    }

    @Test
    @Rule({"R04", "R16"})
    void a_manager_volunteer_brings_them_and_nobody_else() {
        String line = "Bois & Cie;F-8;" + launch() + ";2026-11-12;10;Des vis";
        assertThat(bring(ada, line).text("code")).isEqualTo("invoices-brought-by-no-manager");
        assertThat(bring(division.as("otto", "operator"), line).status()).isEqualTo(403);
    }

    @Test
    @Rule({"R13", "R60", "R61"})
    void an_accountant_gets_every_expense_with_its_clock() {
        String door = launch();
        String kept = spend(door, "80.50", "a hinge; of brass");
        String wrong = spend(door, "12.00", "=SUM(A1)");
        ada.post(
                "/initiatives/%s/expenses/%s/reversal".formatted(door, wrong),
                "{\"reason\":\"a mistake\",\"reversedOn\":\"2026-11-27\"}");
        ada.post(
                "/initiatives/%s/usage".formatted(door),
                "{\"measuredOn\":\"2026-11-20\",\"users\":8,\"level\":\"DECLARED\"}");
        division.settle();

        List<String> file = division.text("/expenses?year=2026", "*/*").lines().toList();

        assertThat(file.getFirst())
                .isEqualTo(
                        "expense,spentOn,initiative,title,amount.euros,amount.halfDays,label,useBy,"
                                + "usedOn,reversedOn");
        assertThat(file)
                .contains(
                        kept
                                + ",2026-11-05,"
                                + door
                                + ",A door,80.50,0,a hinge; of brass,2027-11-05,,",
                        wrong
                                + ",2026-11-05,"
                                + door
                                + ",A door,12.00,0,'=SUM(A1),2027-11-05,,2026-11-27");
        assertThat(division.text("/expenses?year=2025", "*/*").lines()).hasSize(1);
    }

    private static String spend(String initiative, String euros, String label) {
        return ada.post(
                        "/initiatives/%s/expenses".formatted(initiative),
                        """
                        {"amount":{"euros":"%s","halfDays":0},"label":"%s","spentOn":"2026-11-05"}
                        """
                                .formatted(euros, label))
                .text("id");
    }

    private static String launch() {
        String id = "door-" + ++number;
        ada.post(
                "/initiatives",
                """
                {"initiative":"%s","title":"A door","kind":"PROTOTYPE","irritant":"it is stuck",
                 "trial":"oil","launchedOn":"2026-11-02"}
                """
                        .formatted(id));
        division.settle();
        return id;
    }

    private static Answer bring(RunningDivision by, String... lines) {
        return send(by, HEADER + String.join("\n", lines) + "\n");
    }

    private static Answer send(RunningDivision by, String file) {
        return by.upload(
                "/invoices", new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    private static String invoice(JsonNode row) {
        return "/invoices/" + row.path("invoice").asString();
    }

    private static List<JsonNode> waiting(String initiative) {
        return List.copyOf(
                division.get("/invoices?initiative=" + initiative).body().path("items").values());
    }

    private static List<JsonNode> expenses(String initiative) {
        return List.copyOf(
                division.get("/initiatives/" + initiative + "/expenses")
                        .body()
                        .path("items")
                        .values());
    }
}
