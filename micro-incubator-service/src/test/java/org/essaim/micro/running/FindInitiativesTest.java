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
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** People find what is theirs, and what others do about what they look for. */
@Gate
class FindInitiativesTest {

    private static RunningDivision division;
    private static Neighbour ada;

    @BeforeAll
    static void start() {
        division = RunningDivision.shared();
        division.receive(
                new EnvelopeAllocated(
                        new DivisionId("anct"),
                        NamedUuid.of("test", "allocation"),
                        2022,
                        Amount.of(5_000_00, 100),
                        LocalDate.of(2022, 1, 1),
                        List.of()));
        division.settle();
        ada = Neighbour.of(division, "ada", "employee");
        Neighbour bob = Neighbour.of(division, "bob", "employee");
        launch(ada, "clefs-perdues", "Les clés des salles se perdent");
        launch(ada, "formulaires", "Les formulaires en double");
        launch(bob, "abri-velos", "Un abri pour les vélos");
        ada.record("/initiatives/formulaires/team/bob", role("DEVELOPER"));
        ada.record("/initiatives/formulaires/stage", stage());
        division.settle();
    }

    @AfterAll
    static void stop() {
        division.close();
    }

    @Test
    @Rule({"R28", "R80"})
    void by_owner_by_who_builds_it_and_by_stage() {
        assertThat(found("?owner=ada")).containsExactly("clefs-perdues", "formulaires");
        assertThat(found("?member=bob")).containsExactly("abri-velos", "formulaires");
        assertThat(found("?stage=PILOT")).containsExactly("formulaires");
        assertThat(found("?owner=ada&stage=IDEA")).containsExactly("clefs-perdues");
        assertThat(found("?owner=nobody")).isEmpty();
    }

    @Test
    void by_words_as_french_writes_them() {
        assertThat(found("?q=clé")).containsExactly("clefs-perdues");
        assertThat(found("?q=formulaire")).containsExactly("formulaires");
        assertThat(found("?q=clefs+perdues")).containsExactly("clefs-perdues");
        assertThat(found("?q=hélicoptère")).isEmpty();
    }

    @Test
    void in_the_order_that_is_asked_for_and_in_parts_of_it() {
        List<String> byId = found("");
        List<String> latest = found("?sort=LATEST");
        assertThat(byId).isSorted().hasSizeGreaterThan(2);
        assertThat(latest).containsExactlyInAnyOrderElementsOf(byId).isNotEqualTo(byId);
        List<String> inParts = new ArrayList<>();
        String next = "";
        do {
            var page = division.get("/initiatives?sort=LATEST&size=1&after=" + next).body();
            inParts.add(page.at("/items/0/initiative").asString());
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        assertThat(inParts).isEqualTo(latest);
        assertRefused("/initiatives?sort=OLDEST", "ID", "LATEST");
    }

    @Test
    void what_an_operation_does_not_know_is_refused_with_what_it_knows() {
        var unknown = division.get("/initiatives?sponsor=ada");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.body().toString()).contains("owner", "member", "stage", "q");
        assertRefused("/initiatives?stage=NOPE", "IDEA", "PILOT", "GROWTH", "INTEGRATED");
        assertRefused("/rounds?state=nonsense", "OPEN", "DECIDED", "CANCELLED");
        assertRefused("/envelope/ledger?account=nonsense", "centre", "envelope", "granted:");
        assertRefused("/envelope/ledger?account=granted", "spent:");
        assertRefused("/control/findings?open=maybe", "true", "false");
        assertRefused("/irritants?category=WASTE", "tag", "q", "near");
    }

    private static void assertRefused(String path, String... known) {
        var refused = division.get(path);
        assertThat(refused.status()).as(path).isEqualTo(400);
        assertThat(refused.body().toString()).contains(known);
    }

    @Test
    @Rule("R50")
    void a_measuring_key_is_found_in_a_list_by_which_it_can_be_revoked_and_never_shown_again() {
        var issued = ada.post("/initiatives/clefs-perdues/measuring-keys", "{}");
        String id = issued.text("id");
        division.settle();
        JsonNode row =
                division.get("/initiatives/clefs-perdues/measuring-keys").body().at("/items/0");
        assertThat(row.path("keyId").asString()).isEqualTo(id);
        assertThat(row.path("issuedBy").asString()).isEqualTo("ada");
        assertThat(row.path("issuedAt").asString()).startsWith("20");
        assertThat(row.path("revokedAt").isNull() || row.path("revokedAt").isMissingNode())
                .isTrue();
        assertThat(row.toString()).doesNotContain(issued.text("key"), "hash");

        ada.record("/initiatives/clefs-perdues/measuring-keys/" + id + "/revocation", "{}");
        division.settle();
        assertThat(
                        division.get("/initiatives/clefs-perdues/measuring-keys")
                                .body()
                                .at("/items/0/revokedAt")
                                .asString())
                .startsWith("20");
    }

    @Test
    @Rule({"R13", "R15"})
    void an_expense_is_found_in_a_list_with_its_label_and_its_reversal() {
        String first = spend("12.00", "2022-01-01");
        String second = spend("1.00", "2021-12-31");
        ada.record(
                "/initiatives/clefs-perdues/expenses/" + first + "/reversal",
                "{\"reason\": \"twice\", \"reversedOn\": \"2022-01-01\"}");
        division.settle();

        JsonNode rows = division.get("/initiatives/clefs-perdues/expenses").body().path("items");

        assertThat(rows.valueStream().map(row -> row.path("expenseId").asString()))
                .containsExactly(second, first);
        JsonNode reversed = rows.get(1);
        assertThat(reversed.path("label").asString()).isEqualTo("a board");
        assertThat(reversed.path("reversedOn").asString()).isEqualTo("2022-01-01");
        assertThat(reversed.path("person").asString()).isEqualTo("ada");
    }

    @Test
    @Rule("R33")
    void a_team_is_a_list() {
        assertThat(division.get("/initiatives/formulaires/team").body().path("items"))
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.path("person").asString()).isEqualTo("bob");
                            assertThat(row.path("role").asString()).isEqualTo("DEVELOPER");
                        });
    }

    private static List<String> found(String query) {
        return division.get("/initiatives" + query)
                .body()
                .path("items")
                .valueStream()
                .map(row -> row.path("initiative").asString())
                .toList();
    }

    private static void launch(Neighbour who, String initiative, String title) {
        who.launch(
                """
                {"initiative": "%s", "title": "%s", "kind": "PROTOTYPE",
                 "irritant": "it hurts", "trial": "a board", "launchedOn": "2021-12-20"}
                """
                        .formatted(initiative, title));
    }

    private static String spend(String euros, String day) {
        return ada.record(
                "/initiatives/clefs-perdues/expenses",
                """
                {"amount": {"euros": "%s", "halfDays": 0}, "label": "a board", "spentOn": "%s"}
                """
                        .formatted(euros, day));
    }

    private static String role(String role) {
        return "{\"role\": \"%s\", \"namedOn\": \"2022-01-01\"}".formatted(role);
    }

    private static String stage() {
        return "{\"stage\": \"PILOT\", \"enteredOn\": \"2022-01-01\"}";
    }
}
