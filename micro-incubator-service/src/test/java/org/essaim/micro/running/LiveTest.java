package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.federation.changes.ChangeSubscribers;
import org.essaim.testkit.Browser;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Night;
import org.essaim.testkit.PageVisit;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.SecondChance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A page that is looked at follows what happens, on whichever replica, and moves nobody's hands.
 */
@Night
@SecondChance
class LiveTest {

    private static final Duration QUIET = Duration.ofSeconds(5);
    private static final String NOW = "2026-11-27T10:00:00Z";

    private static RunningDivision division;
    private static RunningDivision replica;
    private static Browser browser;
    private static PageVisit visit;

    @BeforeAll
    static void start() {
        PostgresDatabase database = PostgresServer.migratedDatabase();
        division = RunningDivision.startAt(NOW, database, "anct");
        replica = RunningDivision.startAt(NOW, database, "anct");
        browser = Browser.start();
        browser.size(390, 844, true);
        visit = division.visit(browser);
    }

    @AfterAll
    static void stop() {
        browser.close();
        replica.close();
        division.close();
    }

    @Test
    void what_somebody_says_at_another_replica_appears_where_the_page_is_open() {
        looking();
        reports("Les chariots manquent");
        appears("Les chariots manquent");
        assertThat(written("live")).isEqualTo("This page has been updated.");
        assertThat(visit.sight().violations()).isEmpty();
    }

    @Test
    void nothing_moves_under_a_finger_but_whoever_touches_the_page_is_asked() {
        looking();
        browser.run("document.dispatchEvent(new PointerEvent('pointerdown'))");
        reports("Les portes claquent");
        Eventually.holds("they are asked", () -> written("live").contains("has changed. Show it"));
        assertThat(written("main")).doesNotContain("Les portes claquent");
        browser.picture(Path.of("target/pages/live-asked.png"));
        browser.run("document.querySelector('#live button').click()");
        Eventually.holds("it appears", () -> visit.text().contains("Les portes claquent"));
    }

    @Test
    void what_happened_while_nobody_looked_is_there_when_somebody_looks_again() {
        looking();
        seen("hidden");
        reports("Le portail grince");
        nothingMovesAnyMore();
        seen("visible");
        appears("Le portail grince");
    }

    /** A page that was left counts until something is sent to it. */
    @Test
    void who_opened_more_pages_than_one_may_follow_follows_the_last_one_soon() {
        looking();
        for (int page = 0; page < 6; page++) {
            visit.open("/");
        }
        assertThat(browser.complaints()).anyMatch(each -> each.contains("/changes"));
        browser.run("window.opened = true");
        reports("Les stores sont bloqués");
        appears("Les stores sont bloqués");
    }

    @Test
    void whoever_logged_out_is_told_nothing_more() {
        looking();
        browser.await(
                """
                const done = arguments[arguments.length - 1];
                fetch('/offline/token').then(answer => answer.json()).then(login =>
                    fetch('/logout', {method: 'POST', headers: {[login.header]: login.token}}))
                    .finally(() => done(1));
                """);
        Eventually.holds("nobody listens", () -> listening() == 0);
        assertThat(
                        browser.await(
                                        """
                                        const done = arguments[arguments.length - 1];
                                        fetch('/changes').then(answer => done(answer.status));
                                        """)
                                .asInt())
                .isEqualTo(401);
    }

    private static void looking() {
        visit.login("ada", "employee");
        browser.run("window.opened = true");
        Eventually.holds("the page listens", () -> listening() > 0);
    }

    /** As where another tab is looked at, or this one again. */
    private static void seen(String how) {
        browser.run(
                """
                Object.defineProperty(
                    document, 'visibilityState', {value: arguments[0], configurable: true});
                document.dispatchEvent(new Event('visibilitychange'));
                """,
                how);
    }

    /** On the page that is open, which is not loaded again. */
    private static void appears(String text) {
        Eventually.holds("it appears", () -> visit.text().contains(text));
        assertThat(browser.run("return window.opened").asBoolean()).isTrue();
    }

    private static int listening() {
        return division.bean(ChangeSubscribers.class).listening();
    }

    /** Whoever listens from now on is sent nothing of what was before. */
    private static void nothingMovesAnyMore() {
        AtomicReference<List<String>> known = new AtomicReference<>();
        AtomicLong since = new AtomicLong();
        Eventually.holds(
                "nothing moves any more",
                () -> {
                    List<String> now =
                            division.bean(JdbcClient.class)
                                    .sql(
                                            "select processor_name || token"
                                                    + " from token_entry order by 1")
                                    .query(String.class)
                                    .list();
                    if (!now.equals(known.getAndSet(now))) {
                        since.set(System.nanoTime());
                    }
                    return System.nanoTime() - since.get() > QUIET.toNanos();
                });
    }

    private static void reports(String hurts) {
        assertThat(
                        replica.as("bob", "employee")
                                .post(
                                        "/irritants",
                                        """
                                        {"reportedOn": "2026-11-27", "hurts": "%s", "zone": "x",
                                         "category": "WASTE", "recurrence": "DAILY"}
                                        """
                                                .formatted(hurts))
                                .status())
                .isEqualTo(201);
    }

    private static String written(String id) {
        return browser.run("return document.getElementById(arguments[0]).textContent", id)
                .asString();
    }
}
