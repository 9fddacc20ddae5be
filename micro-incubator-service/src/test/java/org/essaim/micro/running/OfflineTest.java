package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.message.v1.EnvelopeAllocated;
import org.essaim.testkit.Browser;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Night;
import org.essaim.testkit.PageVisit;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.Rule;
import org.essaim.testkit.SecondChance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What somebody enters without network waits on their phone and arrives once. */
@Night
@SecondChance
class OfflineTest {

    private static final Path PICTURES = Path.of("target/pages");

    private static RunningDivision division;
    private static Network network;
    private static Browser browser;
    private static PageVisit visit;

    @BeforeAll
    static void start() {
        // The phone's own calendar says today: for the division that was yesterday.
        division =
                RunningDivision.startAt(
                        Instant.now().plus(1, ChronoUnit.DAYS).toString(),
                        PostgresServer.migratedDatabase(),
                        "anct");
        division.receive(
                new EnvelopeAllocated(
                        new DivisionId("anct"),
                        NamedUuid.of("test", "envelope"),
                        2026,
                        Amount.of(9_000_00, 100),
                        LocalDate.of(2026, 1, 1),
                        List.of()));
        network = Network.to(division);
        browser = Browser.start();
        browser.size(390, 844, true);
        visit = division.visit(browser).through(network.address());
    }

    @AfterEach
    void comes() {
        network.comes();
    }

    @AfterAll
    static void stop() {
        browser.close();
        network.close();
        division.close();
    }

    @Test
    @Rule("R17")
    void what_was_entered_while_the_network_was_away_arrives_once_when_it_is_back() {
        known("ada").open("/irritants/new");
        network.goes();
        report("Le badge ne marche qu’une fois sur deux", "accueil");
        assertThat(visit.path()).isEqualTo("/offline");
        assertThat(visit.text())
                .contains("One entry waits to be sent", "Kept on this phone", "ne marche qu’une");
        assertThat(browser.source()).doesNotContain("_csrf", "data-person");
        looks("offline-kept");
        network.comes();
        visit.open("/");
        nothingWaits();
        assertThat(reported("Le badge ne marche qu’une fois sur deux")).hasSize(1);
    }

    @Test
    @Rule({"R17", "R52"})
    void a_launch_an_expense_and_a_use_of_somebody_in_a_cellar_arrive_once_each() {
        known("kim").open("/try");
        network.goes();
        visit.fill("irritant", "On cherche la clef").fill("trial", "Un tableau").press("Launch");
        comesBackAndSends();
        JsonNode launched = items("kim", "/initiatives?owner=kim");
        assertThat(launched).hasSize(1);
        String initiative = "/initiatives/" + launched.get(0).path("initiative").asString();

        visit.open(initiative + "/spend");
        network.goes();
        visit.fill("amount.euros", "38.50").fill("label", "crochets").press("Record it");
        comesBackAndSends();
        assertThat(items("kim", initiative + "/expenses")).hasSize(1);

        known("eve").open(initiative.replace("initiatives", "use"));
        network.goes();
        visit.press("Just say that I use it");
        comesBackAndSends();
        Eventually.holds(
                "the users of the month are counted",
                () -> items("kim", initiative + "/usage").size() == 1);
    }

    private static void comesBackAndSends() {
        assertThat(visit.text()).contains("One entry waits to be sent");
        network.comes();
        visit.open("/");
        nothingWaits();
        division.settle();
    }

    private static JsonNode items(String person, String path) {
        return division.as(person, "employee").get(path).body().path("items");
    }

    @Test
    @Rule("R17")
    void what_arrived_but_was_never_answered_is_sent_again_and_is_there_once() {
        known("ada").open("/irritants/new");
        network.losesAnswers();
        report("Les clés restent au vestiaire", "bloc");
        assertThat(visit.text()).contains("One entry waits to be sent");
        Eventually.holds("it arrived", () -> reported("Les clés restent au vestiaire").size() == 1);
        network.comes();
        visit.open("/");
        nothingWaits();
        assertThat(reported("Les clés restent au vestiaire")).hasSize(1);
    }

    @Test
    void without_network_there_is_a_page_on_which_things_can_be_entered() {
        known("lea");
        network.goes();
        visit.open("/anything");
        Eventually.holds(
                "the phone says that there is no network",
                () -> visit.text().contains("There is no network at the moment"));
        browser.run("document.querySelector('#own summary').click()");
        looks("offline-shell");
        visit.fill("hurts", "Le café est froid").fill("zone", "partout").press("Say it");
        assertThat(visit.text()).contains("One entry waits to be sent");
        network.comes();
        visit.open("/");
        nothingWaits();
        assertThat(reported("Le café est froid")).hasSize(1);
    }

    @Test
    @Rule("R100")
    void another_person_at_the_same_phone_neither_sees_nor_sends_it() {
        known("ada").open("/irritants/new");
        network.goes();
        report("Personne ne répond au standard", "standard");
        browser.deleteCookies();
        network.comes();
        known("eve").open("/offline");
        Eventually.holds(
                "nothing is shown",
                () -> browser.run("return !document.getElementById('nothing').hidden").asBoolean());
        assertThat(visit.text()).doesNotContain("standard", "One entry");
        browser.run("offline.send()");
        visit.open("/me");
        assertThat(reported("Personne ne répond au standard")).isEmpty();
        visit.login("ada", "employee");
        nothingWaits();
        assertThat(reported("Personne ne répond au standard")).hasSize(1);
    }

    @Test
    void what_is_refused_stays_with_its_reason_until_it_is_changed_or_its_owner_leaves() {
        known("ada").open("/irritants/new");
        network.goes();
        report("Le formulaire demande un fax", "");
        network.comes();
        visit.open("/");
        Eventually.holds("it was refused", () -> visit.text().contains("One entry was refused"));
        visit.open("/me").press("Log out");
        assertThat(browser.address().toString()).endsWith("/offline?leave");
        assertThat(visit.text()).contains("If you log out now", "Where? Fill this in.");
        looks("offline-leaving");
        browser.run("document.querySelector('#entries .change').click()");
        Eventually.holds(
                "the form is there",
                () -> browser.run("return !!document.querySelector('#entries form')").asBoolean());
        browser.run("document.querySelector('#entries [name=zone]').value = 'secrétariat'");
        looks("offline-refused");
        visit.press("Say it");
        Eventually.holds("it is sent", () -> visit.text().contains("Sent."));
        nothingWaits();
        assertThat(reported("Le formulaire demande un fax")).hasSize(1);
    }

    /** Logged in, with a worker at work, at the second page at the latest. */
    private static PageVisit known(String person) {
        visit.login(person, "employee");
        Eventually.holds(
                "a worker is at work, and keeps a page",
                () -> {
                    boolean atWork = isWorkerAtWork();
                    if (!atWork) {
                        visit.open("/");
                    }
                    return atWork;
                });
        return visit;
    }

    private static boolean isWorkerAtWork() {
        return browser.await(
                        """
                        const done = arguments[arguments.length - 1];
                        caches.match('/offline').then(kept => done(
                            Boolean(kept && navigator.serviceWorker.controller)));
                        """)
                .asBoolean();
    }

    private static void report(String hurts, String zone) {
        visit.fill("hurts", hurts).fill("zone", zone).choose("category-WAITING").press("Say it");
    }

    private static void nothingWaits() {
        Eventually.holds(
                "nothing waits on the phone",
                () ->
                        browser.await(
                                        """
                                        const done = arguments[arguments.length - 1];
                                        outbox.entriesOf(offline.owner()).then(
                                            all => done(all.length === 0));
                                        """)
                                .asBoolean());
    }

    private static List<JsonNode> reported(String hurts) {
        division.settle();
        return division.as("ada", "employee")
                .get("/irritants?size=100")
                .body()
                .valueStream()
                .flatMap(each -> each.isArray() ? each.valueStream() : Stream.of(each))
                .filter(each -> each.toString().contains(hurts))
                .toList();
    }

    private static void looks(String name) {
        assertThat(visit.sight().violations()).isEmpty();
        assertThat(visit.sight().widerThanTheScreen()).isZero();
        browser.picture(PICTURES.resolve(name + ".png"));
    }
}
