package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.net.http.HttpResponse;
import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.FindingGround;
import org.essaim.contract.FindingOutcome;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.Sha256;
import org.essaim.contract.message.v1.ControlFindingClosed;
import org.essaim.contract.message.v1.ControlFindingOpened;
import org.essaim.contract.message.v1.EnvelopeAllocated;
import org.essaim.micro.initiative.write.SampleFiles;
import org.essaim.testkit.Dump;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Linked;
import org.essaim.testkit.Rule;
import org.essaim.testkit.TestIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files that show what was paid come and go over HTTP, for those whom they concern (R95). */
@Rule("R95")
@Gate
class ReceiptsTest {

    private static final DivisionId ANCT = new DivisionId("anct");
    private static final LocalDate DAY = LocalDate.of(2022, 1, 1);
    private static final String JPEG = "image/jpeg";
    private static RunningDivision division;
    private static Neighbour ada;
    private static FileClient files;
    private static String adas;

    @BeforeAll
    static void start() {
        division = RunningDivision.shared();
        Linked.to(division.database().dataSource(), "eve", "kim", "vera");
        division.receive(
                new EnvelopeAllocated(
                        ANCT,
                        NamedUuid.of("test", "allocation"),
                        2022,
                        Amount.of(10_000_00, 100),
                        DAY,
                        List.of()));
        files = new FileClient(division);
        ada = Neighbour.of(division, "ada", "employee");
        adas = token("ada", "anct", "employee");
    }

    @AfterAll
    static void stop() {
        division.close();
    }

    @Test
    void a_photo_is_attached_shown_replaced_by_a_pdf_and_erased() throws IOException {
        String expense = spend("abri");
        assertThat(receipt("abri")).isEmpty();
        var put = files.put(adas, expense, SampleFiles.photo(40, 20, 6), JPEG);
        assertThat(put.statusCode()).isEqualTo(201);
        assertThat(put.headers().firstValue("Location")).hasValue("/api/v1" + expense);
        assertThat(receipt("abri")).isEqualTo("JPEG");

        var photo = files.get(adas, expense);
        assertThat(photo.headers().firstValue("Content-Type")).hasValue(JPEG);
        assertThat(photo.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(shown -> assertThat(shown).matches("inline; .*\\.jpeg\""));
        assertThat(photo.body()).startsWith(0xFF, 0xD8);
        assertThat(kept(photo.body(), SampleFiles.SECRET)).isFalse();

        files.put(adas, expense, SampleFiles.pdf(), "application/pdf");
        var pdf = files.get(adas, expense);
        assertThat(pdf.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(receipt("abri")).isEqualTo("PDF");
        assertThat(files.delete(adas, expense).statusCode()).isEqualTo(204);
        assertThat(files.get(adas, expense).statusCode()).isEqualTo(404);
        assertThat(receipt("abri")).isEmpty();
        assertThat(history("abri"))
                .containsExactly("receipt-attached", "receipt-attached", "receipt-erased");
    }

    @Test
    @Rule("R100")
    void an_erased_receipt_is_in_no_table_and_its_digest_stays() throws IOException {
        String expense = spend("barque");
        files.put(adas, expense, SampleFiles.png(41, 21), "image/png");
        String digest = details("barque", "receipt-attached").path("digest").asString();
        assertThat(kept("barque")).isEqualTo(1);
        assertThat(digest).isEqualTo(digest(files.get(adas, expense).body()));

        files.delete(adas, expense);

        assertThat(kept("barque")).isZero();
        assertThat(details("barque", "receipt-erased").path("digest").asString()).isEqualTo(digest);
        assertThat(Dump.of(division.database()).tablesThatHold(digest))
                .containsExactly("domain_event");
    }

    @Test
    @Rule("R28")
    void colleagues_outside_neither_attach_erase_nor_see_it_and_volunteers_see_it()
            throws IOException {
        String expense = spend("cale");
        String eve = token("eve", "anct", "employee");
        String vera = token("vera", "anct", "volunteer");
        files.put(adas, expense, SampleFiles.png(40, 20), "image/png");

        assertThat(problem(files.put(eve, expense, SampleFiles.png(9, 9), JPEG), 409))
                .isEqualTo("not-on-the-team");
        assertThat(problem(files.delete(vera, expense), 409)).isEqualTo("not-on-the-team");
        assertThat(files.get(eve, expense).statusCode()).isEqualTo(403);
        assertThat(new String(files.get(eve, expense).body()))
                .contains("[\"volunteer\",\"controller\"]");
        assertThat(files.get(vera, expense).statusCode()).isEqualTo(200);
        assertThat(files.get(null, expense).statusCode()).isEqualTo(401);
    }

    @Test
    @Rule("R96")
    void a_controller_sees_it_who_is_nobody_of_the_division_and_no_colleague_of_theirs_does()
            throws IOException {
        String expense = spend("digue");
        files.put(adas, expense, SampleFiles.png(40, 20), "image/png");

        assertThat(files.get(token("kim", "men", "controller"), expense).statusCode())
                .isEqualTo(200);
        assertThat(files.get(token("kim", null, "controller"), expense).statusCode())
                .isEqualTo(200);
        for (String role : List.of("volunteer", "employee", "operator", "director")) {
            assertThat(files.get(token("kim", "men", role), expense).statusCode())
                    .as(role)
                    .isEqualTo(403);
        }
        String program = token("kim", "men", "controller", "metrics");
        assertThat(files.get(program, expense).statusCode()).isEqualTo(403);
    }

    @Test
    @Rule({"R96", "R100"})
    void what_control_looks_at_stays_until_the_finding_is_closed() throws IOException {
        String expense = spend("ecluse");
        String bare = spend("ecluse");
        files.put(adas, expense, SampleFiles.png(40, 20), "image/png");
        InitiativeId initiative = new InitiativeId("ecluse");
        UUID finding = new UUID(0, 1);
        division.receive(
                new ControlFindingOpened(
                        ANCT,
                        initiative,
                        finding,
                        new UUID(0, 2),
                        null,
                        FindingGround.UNPROVEN,
                        DAY,
                        null));

        assertThat(problem(files.delete(adas, expense), 409)).isEqualTo("receipt-under-finding");
        assertThat(problem(files.put(adas, expense, SampleFiles.png(9, 9), JPEG), 409))
                .isEqualTo("receipt-under-finding");
        assertThat(files.get(adas, expense).statusCode()).isEqualTo(200);
        assertThat(files.put(adas, bare, SampleFiles.png(9, 9), JPEG).statusCode()).isEqualTo(201);

        division.receive(
                new ControlFindingClosed(
                        ANCT,
                        initiative,
                        finding,
                        new UUID(0, 2),
                        null,
                        FindingOutcome.EXPLAINED,
                        DAY));
        assertThat(files.delete(adas, expense).statusCode()).isEqualTo(204);
    }

    @Test
    void what_is_no_receipt_is_refused_in_the_language_of_who_sends_it() throws IOException {
        String expense = spend("fanal");
        byte[] page = "<html><script>alert(1)</script>".getBytes();

        assertThat(new String(files.put(adas, expense, page, JPEG, "Accept-Language", "fr").body()))
                .contains("n’est ni un PDF, ni un JPEG, ni un PNG");
        assertThat(files.put(adas, expense, page, JPEG).statusCode()).isEqualTo(400);
        byte[] large = Arrays.copyOf(SampleFiles.png(9, 9), (5 << 20) + 1);
        assertThat(files.put(adas, expense, large, JPEG).statusCode()).isEqualTo(413);
        assertThat(files.put(adas, expense, Arrays.copyOf(large, 5 << 20), JPEG).statusCode())
                .as("bytes after the end of the image are left out")
                .isEqualTo(201);
        assertThat(files.get(adas, expense).body().length).isLessThan(1_000);
    }

    @Test
    @Rule("R17")
    void sent_again_it_is_one_receipt_and_what_was_erased_since_does_not_come_back()
            throws IOException {
        String expense = spend("grue");
        String[] key = {"Idempotency-Key", "the receipt"};
        byte[] photo = SampleFiles.photo(40, 20, 1);
        var first = files.put(adas, expense, photo, JPEG, key);
        assertThat(files.put(adas, expense, photo, JPEG, key).body()).isEqualTo(first.body());
        assertThat(files.put(adas, expense, SampleFiles.png(9, 9), JPEG, key).statusCode())
                .isEqualTo(422);
        files.delete(adas, expense);

        assertThat(files.put(adas, expense, photo, JPEG, key).body()).isEqualTo(first.body());
        assertThat(files.get(adas, expense).statusCode()).isEqualTo(404);
        assertThat(history("grue")).containsExactly("receipt-attached", "receipt-erased");
    }

    /** Its address is that of its receipt. */
    private static String spend(String initiative) {
        if (ada.get("/initiatives/" + initiative).status() == 404) {
            ada.launch(
                    """
                    {"initiative":"%s","title":"A","kind":"PROTOTYPE","irritant":"rain",
                     "trial":"a roof","launchedOn":"2022-01-01"}
                    """
                            .formatted(initiative));
        }
        String expense =
                ada.record(
                        "/initiatives/" + initiative + "/expenses",
                        """
                        {"amount":{"euros":"10.00"},"label":"planks","spentOn":"2022-01-01"}
                        """);
        division.settle();
        return "/initiatives/%s/expenses/%s/receipt".formatted(initiative, expense);
    }

    /** As the list of expenses has it; empty where it has none. */
    private static String receipt(String initiative) {
        division.settle();
        JsonNode expenses = ada.get("/initiatives/" + initiative + "/expenses").body();
        return expenses.at("/items/0/receipt").asString("");
    }

    private static List<String> history(String initiative) {
        return ada
                .get("/initiatives/" + initiative)
                .body()
                .path("history")
                .findValues("what")
                .stream()
                .map(JsonNode::asString)
                .filter(what -> what.startsWith("receipt"))
                .toList();
    }

    private static JsonNode details(String initiative, String what) {
        return ada.get("/initiatives/" + initiative)
                .body()
                .path("history")
                .valueStream()
                .filter(each -> each.path("what").asString().equals(what))
                .findFirst()
                .orElseThrow()
                .path("details");
    }

    private static long kept(String initiative) {
        return division.bean(JdbcClient.class)
                .sql("select count(*) from receipt where initiative = ?")
                .param(initiative)
                .query(Long.class)
                .single();
    }

    private static String problem(HttpResponse<byte[]> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        return JsonMapper.shared().readTree(answer.body()).path("code").asString();
    }

    private static boolean kept(byte[] file, String text) {
        return new String(file, StandardCharsets.ISO_8859_1).contains(text);
    }

    private static String digest(byte[] file) {
        byte[] digest = Sha256.digest().digest(file);
        return "sha256:" + HexFormat.of().formatHex(digest);
    }

    private static String token(String person, String of, String... roles) {
        return TestIssuer.shared().token(person, of, roles);
    }
}
