package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import net.fortuna.ical4j.data.CalendarBuilder;
import org.essaim.testkit.Browser;
import org.essaim.testkit.Night;
import org.essaim.testkit.PageVisit;
import org.essaim.testkit.Rule;
import org.essaim.testkit.SecondChance;
import org.essaim.testkit.SeenPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** People of the centre choose on a page how they hear of what waits, and keep a calendar. */
@Rule("R63")
@Night
@SecondChance
class NoticePagesTest {

    private static RunningCentre centre;
    private static Browser browser;

    @BeforeAll
    static void start() {
        centre = RunningCentre.at(Instant.parse("2026-03-02T10:00:00Z"));
        Boards.seat(centre);
        MailedCentre.id(
                centre.askedBy("ada", null, "director")
                        .post("/api/v1/board/meetings", "{\"on\":\"2026-03-09\"}"));
        browser = Browser.start();
        browser.size(390, 844, true);
    }

    @AfterAll
    static void stop() {
        browser.close();
        centre.close();
    }

    @Test
    @Rule("R100")
    void somebody_chooses_mails_in_french_reads_how_long_they_come_and_ends_them() {
        PageVisit visit = centre.visit(browser).login("ada", "director");
        SeenPage page = new SeenPage(visit);
        visit.open("/language?to=fr").open("/me").press("Comment on me prévient");
        assertThat(page.text())
                .contains("Et par courriel ?", "Réunions du collège et échéances")
                .doesNotContain("Sans visite de votre part");
        visit.choose("channel-AT_ONCE").press("Choisir cela");
        assertThat(page.text()).contains("Il faut une adresse");
        visit.fill("address", "ada@mail.example").press("Choisir cela");
        assertThat(page.text())
                .contains("vous serez prévenu ainsi")
                .contains("Sans visite de votre part, courriels et agenda s’arrêtent après le");
        page.looksRight("notices");
        assertThat(kept("ada")).isEqualTo("director 2026-03-02");
        visit.choose("channel-PAGE").press("Choisir cela");
        assertThat(count("notice_preference", "ada")).isZero();
        assertThat(count("notice_role", "ada")).as("nothing is kept in vain").isZero();
    }

    @Test
    @Rule("R02")
    void a_calendar_holds_the_meetings_of_whoever_sits_and_its_address_can_be_ended()
            throws Exception {
        PageVisit visit = centre.visit(browser).login("eva", "employee-representative");
        visit.open("/language?to=en").open("/me/notices").press("Make an address");
        SeenPage page = new SeenPage(visit);
        assertThat(page.text()).contains("it is shown only once");
        page.looksRight("notices-calendar");
        String address = browser.run("return document.querySelector('code').innerText").asString();
        String calendar = get(URI.create(address));
        assertThat(calendar.replace("\r\n ", ""))
                .contains("DTSTART;VALUE=DATE:20260302", "DTSTART;VALUE=DATE:20260309")
                .contains("UID:meeting:2026-03-09@centre", "SUMMARY:Réunion du collège");
        assertThat(new CalendarBuilder().build(new StringReader(calendar)).validate(true))
                .satisfies(found -> assertThat(found.getEntries()).isEmpty());

        centre.askedBy("eva", null, "employee").get("/api/v1/freshness");
        assertThat(get(URI.create(address))).doesNotContain("VEVENT");
        visit.press("End the address");
        assertThat(get(URI.create(address))).contains("404").doesNotContain("VCALENDAR");
    }

    @Test
    void the_same_is_done_without_scripts_and_nothing_is_kept_of_whoever_does_not_ask() {
        try (Browser plain = Browser.withoutScripts()) {
            plain.size(390, 844, true);
            PageVisit visit = centre.visit(plain, "men").login("mia", "employee");
            visit.open("/language?to=en").open("/me/notices");
            assertThat(count("notice_role", "mia")).isZero();
            visit.choose("channel-DIGEST").fill("address", "mia@mail.example");
            visit.press("Choose this");
            assertThat(visit.text()).contains("from now on you are notified this way");
            assertThat(kept("mia")).isEqualTo("employee 2026-03-02");
        }
    }

    private static String get(URI address) throws Exception {
        return java.net.http.HttpClient.newHttpClient()
                .send(
                        java.net.http.HttpRequest.newBuilder(address).build(),
                        java.net.http.HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static String kept(String person) {
        return centre.jdbc()
                .sql("select roles || ' ' || shown_on from notice_role where person = ?")
                .param(person)
                .query(String.class)
                .single();
    }

    private static long count(String table, String person) {
        return centre.jdbc()
                .sql("select count(*) from %s where person = ?".formatted(table))
                .param(person)
                .query(Long.class)
                .single();
    }
}
