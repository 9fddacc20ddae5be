package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.testkit.Dump;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mails end with one click, no mail is lost where a server is away, and no address gets about. */
@ExtendWith(OutputCaptureExtension.class)
@Rule("R63")
@Gate
class NoticeMailTroubleTest {

    private static final MailedDivision OURS = new MailedDivision();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String name = "ada-" + NUMBER.incrementAndGet();
    private final String address = name + "@mail.example";
    private Neighbour ada;

    @AfterAll
    static void stop() {
        OURS.close();
    }

    @BeforeEach
    void launch() {
        OURS.mails().isAway(false);
        ada = Neighbour.of(OURS.division(), name, "employee");
        MailedDivision.launch(ada, name);
    }

    @Test
    void one_click_ends_it_without_a_login_and_looking_at_the_address_changes_nothing()
            throws Exception {
        MailedDivision.choose(ada, "AT_ONCE", address, null);
        OURS.spend(ada, name, "2021-02-01");
        String off = MailedDivision.off(OURS.first(address));
        assertThat(OURS.send("GET", off, "")).isEqualTo(405);
        assertThat(OURS.send("POST", "/api/v1/notices/off/" + "x".repeat(43), "")).isEqualTo(204);
        assertThat(ada.get("/people/me/notices").text("channel")).isEqualTo("AT_ONCE");

        assertThat(OURS.send("POST", off, "List-Unsubscribe=One-Click")).isEqualTo(204);
        assertThat(OURS.send("POST", off, "List-Unsubscribe=One-Click")).isEqualTo(204);

        assertThat(ada.get("/people/me/notices").text("channel")).isEqualTo("PAGE");
        assertThat(Dump.of(OURS.database()).tablesThatHold(address)).isEmpty();
        OURS.spend(ada, name, "2021-03-01");
        OURS.aPassGoesBy();
        assertThat(OURS.mails().to(address)).hasSize(1);
        assertThat(ada.get("/notices").body().get("notices")).hasSize(2);
    }

    @Test
    void a_mail_server_that_is_away_loses_no_mail_and_holds_up_nothing() {
        OURS.mails().isAway(true);
        MailedDivision.choose(ada, "AT_ONCE", address, null);
        MailedDivision.choose(
                Neighbour.of(OURS.division(), "eve", "employee"),
                "AT_ONCE",
                "eve@mail.example",
                null);
        OURS.spend(ada, name, "2021-02-01");
        ada.record("/initiatives/" + name + "/ownership", "{\"to\": \"eve\"}");
        int before = OURS.mails().turnedAway() + 2;
        Eventually.holds("it was tried again", () -> OURS.mails().turnedAway() > before);
        OURS.theWorksOfTheDayAreDone();
        assertThat(OURS.mails().to(address)).isEmpty();

        OURS.mails().isAway(false);
        OURS.first(address);
        OURS.first("eve@mail.example");
        OURS.aPassGoesBy();
        assertThat(OURS.mails().to(address)).hasSize(1);
        assertThat(OURS.mails().to("eve@mail.example")).hasSize(1);
    }

    @Test
    @Rule("R100")
    void an_address_stands_in_one_table_and_no_log_and_is_erased_with_the_person(
            CapturedOutput log) {
        OURS.mails().isAway(true);
        int before = OURS.mails().turnedAway();
        MailedDivision.choose(ada, "AT_ONCE", address, null);
        OURS.spend(ada, name, "2021-02-01");
        Eventually.holds("it was tried", () -> OURS.mails().turnedAway() > before);
        assertThat(Dump.of(OURS.database()).tablesThatHold(address))
                .containsExactly("notice_preference");
        assertThat(ada.get("/people/me/notices").header("Cache-Control")).contains("no-store");
        OURS.mails().isAway(false);
        OURS.first(address);
        Eventually.holds(
                "it is known as sent",
                () -> Dump.of(OURS.database()).tablesThatHold(name).contains("notice_sent"));

        assertThat(ada.division().delete("/people/me").status()).isEqualTo(204);

        assertThat(Dump.of(OURS.database()).tablesThatHold(address)).isEmpty();
        for (String table : List.of("notice_preference", "notice_sent", "notice_off")) {
            assertThat(Dump.of(OURS.database()).tablesThatHold(name)).doesNotContain(table);
        }
        assertThat(log.getAll().lines().filter(line -> !line.contains("c.icegreen")))
                .anyMatch(line -> line.contains("does not answer"))
                .noneMatch(line -> line.contains(address));
    }

    @Test
    void what_was_accepted_and_not_yet_known_as_sent_comes_once_more_and_is_not_lost()
            throws Exception {
        MailedDivision.choose(ada, "AT_ONCE", address, null);
        OURS.spend(ada, name, "2021-02-01");
        OURS.first(address);
        OURS.aPassGoesBy();
        JdbcClient jdbc = JdbcClient.create(OURS.database().dataSource());
        jdbc.sql("update notice_preference set not_before = now() + interval '1 second'").update();
        jdbc.sql("delete from notice_sent where person = ?").param(name).update();
        OURS.spend(ada, name, "2021-03-01");
        Eventually.holds("the second mail", () -> OURS.mails().to(address).size() == 2);
        assertThat(MailedDivision.text(OURS.mails().to(address).get(1)))
                .contains("1er f\u00e9vrier", "1er mars");
    }

    @Test
    @Rule("R100")
    void an_address_that_is_none_is_refused_and_not_repeated() {
        for (String none : List.of("ada", "a@b.example\\r\\nBcc: c@d.example")) {
            var refused = MailedDivision.put(ada, "AT_ONCE", none, null);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.response().body())
                    .contains("mail-address-unfit")
                    .doesNotContain("b.example");
        }
        assertThat(
                        ada.division()
                                .put("/people/me/notices", "{\"channel\": \"DIGEST\"}")
                                .text("code"))
                .isNotNull();
        assertThat(ada.get("/people/me/notices").text("channel")).isEqualTo("PAGE");
    }
}
