package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.Sha256;
import org.essaim.contract.message.v1.EnvelopeAllocated;
import org.essaim.testkit.Browser;
import org.essaim.testkit.Night;
import org.essaim.testkit.PageVisit;
import org.essaim.testkit.Rule;
import org.essaim.testkit.SecondChance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What can be launched can be addressed, and so can what was launched before that was asked. */
@Night
@SecondChance
class OddIdsTest {

    private static final DivisionId DIVISION = new DivisionId("mtes");
    private static RunningDivision division;
    private static RunningDivision manager;
    private static RunningDivision operational;

    @BeforeAll
    static void start() {
        division = SharedDivision.at("2022-01-01T22:00:00Z", DIVISION.value());
        division.receive(
                new EnvelopeAllocated(
                        DIVISION,
                        NamedUuid.of("test", "allocation"),
                        2021,
                        Amount.of(100_000_00L, 1_000),
                        LocalDate.of(2021, 1, 1),
                        List.of()));
        manager = division.as("mia", "employee", "manager");
        manager.post("/volunteers/mia/acceptance", "{\"capacity\":\"MANAGER\"}");
        operational = division.as("ola", "employee");
        operational.post("/volunteers/ola/acceptance", "{\"capacity\":\"OPERATIONAL\"}");
    }

    @AfterAll
    static void stop() {
        division.close();
    }

    @ParameterizedTest
    @Rule({"R20", "R100"})
    @ValueSource(
            strings = {"../sec/..", "..", "sec;x", "sec%2fx", "sec\\x", "sec//x", "Abri", "аbri"})
    void an_id_that_no_address_can_hold_is_refused_with_one_that_would_pass(String id) {
        division.settle();
        String before = division.get("/envelope").body().toString();

        var refused = launch(id, "en");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("initiative-id-unfit");
        assertThat(refused.text("rule")).isEqualTo("R100");
        assertThat(refused.text("remedy"))
                .isEqualTo("Choose another id, such as %s.".formatted(refused.text("nearest")));
        assertThat(launch(id, "fr").text("reason")).contains(id, "minuscules sans accent");
        division.settle();
        assertThat(division.get("/envelope").body()).hasToString(before);
        assertThat(launch(refused.text("nearest") + "-" + index(id), "en").status()).isEqualTo(201);
    }

    @ParameterizedTest
    @Rule({"R28", "R100"})
    @ValueSource(
            strings = {"a/b", "..", "x;y", "sec%2fx", "old\\one", "~tilde", "e-inspé", "a.gouv"})
    void what_has_an_odd_id_since_long_ago_is_read_and_spent_for(String id) {
        assertThat(imported(id).body().get("refused")).isEmpty();
        division.settle();
        boolean canStand = id.matches("[a-zé.-]{3,}");
        String written =
                canStand
                        ? URLEncoder.encode(id, StandardCharsets.UTF_8)
                        : "~"
                                + Base64.getUrlEncoder()
                                        .withoutPadding()
                                        .encodeToString(id.getBytes(StandardCharsets.UTF_8));

        var read = division.get("/initiatives/" + written);
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.text("initiative")).isEqualTo(id);

        String ownership = "/initiatives/" + written + "/ownership";
        for (RunningDivision volunteer : List.of(manager, operational)) {
            volunteer.post(ownership + "/proposals", "{\"to\": \"ola\"}");
        }
        assertThat(operational.post(ownership + "/acceptance", "").status()).isEqualTo(201);
        var spent =
                operational.post(
                        "/initiatives/" + written + "/expenses",
                        """
                        {"amount": {"euros": "10.00", "halfDays": 0}, "label": "a lock",
                         "spentOn": "2021-06-01"}
                        """);
        assertThat(spent.status()).isEqualTo(201);
        assertThat(spent.header("Location")).isEqualTo("/api/v1/initiatives/" + written);
    }

    @Test
    @Rule("R52")
    void the_poster_of_an_id_with_capitals_leads_to_its_page() {
        assertThat(imported("INI-042").body().get("refused")).isEmpty();
        division.settle();
        try (Browser plain = Browser.withoutScripts()) {
            PageVisit visit = division.visit(plain).login("ola", "employee");
            assertThat(visit.open("/u/INI-042").path()).isEqualTo("/use/INI-042");
            assertThat(visit.open("/initiatives/INI-042/poster").text()).contains("/u/INI-042");
        }
    }

    private static String index(String id) {
        return Integer.toUnsignedString(id.hashCode());
    }

    private static Answer imported(String id) {
        String launched =
                JsonMapper.shared()
                        .writeValueAsString(
                                Map.of(
                                        "on", "2021-03-01",
                                        "where", DIVISION.value(),
                                        "fact", "initiative-launched",
                                        "initiative", id,
                                        "title", "since long ago",
                                        "kind", "PROTOTYPE"));
        String digest = HexFormat.of().formatHex(Sha256.of(launched));
        assertThat(manager.put("/portfolio/approvals/" + digest, "").status()).isEqualTo(201);
        return division.upload(
                "/portfolio/imports?asOf=2021-12-31",
                new ByteArrayInputStream(launched.getBytes(StandardCharsets.UTF_8)));
    }

    private static Answer launch(String id, String language) {
        String body =
                JsonMapper.shared()
                        .writeValueAsString(
                                Map.of(
                                        "initiative", id,
                                        "title", "A+",
                                        "kind", "PROTOTYPE",
                                        "irritant", "waiting",
                                        "trial", "a form",
                                        "launchedOn", "2022-01-01"));
        return division.post("/initiatives", body, "Accept-Language", language);
    }
}
