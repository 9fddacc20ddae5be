package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.FindingGround;
import org.essaim.contract.FindingOutcome;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.message.v1.ControlFindingClosed;
import org.essaim.contract.message.v1.ControlFindingOpened;
import org.essaim.testkit.Dump;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What people write is kept once, beside what happened, until somebody redacts it (R100). */
@Rule("R100")
@Gate
class WrittenTextsTest {

    private static final DivisionId ANCT = new DivisionId("anct");
    private static final LocalDate DAY = LocalDate.of(2022, 1, 1);
    private static RunningDivision division;

    @BeforeAll
    static void start() {
        division = RunningDivision.shared();
    }

    @AfterAll
    static void stop() {
        division.close();
    }

    @Test
    void a_text_is_shown_where_it_was_written_for_and_its_digest_with_it() {
        launch("shown", "Marceline waits");

        JsonNode irritant = launched("shown").path("irritant");
        assertThat(irritant.path("text").asString()).isEqualTo("Marceline waits");
        assertThat(irritant.path("digest").asString()).startsWith("sha256:");
        assertThat(irritant.path("redacted").asBoolean()).isFalse();
    }

    @Test
    void a_redacted_text_is_in_no_table_and_in_no_answer_and_nothing_else_is_lost() {
        launch("redacted", "Euphrasie waits");
        String digest = launched("redacted").path("irritant").path("digest").asString();

        assertThat(redact(digest).status()).isEqualTo(201);
        assertThat(redact(digest).status()).isEqualTo(201);

        division.settle();
        assertThat(Dump.of(division.database()).tablesThatHold("Euphrasie")).isEmpty();
        JsonNode facts = launched("redacted");
        assertThat(facts.path("irritant").path("redacted").asBoolean()).isTrue();
        assertThat(facts.path("irritant").has("text")).isFalse();
        assertThat(facts.path("title").path("text").asString()).isEqualTo("title of redacted");
        assertThat(
                        jdbc().sql(
                                        """
                                        select count(*) from journal
                                         where type = 'text.redacted.v1'
                                           and convert_from(data, 'UTF8') like ?
                                        """)
                                .param("%" + digest + "%")
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void a_redacted_title_is_marked_on_the_board() {
        launch("board", "somebody waits");
        String digest = launched("board").path("title").path("digest").asString();
        division.settle();
        assertThat(division.get("/initiatives").body().toString()).contains("title of board");

        redact(digest);

        assertThat(division.get("/initiatives").body().toString())
                .doesNotContain("title of board")
                .contains("[redacted]");
    }

    @Test
    void who_redacts_says_why_and_both_are_kept_and_published() {
        launch("reasoned", "Philomene waits");
        String digest = launched("reasoned").path("irritant").path("digest").asString();
        RunningDivision vera = division.as("vera", "volunteer");

        assertThat(division.post("/texts/" + digest + "/redaction", "{}").status()).isEqualTo(400);
        assertThat(redact(vera, digest, " ").status()).isEqualTo(400);
        assertThat(redact(vera, digest, "a neighbour is named").status()).isEqualTo(201);
        assertThat(redact(digest).status()).isEqualTo(201);

        division.settle();
        assertThat(redaction(digest))
                .isEqualTo(
                        Map.of(
                                "person",
                                "vera",
                                "reason",
                                "a neighbour is named",
                                "published",
                                1L));
    }

    @Test
    @Rule({"R96", "R100"})
    void evidence_cannot_be_redacted_while_a_finding_about_it_is_open() {
        launch("looked-at", "Leopoldine waits");
        String evidence = launched("looked-at").path("irritant").path("digest").asString();
        InitiativeId initiative = new InitiativeId("looked-at");
        UUID finding = new UUID(0, 1);
        division.receive(
                new ControlFindingOpened(
                        ANCT,
                        initiative,
                        finding,
                        finding,
                        null,
                        FindingGround.UNPROVEN,
                        DAY,
                        null));

        assertThat(redact(evidence).status()).isEqualTo(409);
        assertThat(redact(evidence).text("code")).isEqualTo("evidence-under-finding");
        assertThat(launched("looked-at").path("irritant").path("text").asString())
                .isEqualTo("Leopoldine waits");
        launch("aside", "somebody waits");
        String other = launched("aside").path("irritant").path("digest").asString();
        assertThat(redact(other).status()).isEqualTo(201);

        division.receive(
                new ControlFindingClosed(
                        ANCT, initiative, finding, finding, null, FindingOutcome.EXPLAINED, DAY));
        assertThat(redact(evidence).status()).isEqualTo(201);
    }

    @Test
    @Rule({"R53", "R96", "R100"})
    void where_use_was_seen_and_why_it_was_withdrawn_stay_while_a_finding_about_it_is_open() {
        launch("measured", "somebody waits");
        UUID about = withdrawnUse("measured");
        String seenAt = digest("measured", "seenAt");
        String reason = digest("measured", "reason");
        InitiativeId initiative = new InitiativeId("measured");
        UUID finding = new UUID(0, 2);
        division.receive(
                new ControlFindingOpened(
                        ANCT,
                        initiative,
                        finding,
                        null,
                        about,
                        FindingGround.MISSTATED,
                        DAY,
                        null));

        assertThat(redact(seenAt).text("code")).isEqualTo("evidence-under-finding");
        assertThat(redact(reason).text("code")).isEqualTo("evidence-under-finding");

        division.receive(
                new ControlFindingClosed(
                        ANCT, initiative, finding, null, about, FindingOutcome.UPHELD, DAY));
        assertThat(redact(seenAt).status()).isEqualTo(201);
        assertThat(redact(reason).status()).isEqualTo(201);
        division.settle();
        assertThat(Dump.of(division.database()).tablesThatHold("Clothilde")).isEmpty();
    }

    @Test
    void what_no_event_names_is_not_kept() {
        launch("once", "Apolline waits", "Idempotency-Key", "the same");
        long kept = texts();

        launch("once", "Apolline waits", "Idempotency-Key", "the same");
        launch("once", "Apolline is refused");

        assertThat(texts()).isEqualTo(kept);
        assertThat(Dump.of(division.database()).tablesThatHold("Apolline is refused")).isEmpty();
    }

    @Test
    void a_text_that_nobody_wrote_here_cannot_be_redacted() {
        assertThat(redact("sha256:" + "0".repeat(64)).status()).isEqualTo(404);
        assertThat(redact("a-title").status()).isEqualTo(400);
    }

    @Test
    void a_blank_text_and_one_that_no_database_holds_are_refused_at_once() {
        for (String bad : List.of(" ", "\\u0000", "\\ud800", "x".repeat(4_001))) {
            assertThat(launch("bad", bad).status()).as(bad).isEqualTo(400);
        }
    }

    private static Answer launch(String initiative, String irritant, String... headers) {
        return division.post(
                "/initiatives",
                """
                {"initiative":"%s","title":"title of %s","kind":"PROTOTYPE","irritant":"%s",
                 "trial":"a form","launchedOn":"2022-01-01"}
                """
                        .formatted(initiative, initiative, irritant),
                headers);
    }

    private static JsonNode launched(String initiative) {
        return division.get("/initiatives/" + initiative).body().at("/history/0/details");
    }

    private static UUID withdrawnUse(String initiative) {
        String usage = "/initiatives/" + initiative + "/usage";
        String evidence =
                division.as("uma", "user-representative")
                        .post(
                                usage,
                                """
                                {"measuredOn": "2022-01-01", "users": 20, "level": "CONFIRMED",
                                 "seenAt": "at the desk of Clothilde"}
                                """)
                        .text("id");
        division.post(
                usage + "/" + evidence + "/withdrawal",
                "{\"reason\": \"Clothilde counted her team\"}");
        return UUID.fromString(evidence);
    }

    /** Of the only text under that name in the history. */
    private static String digest(String initiative, String text) {
        return division.get("/initiatives/" + initiative)
                .body()
                .path("history")
                .findValue(text)
                .path("digest")
                .asString();
    }

    private static Answer redact(String digest) {
        return redact(division, digest, "it names somebody");
    }

    private static Answer redact(RunningDivision by, String digest, String why) {
        return by.post("/texts/" + digest + "/redaction", "{\"reason\":\"%s\"}".formatted(why));
    }

    private static Map<String, Object> redaction(String digest) {
        return jdbc().sql(
                        """
                        select payload ->> 'person' as person, text as reason,
                               (select count(*) from journal
                                 where type = 'text.redacted.v1'
                                   and convert_from(data, 'UTF8') like '%' || digest || '%')
                                   as published
                          from domain_event join free_text on digest = payload ->> 'reason'
                         where type = 'text.redacted' and payload ->> 'text' = ?
                        """)
                .param(digest)
                .query()
                .singleRow();
    }

    private static long texts() {
        return jdbc().sql("select count(*) from free_text").query(Long.class).single();
    }

    private static JdbcClient jdbc() {
        return division.bean(JdbcClient.class);
    }
}
