package org.essaim.system;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.testkit.AccessTable;
import org.essaim.testkit.Dump;
import org.essaim.testkit.Night;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.Rule;
import org.essaim.testkit.SecondChance;
import org.essaim.testkit.SigningKeyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Somebody works in a division and at the centre, and is erased at both: no table of any service,
 * dump, topic, log or export says what she is called or what her provider calls her.
 */
@Night
@SecondChance
class ErasureTest {

    /** In nobody's test but this one. */
    private static final String NAME = "Quadrifoglio";

    private static final String SUBJECT = "trifolium@provider.example";
    private static final List<String> SECRETS = List.of(NAME, SUBJECT);

    private static final String DIVISION = "anct";
    private static final String STREAM = "division." + DIVISION;
    private static final List<String> TALKATIVE =
            List.of(
                    "--logging.level.org.essaim=DEBUG",
                    "--logging.level.org.springframework.web=DEBUG",
                    "--logging.level.org.springframework.security=DEBUG",
                    "--logging.level.org.springframework.jdbc=DEBUG");

    private final Federation federation = new Federation();
    private final SigningKeyFile ofDivision = SigningKeyFile.fresh();
    private final String atWork = federation.token(SUBJECT, DIVISION, "employee");
    private final String atTheCentre = federation.token(SUBJECT, null, "director");
    private ServiceProcess centre;
    private ServiceProcess division;
    private ServiceProcess reporting;

    @AfterEach
    void stop() {
        federation.close();
    }

    @Test
    @Rule("R100")
    void whoever_is_erased_is_nowhere_any_more_and_all_that_she_did_still_counts() {
        start();
        String there = division.introduced(atWork, "Zoé " + NAME);
        String here = centre.introduced(atTheCentre, "Zoé " + NAME);
        assertThat(there).isNotEqualTo(here);
        work();
        List<ServiceProcess> all = List.of(centre, division, reporting);
        assertThat(tables(division, there)).contains("domain_event", "journal", "person");
        assertThat(tables(centre, here)).contains("domain_event", "person");
        assertThat(federation.broker().holdsOnDisk(there)).as("her id is on a topic").isTrue();
        for (String secret : SECRETS) {
            assertThat(tables(division, secret)).containsExactly("person");
            assertThat(tables(centre, secret)).containsExactly("person");
            assertThat(tables(reporting, secret)).isEmpty();
        }

        division.accepted("DELETE", "/api/v1/people/me", atWork, "");
        String operator = federation.token("o-1", null, "operator");
        centre.accepted("DELETE", "/api/v1/people/" + here, operator, "");

        for (String secret : SECRETS) {
            for (ServiceProcess each : all) {
                assertThat(tables(each, secret)).as(secret).isEmpty();
                assertThat(each.log()).contains("DEBUG").doesNotContain(secret);
            }
            assertThat(federation.broker().holdsOnDisk(secret)).isFalse();
            assertThat(exports(secret)).isEmpty();
        }
        assertThat(tables(division, there)).contains("domain_event").doesNotContain("person");
        assertThat(division.raw("/api/v1/envelope", federation.token("o-1", DIVISION, "operator")))
                .as("what she spent is spent")
                .contains("12.34");
        assertThat(division.personOf(atWork)).isNotEqualTo(there);
        assertThat(centre.personOf(atTheCentre)).isNotEqualTo(here);
    }

    private void start() {
        centre = federation.centre(TALKATIVE.toArray(String[]::new)).ready();
        federation.admit(centre, DIVISION, ofDivision);
        List<String> own = new ArrayList<>(TALKATIVE);
        own.add("--essaim.division=" + DIVISION);
        division =
                federation.start(
                        "micro-incubator-service",
                        PostgresServer.freshDatabase(),
                        STREAM,
                        ofDivision,
                        own);
        reporting =
                federation.start(
                        "reporting-service",
                        PostgresServer.freshDatabase(),
                        "reporting",
                        SigningKeyFile.fresh(),
                        TALKATIVE);
        division.ready();
        reporting.ready();
        federation.awaitEnvelope(division, DIVISION);
    }

    /** What puts her id into events, on topics and into exports. */
    private void work() {
        centre.accepted(
                "POST",
                "/api/v1/divisions/" + DIVISION + "/allocations",
                atTheCentre,
                "{\"amount\":{\"euros\":\"77.00\",\"halfDays\":1}}");
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
        division.accepted(
                "POST",
                "/api/v1/initiatives",
                atWork,
                """
                {"initiative":"hers","title":"a form","kind":"PROTOTYPE","irritant":"waiting",
                 "trial":"a form","launchedOn":"%s"}
                """
                        .formatted(today));
        division.accepted(
                "POST",
                "/api/v1/initiatives/hers/expenses",
                atWork,
                "{\"amount\":{\"euros\":\"12.34\"},\"label\":\"paper\",\"spentOn\":\"%s\"}"
                        .formatted(today));
        division.accepted("PUT", "/api/v1/initiatives/hers/credit-consent", atWork, "");
        centre.awaitAllOf(division, STREAM);
        reporting.awaitAllOf(division, STREAM);
    }

    private static List<String> tables(ServiceProcess of, String text) {
        return Dump.of(of.database()).tablesThatHold(text);
    }

    /** All that is answered to whoever may read most, with the text in it. */
    private List<String> exports(String text) {
        return Stream.of(
                        exports(division, "The micro-incubator", DIVISION, text),
                        exports(centre, "The internal incubator", null, text),
                        exports(reporting, "Reporting", null, text))
                .flatMap(List::stream)
                .toList();
    }

    private List<String> exports(ServiceProcess of, String table, String home, String text) {
        String reader = federation.token("o-1", home, "operator");
        List<String> paths =
                AccessTable.of(table).rows().stream()
                        .filter(row -> row.method().equals("GET"))
                        .filter(row -> "yes".equals(row.outcomes().get("operator")))
                        .map(AccessTable.Row::path)
                        .filter(path -> !path.startsWith("/actuator") && !path.endsWith("/changes"))
                        .map(path -> path.replace("{initiative}", "hers"))
                        .map(path -> path.replace("{division}", DIVISION))
                        .filter(path -> !path.contains("{"))
                        .toList();
        assertThat(paths).hasSizeGreaterThan(10);
        return paths.stream().filter(path -> of.raw(path, reader).contains(text)).toList();
    }
}
