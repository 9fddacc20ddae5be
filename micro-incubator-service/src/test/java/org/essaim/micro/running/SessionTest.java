package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Sha256;
import org.essaim.testkit.Browser;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Night;
import org.essaim.testkit.PageLogin;
import org.essaim.testkit.PageVisit;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.Rule;
import org.essaim.testkit.SecondChance;
import org.essaim.testkit.TestIssuer;
import org.essaim.testkit.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A session stands in the division's database, says nobody's name, and ends. */
@Gate
@SecondChance
class SessionTest {

    /** As PostgreSQL joins large tables; it is asked to do it with small ones. */
    private static final String JOINED_IN_THE_ORDER_OF_ROWS =
            """
            do $$ begin
                execute format('alter database %I set enable_nestloop = off', current_database());
                execute format('alter database %I set enable_mergejoin = off', current_database());
            end $$
            """;

    /** First one attribute of every session, then the next. */
    private static final String WRITTEN_AGAIN_BY_NAME =
            """
            with all_there_were as (delete from spring_session_attributes returning *)
            insert into spring_session_attributes
            select * from all_there_were order by attribute_name, session_primary_id
            """;

    private static final Visitor ADA = new Visitor("employee", "anct", List.of("employee"));

    private static final String NOW = "2026-11-27T10:00:00Z";

    private static RunningDivision one;
    private static RunningDivision other;

    @BeforeAll
    static void start() {
        one = RunningDivision.sharedAt(NOW);
        other = one.replicaAt(NOW);
    }

    @AfterAll
    static void stop() {
        other.close();
        one.close();
    }

    @BeforeEach
    void nobodyIsLoggedIn() {
        one.bean(JdbcClient.class).sql("delete from spring_session").update();
    }

    @Test
    @Rule("R100")
    void whoever_logged_in_at_one_replica_is_known_at_the_other_by_no_name() {
        String cookies = PageLogin.cookies(one.address(), TestIssuer.shared(), ADA);
        assertThat(status(one, "/me", cookies)).isEqualTo(200);
        assertThat(status(other, "/me", cookies)).isEqualTo(200);
        assertThat(status(other, "/me", "essaim-other=" + cookies)).isEqualTo(302);
        assertThat(kept())
                .contains("division")
                .doesNotContain("Ada", "ada@anct.example")
                .as("a token, which says what the provider says")
                .doesNotContain("eyJ");
    }

    @Test
    void a_session_whose_longest_time_is_over_is_over_everywhere_however_often_it_is_used() {
        try (RunningDivision strict = one.replicaAt(NOW, "--essaim.pages.login.longest=0s")) {
            String cookies = PageLogin.cookies(one.address(), TestIssuer.shared(), ADA);
            assertThat(status(one, "/me", cookies)).isEqualTo(200);
            assertThat(status(strict, "/me", cookies)).isEqualTo(302);
            assertThat(status(one, "/me", cookies)).isEqualTo(302);
        }
    }

    @Test
    void one_ends_ones_own_sessions_at_any_replica_and_nobody_elses() {
        FormRequest ada = FormRequest.of(one, "ada");
        FormRequest phone = FormRequest.of(other, "ada");
        FormRequest desk = FormRequest.of(other, "ada");
        FormRequest bob = FormRequest.of(other, "bob");
        assertThat(ada.page("/me/sessions").body())
                .contains(digestOf(phone.cookies()), digestOf(desk.cookies()))
                .doesNotContain(digestOf(bob.cookies()));

        end(ada, bob);
        ada.raw("/me/sessions/end", "_csrf=forged&name=" + digestOf(phone.cookies()));
        assertThat(meAt(other, bob, phone, desk, ada)).containsExactly(200, 200, 200, 200);
        end(ada, phone);
        assertThat(meAt(other, bob, phone, desk, ada)).containsExactly(200, 302, 200, 200);
        ada.form("/me/sessions/end-others", Map.of());
        assertThat(meAt(other, bob, phone, desk, ada)).containsExactly(200, 302, 302, 200);
    }

    private static void end(FormRequest by, FormRequest of) {
        by.form("/me/sessions/end", Map.of("name", digestOf(of.cookies())));
    }

    private static List<Integer> meAt(RunningDivision replica, FormRequest... sessions) {
        return Stream.of(sessions).map(each -> each.at(replica).status("/me")).toList();
    }

    @Night
    @Test
    void one_sees_ones_own_sessions_and_ends_one_or_all_others_at_any_replica() {
        try (Browser browser = Browser.start()) {
            String phone = cookies(other, "ada");
            String desk = cookies(other, "ada");
            String bob = cookies(other, "bob");
            List.of(phone, desk, bob)
                    .forEach(each -> assertThat(status(other, "/me", each)).isEqualTo(200));
            browser.size(390, 844, true);
            PageVisit visit = one.visit(browser).login("ada", "employee");
            visit.open("/me").press("Where you are logged in");
            assertThat(visit.sight().violations()).isEmpty();
            assertThat(cards(browser)).hasSize(3);
            assertThat(cards(browser).getFirst()).contains("Chrome, Linux", "this one");
            assertThat(kept()).as("no id of a session").doesNotContain("Java-http-client");

            visit.press("End it");
            assertThat(visit.text()).contains("It is ended.");
            assertThat(cards(browser)).hasSize(2);
            assertThat(Stream.of(phone, desk).map(each -> status(other, "/me", each)).sorted())
                    .containsExactly(200, 302);
            visit.press("End all others");
            assertThat(visit.text()).contains("You are logged in here alone.");
            assertThat(cards(browser)).hasSize(1);
            assertThat(Stream.of(phone, desk, bob).map(each -> status(other, "/me", each)).toList())
                    .containsExactly(302, 302, 200);
            assertThat(visit.open("/me").path()).isEqualTo("/me");
        }
    }

    @Night
    @Test
    void every_session_of_somebody_ends_however_its_rows_stand_among_those_of_another() {
        PostgresDatabase database = PostgresServer.migratedDatabase();
        JdbcClient sql = JdbcClient.create(database.dataSource());
        sql.sql(JOINED_IN_THE_ORDER_OF_ROWS).update();
        try (RunningDivision one = RunningDivision.startAt(NOW, database, "anct");
                Browser browser = Browser.start()) {
            List<String> elsewhere = Stream.generate(() -> cookies(one, "ada")).limit(3).toList();
            elsewhere.forEach(each -> assertThat(status(one, "/me", each)).isEqualTo(200));
            PageVisit visit = one.visit(browser).login("ada", "employee").open("/me/sessions");
            sql.sql(WRITTEN_AGAIN_BY_NAME).update();
            assertThat(cards(visit.open("/me/sessions").browser())).hasSize(4);
            visit.press("End all others");
            assertThat(elsewhere)
                    .allSatisfy(each -> assertThat(status(one, "/me", each)).isEqualTo(302));
            assertThat(visit.open("/me").path()).isEqualTo("/me");
        }
    }

    @Night
    @Test
    void nobody_ends_a_session_of_somebody_else_or_for_somebody_else() {
        try (Browser browser = Browser.start()) {
            String bob = cookies(one, "bob");
            assertThat(status(one, "/me", bob)).isEqualTo(200);
            PageVisit visit = one.visit(browser).login("ada", "employee");
            String second = cookies(one, "ada");
            assertThat(status(one, "/me", second)).isEqualTo(200);
            visit.open("/me/sessions");
            browser.run(
                    "document.querySelector('input[name=name]').value = arguments[0]",
                    digestOf(bob));
            visit.press("End it");
            assertThat(status(one, "/me", bob)).isEqualTo(200);
            visit.open("/me/sessions");
            browser.run("document.querySelector('input[name=_csrf]').value = 'forged'");
            visit.press("End it");
            assertThat(status(one, "/me", second)).isEqualTo(200);
        }
    }

    private static String cookies(RunningDivision at, String person) {
        return PageLogin.session(at.address(), TestIssuer.shared(), person, ADA).cookies();
    }

    private static List<String> cards(Browser browser) {
        return browser.run(
                        "return [...document.querySelectorAll('main .card')].map(x => x.innerText)")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    /** How a page would name the session of that cookie. */
    private static String digestOf(String cookie) {
        String id =
                new String(
                        Base64.getDecoder().decode(cookie.replaceAll("^[^=]*=|;.*$", "")),
                        StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(Sha256.of(id));
    }

    /** What the sessions hold, as far as it is text. */
    private String kept() {
        return one.bean(JdbcClient.class)
                .sql("select encode(attribute_bytes, 'escape') from spring_session_attributes")
                .query(String.class)
                .list()
                .toString();
    }

    private static int status(RunningDivision at, String path, String cookies) {
        return new FormRequest(at, cookies, "en").status(path);
    }
}
