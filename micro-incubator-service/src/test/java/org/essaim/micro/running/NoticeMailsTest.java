package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import jakarta.mail.internet.MimeMessage;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mails come to those who asked for them, once for each thing, and say no more than they must. */
@Rule("R63")
@Gate
class NoticeMailsTest {

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
    void at_once_means_one_mail_with_one_link_in_plain_french_and_nobodys_name() throws Exception {
        MailedDivision.choose(ada, "AT_ONCE", address, null);
        OURS.spend(ada, name, "2021-02-01");

        MimeMessage mail = OURS.first(address);
        assertThat(mail.getSubject()).isEqualTo("Une chose vous attend");
        assertThat(mail.getFrom()[0]).hasToString("essaim@anct.example");
        assertThat(mail.getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("List-Unsubscribe-Post"))
                .containsExactly("List-Unsubscribe=One-Click");
        assertThat(mail.getHeader("List-Unsubscribe")[0])
                .matches("<https://anct.example/api/v1/notices/off/[\\w-]{43}>");
        assertThat(MailedDivision.text(mail))
                .isEqualTo(
                        """
                        Voici ce qui est nouveau et vous attend :

                        - title %s : personne n’a encore dit se servir de ce qu’ont permis \
                        12,34\u00a0€ et 0 demi-journée ; un usage mesuré jusqu’au \
                        1er février 2022 maintient le financement.

                        Tout ce qui vous attend est ici :
                        https://anct.example/

                        Vous recevez ce courriel parce que vous l’avez demandé. Vous pouvez \
                        changer ou arrêter cela sur la même page, ou d’un clic sur \
                        « se désabonner » dans votre messagerie.\
                        """
                                .formatted(name));
    }

    @Test
    void each_notice_is_sent_once_and_several_come_together_the_newest_of_a_kind_first()
            throws Exception {
        OURS.spend(ada, name, "2021-01-02");
        OURS.spend(ada, name, "2021-02-01");
        MailedDivision.choose(ada, "AT_ONCE", address, "ENGLISH");

        MimeMessage mail = OURS.first(address);
        assertThat(mail.getSubject()).isEqualTo("2 things wait for you");
        assertThat(MailedDivision.text(mail))
                .containsSubsequence("by 1 February 2022", "by 2 January 2022");
        OURS.aPassGoesBy();
        OURS.spend(ada, name, "2021-03-01");
        Eventually.holds("the next mail", () -> OURS.mails().to(address).size() > 1);
        assertThat(MailedDivision.text(OURS.mails().to(address).get(1)))
                .contains("by 1 March 2022")
                .doesNotContain("by 1 February 2022");
        MailedDivision.choose(ada, "PAGE", null, null);
        MailedDivision.choose(ada, "AT_ONCE", address, "ENGLISH");
        OURS.aPassGoesBy();
        assertThat(OURS.mails().to(address)).hasSize(2);
    }

    @Test
    void a_digest_is_one_mail_a_day_and_none_where_nothing_is_new() {
        String idle = "idle@mail.example";
        MailedDivision.choose(
                Neighbour.of(OURS.division(), "idle", "employee"), "DIGEST", idle, null);
        OURS.aPassGoesBy();
        assertThat(OURS.mails().to(idle)).isEmpty();
        assertThat(OURS.one("select digest_on from notice_preference where person = 'idle'"))
                .isEqualTo("2022-01-01");

        OURS.spend(ada, name, "2021-02-01");
        MailedDivision.choose(ada, "DIGEST", address, null);
        OURS.first(address);
        OURS.spend(ada, name, "2021-03-01");
        OURS.aPassGoesBy();
        assertThat(OURS.mails().to(address)).hasSize(1);
    }

    @Test
    @Rule("R41")
    void who_was_mailed_of_a_demo_is_mailed_that_it_is_cancelled_and_nobody_else()
            throws Exception {
        String bob = "bob-of-" + address;
        String late = "late-of-" + address;
        inTheTeam("bob", bob);
        plan("2022-02-01");
        OURS.first(bob);
        String plan = plan("2022-02-02");
        Eventually.holds("it is moved", () -> OURS.mails().to(bob).size() > 1);
        ada.record("/initiatives/%s/demos/planned/%s/cancellation".formatted(name, plan), "");
        inTheTeam("late", late);
        Eventually.holds("it is cancelled", () -> OURS.mails().to(bob).size() > 2);
        assertThat(MailedDivision.text(OURS.mails().to(bob).get(2)))
                .contains("- title %s: the demo of 2 February 2022 is cancelled.".formatted(name));
        OURS.aPassGoesBy();
        assertThat(OURS.mails().to(late)).as("knew nothing of it").isEmpty();
        assertThat(OURS.mails().to(bob)).as("once").hasSize(3);
    }

    @Test
    @Rule("R41")
    void who_was_mailed_of_a_day_from_which_a_demo_was_moved_is_mailed_that_it_is_cancelled()
            throws Exception {
        String bob = "bob-of-" + address;
        inTheTeam("bob", bob);
        plan("2022-02-01");
        OURS.first(bob);
        OURS.mails().isAway(true);
        String plan = plan("2022-02-02");
        ada.record("/initiatives/%s/demos/planned/%s/cancellation".formatted(name, plan), "");
        OURS.division().settle();
        OURS.mails().isAway(false);
        Eventually.holds("it is cancelled", () -> OURS.mails().to(bob).size() > 1);
        assertThat(MailedDivision.text(OURS.mails().to(bob).get(1)))
                .contains("the demo of 2 February 2022 is cancelled.");
    }

    /** Who wants mails in English, at once. */
    private void inTheTeam(String who, String mail) {
        String person = who + "-" + name;
        MailedDivision.choose(
                Neighbour.of(OURS.division(), person, "employee"), "AT_ONCE", mail, "ENGLISH");
        ada.record(
                "/initiatives/%s/team/%s".formatted(name, person),
                "{\"role\": \"DEVELOPER\", \"namedOn\": \"2021-12-25\"}");
    }

    private String plan(String day) {
        return ada.record(
                "/initiatives/%s/demos/planned".formatted(name),
                "{\"day\": \"%s\"}".formatted(day));
    }

    @Test
    void before_the_hour_of_the_digest_only_those_are_written_to_who_want_it_at_once() {
        try (RunningDivision early =
                RunningDivision.start(
                                PostgresServer.migratedDatabase(),
                                "anct",
                                OURS.mails().settings("--essaim.notices.digest-at=23:01"))
                        .longAgo()) {
            Neighbour eve = Neighbour.of(early, "eve", "employee");
            MailedDivision.launch(eve, "hers");
            MailedDivision.launch(eve, "other");
            eve.record("/initiatives/hers/ownership", "{\"to\": \"bob\"}");
            eve.record("/initiatives/other/ownership", "{\"to\": \"sam\"}");
            MailedDivision.choose(
                    Neighbour.of(early, "bob", "employee"), "DIGEST", "bob@mail.example", null);
            MailedDivision.choose(
                    Neighbour.of(early, "sam", "employee"), "AT_ONCE", "sam@mail.example", null);
            OURS.first("sam@mail.example");
            MailedDivision.launch(eve, "third");
            eve.record("/initiatives/third/ownership", "{\"to\": \"sam\"}");
            Eventually.holds("another", () -> OURS.mails().to("sam@mail.example").size() > 1);
            assertThat(OURS.mails().to("bob@mail.example")).as("it is 23:00").isEmpty();
        }
    }

    @Test
    @Rule("R31")
    void who_has_voted_is_not_reminded_and_no_mail_says_who_did() throws Exception {
        OURS.spend(ada, name, "2021-12-31");
        String round =
                ada.record(
                        "/initiatives/" + name + "/rounds",
                        """
                        {"kind":"LATER","pilotUsers":"the counter","amount":{"euros":"100.00"},
                         "months":3,
                         "team":[{"person":"p-u","part":"PRODUCT_LEAD","publicServant":true}]}
                        """);
        Neighbour ola = Neighbour.of(OURS.division(), "ola", "volunteer");
        ola.record("/rounds/" + round + "/votes", "{\"choice\":\"NO\"}");
        MailedDivision.choose(ola, "AT_ONCE", "ola@mail.example", null);
        MailedDivision.choose(
                Neighbour.of(OURS.division(), "mia", "volunteer"),
                "AT_ONCE",
                "mia@mail.example",
                null);

        assertThat(MailedDivision.text(OURS.first("mia@mail.example")))
                .contains("title %s : un scrutin sur 100,00\u00a0€".formatted(name))
                .doesNotContainIgnoringCase("ola")
                .doesNotContainIgnoringCase("contre");
        OURS.aPassGoesBy();
        assertThat(OURS.mails().to("ola@mail.example")).isEmpty();
    }
}
