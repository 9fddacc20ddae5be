package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpResponse;
import org.essaim.contract.ObstacleKind;
import org.essaim.contract.WrittenText;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Mails of the centre come to those who asked for them, once for each thing, by their role. */
@Rule("R63")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Gate
class CentreMailsTest {

    private static MailedCentre ours;

    @BeforeAll
    static void start() {
        ours = new MailedCentre();
    }

    @AfterAll
    static void stop() {
        ours.close();
    }

    @Test
    @Order(1)
    @Rule({"R07", "R10"})
    void at_once_means_one_mail_with_one_link_in_plain_french_and_nobodys_name() throws Exception {
        ours.choose("ada", null, "ada@mail.example", "AT_ONCE", "fr", "director");
        MimeMessage mail = ours.first("ada@mail.example");
        assertThat(mail.getSubject()).isEqualTo("4 choses vous attendent");
        assertThat(mail.getFrom()[0]).hasToString("essaim@centre.example");
        assertThat(mail.getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("List-Unsubscribe-Post"))
                .containsExactly("List-Unsubscribe=One-Click");
        assertThat(MailedCentre.text(mail))
                .isEqualTo(
                        """
                        Voici ce qui est nouveau et vous attend :

                        - men n’a encore rien reçu pour 2026.

                        - men n’a pas de clé de signature ici : rien n’en est lu.

                        - Personne ne siège au collège pour les agents : il ne décide rien.
                        - Personne ne siège au collège pour les usagers : il ne décide rien.

                        Tout ce qui vous attend est ici :
                        https://centre.example/

                        Vous recevez ce courriel parce que vous l’avez demandé. Vous pouvez \
                        changer ou arrêter cela sur la même page, ou d’un clic sur \
                        « se désabonner » dans votre messagerie. Sans connexion de votre part, \
                        il vient jusqu’au 1er mai 2026, car ce qui vous attend dépend de votre \
                        rôle.\
                        """);
    }

    @Test
    @Order(2)
    @Rule({"R92", "R100"})
    void an_obstacle_is_told_by_its_title_and_a_redacted_one_by_none() {
        InitiativeMessages trial = InitiativeMessages.of(ours.men().division(), "trial");
        WrittenText title = ours.men().known("Le placard de Camille");
        ours.centre()
                .receives(
                        ours.men().division(),
                        ours.men().launched("trial", title, null),
                        trial.obstacle("Camille says no", ObstacleKind.IT, MailedCentre.TODAY),
                        ours.men().redacted(title));
        ours.caughtUp();
        seat("dan", "DIRECTOR_DEPUTY");
        ours.choose("dan", null, "dan@mail.example", "AT_ONCE", "en", "director");
        assertThat(MailedCentre.text(ours.first("dan@mail.example")))
                .contains("[redacted] (men): an obstacle waits for an answer.")
                .doesNotContain("Camille", "placard");
    }

    @Test
    @Order(2)
    @Rule({"R02", "R31"})
    void who_sits_hears_of_meetings_and_votes_and_not_of_the_vote_that_they_cast() {
        seat("eva", "EMPLOYEE_REPRESENTATIVE");
        seat("uma", "USER_REPRESENTATIVE");
        ours.choose("eva", null, "eva@mail.example", "AT_ONCE", "en", "employee-representative");
        String meeting = "{\"on\":\"%s\"}".formatted(MailedCentre.TODAY);
        MailedCentre.id(ours.by("ada", null, "director").post("/api/v1/board/meetings", meeting));
        assertThat(MailedCentre.text(ours.first("eva@mail.example")))
                .contains("- The board meets on 2 March 2026, and you have a seat.");

        RunningCentre uma = ours.by("uma", null, "user-representative");
        String item =
                MailedCentre.id(
                        uma.post("/api/v1/board/agenda", "{\"question\": \"Open on Mondays?\"}"));
        ours.caughtUp();
        MailedCentre.id(Boards.vote(ours.centre(), item, "uma", "YES"));
        ours.caughtUp();
        Eventually.holds("the next mail", () -> ours.mails().to("eva@mail.example").size() > 1);
        assertThat(MailedCentre.text(ours.mails().to("eva@mail.example").get(1)))
                .contains("Open on Mondays?: the board decides on 2 March 2026")
                .doesNotContain("meets on");
        ours.choose("uma", null, "uma@mail.example", "AT_ONCE", "en", "user-representative");
        assertThat(MailedCentre.text(ours.first("uma@mail.example")))
                .contains("meets on 2 March 2026")
                .doesNotContain("Mondays", "eva");
    }

    @Test
    @Order(2)
    @Rule("R71")
    void a_saved_search_says_once_what_is_new_until_its_owner_has_looked() {
        RunningCentre mia = ours.by("mia", "men", "employee");
        String search =
                MailedCentre.id(
                        mia.post(
                                "/api/v1/searches",
                                "{\"name\": \"About Camille\", \"q\": \"boussole\"}"));
        ours.choose("mia", "men", "mia@mail.example", "AT_ONCE", "en", "employee");
        compass("one");
        assertThat(MailedCentre.text(ours.first("mia@mail.example")))
                .contains("- The search that you saved on 2 March 2026 finds one new thing.")
                .doesNotContain("Camille", "Boussole");
        compass("two");
        ours.aPassGoesBy();
        assertThat(ours.mails().to("mia@mail.example")).hasSize(1);

        assertThat(mia.put("/api/v1/searches/" + search + "/seen", "").statusCode()).isEqualTo(204);
        compass("three");
        Eventually.holds("the next mail", () -> ours.mails().to("mia@mail.example").size() == 2);
    }

    @Test
    @Order(2)
    void a_digest_is_one_mail_a_day_and_none_where_nothing_is_new() {
        ours.choose("ola", "men", "ola@mail.example", "DIGEST", "fr", "employee");
        ours.choose("eve", "men", "eve@mail.example", "DIGEST", "fr", "employee");
        MailedCentre.id(
                ours.by("eve", "men", "employee")
                        .post("/api/v1/searches", "{\"name\": \"a\", \"q\": \"fauteuil\"}"));
        ours.centre()
                .receives(ours.men().division(), ours.men().launched("seat1", "Un fauteuil", null));
        ours.aPassGoesBy();
        assertThat(ours.mails().to("ola@mail.example")).isEmpty();
        assertThat(ours.mails().to("eve@mail.example").size()).isLessThan(2);
        ours.centre()
                .jdbc()
                .sql("update notice_preference set digest_on = '2026-03-01' where person = 'eve'")
                .update();
        ours.aPassGoesBy();
        assertThat(ours.mails().to("eve@mail.example")).hasSize(1);
        ours.by("eve", "men", "employee")
                .post("/api/v1/searches", "{\"name\": \"b\", \"q\": \"tabouret\"}");
        ours.centre()
                .receives(ours.men().division(), ours.men().launched("seat2", "Un tabouret", null));
        ours.aPassGoesBy();
        assertThat(ours.mails().to("eve@mail.example")).as("once a day").hasSize(1);
    }

    private static void compass(String initiative) {
        ours.centre()
                .receives(
                        ours.men().division(),
                        ours.men().launched("compass-" + initiative, "Boussole", null));
        ours.caughtUp();
    }

    private static void seat(String holder, String kind) {
        HttpResponse<String> answer;
        if (kind.equals("DIRECTOR_DEPUTY")) {
            ours.by(holder, null);
            answer =
                    ours.by("ada", null, "director")
                            .post(
                                    "/api/v1/board/deputies",
                                    "{\"deputy\":\"%1$s\",\"from\":\"%2$s\",\"until\":\"%2$s\"}"
                                            .formatted(holder, MailedCentre.TODAY));
        } else {
            answer = Boards.give(ours.centre(), holder, kind);
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }
}
