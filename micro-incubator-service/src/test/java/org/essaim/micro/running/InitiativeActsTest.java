package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.essaim.micro.initiative.domain.ChecklistPoint;
import org.essaim.testkit.Browser;
import org.essaim.testkit.Night;
import org.essaim.testkit.PageVisit;
import org.essaim.testkit.Rule;
import org.essaim.testkit.SecondChance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** On the pages of an initiative its people do what is theirs: team, use, keys, stages, rounds. */
@Night
@SecondChance
class InitiativeActsTest {

    private static InitiativePeople people;
    private static Browser browser;
    private static PageVisit visit;

    @BeforeAll
    static void start() {
        people = InitiativePeople.start();
        browser = Browser.start();
        browser.size(390, 844, true);
        visit = people.division().visit(browser);
    }

    @AfterAll
    static void stop() {
        browser.close();
        people.division().close();
    }

    @Test
    @Rule({"R28", "R33", "R40", "R100"})
    void the_owner_names_somebody_of_the_directory_and_others_join_the_group() {
        String team = people.launch("team", "Clefs perdues", "2026-11-20") + "/team";
        as("ada", "fr", team).press("Nommer quelqu’un");
        visit.press("Nommer");
        assertThat(wrong("member")).isEqualTo("Choisissez quelqu’un de l’annuaire.");
        visit.fill("member", "bob").choose("role-PRODUCT_LEAD").press("Nommer");
        assertThat(visit.path()).isEqualTo(team);
        assertThat(text())
                .contains("Boris Petit", "Responsable de produit", "depuis le 28 novembre 2026")
                .doesNotContain("J’en suis bob");
        as("bob", "en", team).press("Leave the team");
        assertThat(text()).contains("You have left the team.").doesNotContain("Product lead");
    }

    @Test
    @Rule("R40")
    void anybody_joins_the_open_group_and_leaves_it() {
        String team = people.launch("group", "Salles libres", "2026-10-01") + "/team";
        people.record(
                "ada",
                "/initiatives/group/team/bob",
                "{\"role\": \"PRODUCT_LEAD\", \"namedOn\": \"2026-10-02\"}");
        as("eve", "fr", team).press("J’en suis");
        assertThat(text()).contains("Vous êtes du groupe.", "Quitter le groupe");
        visit.press("Quitter le groupe");
        assertThat(text()).contains("Vous avez quitté le groupe.", "J’en suis");
    }

    @Test
    @Rule("R28")
    void an_owner_hands_over_and_the_new_one_accepts_in_person() {
        String handed = people.launch("handed", "Badges", "2026-11-20");
        as("ada", "en", handed + "/team").press("Hand it over");
        visit.fill("to", "eve").press("Offer it");
        assertThat(text()).contains("Offered to Ève Laurent, who has not answered yet.");
        as("eve", "fr", handed).press("Accepter");
        assertThat(text()).contains("C’est désormais votre initiative.", "Dépenser");
    }

    @Test
    @Rule("R28")
    void volunteers_propose_somebody_for_an_owner_only_once_the_owner_is_gone() {
        String gone = people.launch("gone", "Badges", "2026-11-20");
        people.record("bob", "/volunteers/bob/acceptance", "{\"capacity\": \"OPERATIONAL\"}");
        as("bob", "en", gone + "/team").press("Is the owner gone?");
        visit.fill("to", "eve").press("Propose this person");
        assertThat(visit.path()).isEqualTo(gone + "/team/owner");
        assertThat(text()).contains("This was not done", "R28");
    }

    @Test
    @Rule("R100")
    void where_there_are_many_people_a_name_is_looked_for_and_stands_in_no_address() {
        String many = people.launch("many", "Badges", "2026-11-20") + "/team/new";
        people.crowd(120);
        as("ada", "fr", many).fill("name", "laur").press("Chercher");
        assertThat(browser.address().toString()).endsWith(many);
        assertThat(text()).contains("Une personne trouvée");
        assertThat(visit.sight().violations()).isEmpty();
        visit.fill("member", "eve").choose("role-COACH").press("Nommer");
        assertThat(text()).contains("Ève Laurent");
        people.crowd(0);
    }

    @Test
    @Rule({"R50", "R51", "R53"})
    void use_is_declared_by_the_team_confirmed_by_a_representative_and_withdrawn() {
        String users = people.launch("users", "Clefs perdues", "2026-11-20") + "/users";
        as("ada", "fr", users).press("Noter un usage");
        visit.fill("users", "7").fill("seenAt", "Lycée des Monts").press("Noter");
        assertThat(text()).contains("7 usagers", "déclaré", "Lycée des Monts");
        as("uma", "fr", users, "user-representative").press("Je confirme cet usage");
        assertThat(text()).contains("cet usage compte", "confirmé");
        browser.picture(Path.of("target/pages/mine-users-some.png"));
        assertThat(visit.sight().violations()).isEmpty();
        as("ada", "en", users).press("Withdraw");
        visit.fill("reason", "Counted twice").press("Withdraw it");
        assertThat(text()).contains("The evidence is withdrawn.", "withdrawn on 27 November 2026");
    }

    @Test
    @Rule("R50")
    void a_measuring_key_is_shown_once_with_a_line_that_measures() throws Exception {
        String keyed = people.launch("keyed", "Clefs perdues", "2026-11-20");
        as("ada", "en", keyed + "/keys").press("Make a key");
        List<String> codes =
                browser.run("return [...document.querySelectorAll('code')].map(c => c.innerText)")
                        .valueStream()
                        .map(code -> code.asString())
                        .toList();
        assertThat(codes.getLast()).contains("Measuring-Key: " + codes.getFirst());
        browser.picture(Path.of("target/pages/mine-keys-new.png"));
        assertThat(visit.sight().violations()).isEmpty();
        assertThat(visit.sight().widerThanTheScreen()).isZero();
        assertThat(curl(codes.getLast())).isEqualTo(201);
        visit.open(keyed + "/keys");
        assertThat(text()).doesNotContain(codes.getFirst());
        visit.press("Revoke");
        assertThat(text()).contains("This key measures nothing any more.", "revoked");
        assertThat(curl(codes.getLast())).isNotEqualTo(201);
        people.division().settle();
        visit.open(keyed);
        assertThat(text()).contains("12 users, measured", "Its users, month by month");
        browser.picture(Path.of("target/pages/mine-with-users.png"));
    }

    @Test
    @Rule({"R80", "R81", "R83", "R84"})
    void an_initiative_goes_on_as_far_as_its_gates_let_it_rests_and_is_closed() {
        String life = people.launch("life", "Clefs perdues", "2026-11-20");
        as("ada", "fr", life + "/life").press("Passer à l’étape suivante");
        visit.choose("stage-CONSOLIDATION").press("Passer à cette étape");
        assertThat(visit.path()).isEqualTo(life + "/life/STAGE");
        assertThat(wrong("stage")).isNotEmpty();
        visit.choose("stage-PILOT").press("Passer à cette étape");
        assertThat(text()).contains("L’initiative a changé d’étape.", "Étape : pilote");
        visit.open(life + "/checklists/ACCESS").fill("answer", "L’équipe, par leur compte");
        visit.press("Garder la réponse");
        assertThat(text()).contains("La réponse est gardée.", "répondu");
        visit.open(life + "/life/PAUSE").press("Mettre en sommeil");
        assertThat(wrong("reason")).isEqualTo("À remplir.");
        visit.fill("reason", "Vacances").press("Mettre en sommeil");
        assertThat(text()).contains("Elle est en sommeil.", "En sommeil depuis le 27 novembre");
        visit.press("La réveiller");
        visit.fill("note", "On reprend").press("Réveiller");
        assertThat(text()).contains("Elle est réveillée.", "On reprend");
        visit.open(life + "/life/CLOSE").fill("tried", "Un tableau");
        visit.fill("learnt", "Les clefs ne manquent pas").press("Clore définitivement");
        assertThat(text())
                .contains("Elle est close.", "Un tableau – Les clefs ne manquent pas")
                .doesNotContain("Dépenser");
    }

    @Test
    @Rule("R81")
    void a_product_is_offered_and_somebody_accepts_it_in_the_name_of_an_office() {
        String offered = people.launch("offered", "Clefs perdues", "2026-11-20");
        as("ada", "en", offered + "/life/INTEGRATE").fill("into", "the IT department");
        visit.press("Offer it");
        assertThat(text()).contains("This was not done", "R81");
        people.use("eve", offered);
        for (ChecklistPoint point : ChecklistPoint.values()) {
            people.record(
                    "ada",
                    offered + "/checklists/" + point,
                    "{\"answer\": \"Yes\", \"answeredOn\": \"2026-11-27\"}");
        }
        visit.open(offered + "/life").press("Offer it to an administration");
        visit.fill("into", "the IT department").press("Offer it");
        assertThat(text()).contains("Offered to the IT department");
        as("eve", "fr", offered + "/life").press("L’accepter pour mon administration");
        assertThat(text()).contains("Vous la reprenez pour the IT department");
        visit.fill("office", "Secrétaire général").press("L’accepter");
        assertThat(visit.path()).isEqualTo(offered);
        assertThat(text()).contains("Elle est intégrée.", "Secrétaire général");
    }

    @Test
    @Rule("R92")
    void what_stands_in_the_way_is_said_and_seen() {
        String stuck = people.launch("stuck", "Clefs perdues", "2026-11-20") + "/obstacles";
        as("ada", "fr", stuck).fill("what", "Pas de bon de commande");
        visit.choose("kind-PURCHASING").press("Le dire");
        assertThat(text())
                .contains("C’est dit", "Pas de bon de commande", "Les achats")
                .contains("Le centre n’a pas encore répondu.");
        browser.picture(Path.of("target/pages/mine-obstacles-some.png"));
    }

    @Test
    @Rule({"R30", "R31"})
    void the_owner_asks_the_volunteers_for_another_round() {
        String more = people.launch("more", "Clefs perdues", "2026-11-20");
        people.record("bob", "/volunteers/bob/acceptance", "{\"capacity\": \"OPERATIONAL\"}");
        people.manager("eve");
        as("ada", "fr", more + "/round").press("Demander aux volontaires");
        assertThat(wrong("pilotUsers")).isEqualTo("À remplir.");
        people.spend(more, "20.00", 0, "Serrure", "2026-11-21");
        visit.open(more + "/round").fill("pilotUsers", "Trois lycées");
        visit.fill("amount.euros", "1 200").fill("amount.halfDays", "6").fill("months", "4");
        visit.fill("team.0.part", "DEVELOPER").fill("team.1.person", "bob");
        visit.fill("team.1.part", "OTHER").press("Demander aux volontaires");
        assertThat(visit.path()).startsWith("/ballots/");
        String round = visit.path().substring("/ballots/".length());
        var asked = people.division().as("ada", "employee").get("/rounds/" + round).body();
        assertThat(asked.at("/amount/euros").asString()).isEqualTo("1200.00");
        assertThat(asked.at("/team/1/person").asString()).isEqualTo("bob");
        people.division().settle();
        visit.open(more);
        assertThat(text()).contains("Nouveau tour demandé : 1 200,00 € et 6 demi-journées");
    }

    private static PageVisit as(String person, String language, String page, String... roles) {
        String[] all = roles.length == 0 ? new String[] {"employee"} : roles;
        return visit.login(person, all).open("/language?to=" + language).open(page);
    }

    private static int curl(String line) throws Exception {
        String[] parts = line.split("'");
        HttpRequest measure =
                HttpRequest.newBuilder(URI.create(parts[1]))
                        .header("Measuring-Key", parts[3].replace("Measuring-Key: ", ""))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(parts[7]))
                        .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(measure, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    /** With plain blanks where figures and signs have narrow ones. */
    private static String text() {
        return visit.text().replaceAll("[\\u00a0\\u202f]", " ");
    }

    private static String wrong(String field) {
        return browser.run(
                        "return document.getElementById(arguments[0] + '-wrong')?.innerText ?? ''",
                        field)
                .asString();
    }
}
