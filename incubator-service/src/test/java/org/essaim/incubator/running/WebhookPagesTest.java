package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.testkit.Browser;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Night;
import org.essaim.testkit.PageVisit;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.SecondChance;
import org.essaim.testkit.SeenPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Operators say at a page what is sent where, and see there what became of it. */
@Night
@SecondChance
class WebhookPagesTest {

    private static final DivisionId DIVISION = new DivisionId("anct");
    private static final Receiver RECEIVER = new Receiver();

    private static RunningCentre centre;
    private static Browser browser;
    private static PageVisit visit;
    private static SeenPage page;

    @BeforeAll
    static void start() {
        centre =
                RunningCentre.at(
                        Instant.parse("2025-06-01T10:00:00Z"),
                        PostgresServer.migratedDatabase(),
                        "--essaim.webhooks.allowed=127.0.0.1",
                        "--essaim.webhooks.pauses=1h");
        centre.with(DIVISION).with(new DivisionId("rectorat-des-monts"));
        browser = Browser.start();
        browser.size(390, 844, true);
        visit = centre.visit(browser);
        page = new SeenPage(visit);
    }

    @AfterAll
    static void stop() {
        browser.close();
        centre.close();
        RECEIVER.close();
    }

    @Test
    void an_operator_registers_an_address_gets_the_secret_once_and_sees_what_is_sent() {
        visit.login("ola", "operator").open("/language?to=fr").open("/webhooks");
        assertThat(page.text()).contains("Rien n’est envoyé nulle part.");
        String secret = secretOfTheAddressThatIsAdded();
        SendingCentre.stopped(centre, InitiativeMessages.of(DIVISION, "abri"));
        Eventually.holds("the stop", () -> RECEIVER.at("fr").size() == 1);
        Receiver.Message stop = RECEIVER.at("fr").getFirst();
        assertThat(stop.isFrom(secret)).isTrue();
        assertThat(stop.body())
                .contains("le financement est arrêté à compter du 2 mars 2025.")
                .doesNotContain("link");
        whatBecameOfEachIsSeen();
        itIsSentAgainWithANewSecretAndPaused();
    }

    private static String secretOfTheAddressThatIsAdded() {
        visit.press("Ajouter une adresse");
        page.unfold();
        page.looksRight("webhook-form");
        visit.fill("address", RECEIVER.address("fr"))
                .choose("kinds-FUNDING_STOPPED")
                .choose("kinds-FINDING_OPENED")
                .choose("divisions-anct")
                .press("Ajouter");

        String shown = page.text();
        assertThat(shown).contains("L’adresse est ajoutée.", "127.0.0.1", "anct");
        String secret =
                shown.lines().filter(each -> each.startsWith("whsec_")).findFirst().orElseThrow();
        page.looksRight("webhook-secret");
        return secret;
    }

    private static void whatBecameOfEachIsSeen() {
        RECEIVER.answers("fr", 500);
        visit.press("Envoyer un essai");
        assertThat(page.text()).contains("L’essai est en route").doesNotContain("whsec_");
        seen("Réponse : 500.", "Réponse : 204.", "Prochaine tentative", "en attente", "accepté");
        page.looksRight("webhook");
    }

    private static void itIsSentAgainWithANewSecretAndPaused() {
        visit.press("Renvoyer");
        Eventually.holds("it is sent again", () -> RECEIVER.at("fr").size() == 3);
        visit.press("Créer un nouveau secret");
        assertThat(page.text()).contains("whsec_", "Ancien secret valable jusqu’au");
        visit.press("Mettre en pause");
        assertThat(page.text()).contains("en pause", "Rien n’est envoyé.");
        visit.open("/webhooks");
        assertThat(page.text()).contains("127.0.0.1", "2 types de messages, d’une direction");
        page.looksRight("webhooks");
    }

    @Test
    void what_is_wrong_stands_beside_its_field_and_what_was_typed_stays() {
        visit.login("ola", "operator").open("/language?to=en").open("/webhooks/new");
        visit.fill("address", "https://10.0.0.1/hook").choose("kinds-CASE_OPENED").press("Add it");

        assertThat(page.text()).contains("Nothing is sent to 10.0.0.1");
        assertThat(browser.run("return document.getElementById('address').value").asString())
                .isEqualTo("https://10.0.0.1/hook");
        assertThat(
                        browser.run("return document.getElementById('kinds-CASE_OPENED').checked")
                                .asBoolean())
                .isTrue();
        page.looksRight("webhook-refused");
        visit.fill("address", RECEIVER.address("en")).choose("kinds-CASE_OPENED").press("Add it");
        assertThat(page.text()).contains("What is sent?");
        visit.choose("kinds-FUNDING_WARNED").press("Add it");
        assertThat(page.text())
                .contains("The address is added.", "Sent", "An expense is warned of");
    }

    @Test
    void without_javascript_it_is_changed_resumed_and_removed() {
        centre.post(
                "/api/v1/webhooks",
                "{\"address\":\"%s\",\"kinds\":[\"CASE_OPENED\"]}"
                        .formatted(RECEIVER.address("plain")));
        try (Browser plain = Browser.withoutScripts()) {
            plain.size(390, 844, true);
            PageVisit other = centre.visit(plain);
            other.login("ola", "operator").open("/language?to=en").open("/webhooks");
            String path =
                    centre.jdbc()
                            .sql(
                                    """
                                    select '/webhooks/' || webhook_id from webhook
                                     where address like '%/plain'
                                    """)
                            .query(String.class)
                            .single();
            other.open(path).press("Pause").press("Send again").press("Change");
            other.choose("kinds-FINDING_OPENED").press("Keep the changes");
            assertThat(other.text())
                    .contains("From now on it is sent like this.", "Control opens a finding");
            other.press("Remove the address");
            assertThat(other.text()).contains("The address is removed.");
            assertThat(other.path()).isEqualTo("/webhooks");
        }
    }

    @Test
    void who_is_no_operator_sees_no_address() {
        visit.login("eva", "director").open("/language?to=en").open("/webhooks");
        assertThat(page.text()).doesNotContain("Add an address", "127.0.0.1");
    }

    private static void seen(String... texts) {
        Eventually.passes(
                () -> {
                    visit.open(visit.path());
                    assertThat(page.text()).contains(texts);
                });
    }
}
