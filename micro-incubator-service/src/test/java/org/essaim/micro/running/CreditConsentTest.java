package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An owner of a running division consents, withdraws, and hands over without the consent. */
@Rule("R75")
@Gate
class CreditConsentTest {

    private static final String CONSENT = "/initiatives/abri/credit-consent";

    @Test
    @Rule("R28")
    void consent_is_the_owners_own_and_is_over_with_the_ownership() {
        try (RunningDivision division = RunningDivision.sharedAt("2026-03-02T09:00:00Z")) {
            RunningDivision ada = division.as("ada", "employee");
            RunningDivision bob = division.as("bob", "employee");
            var launched =
                    ada.post(
                            "/initiatives",
                            """
                            {"initiative":"abri","title":"A+","kind":"PROTOTYPE",
                             "irritant":"waiting","trial":"a form","launchedOn":"2026-03-01"}
                            """);
            assertThat(launched.status()).as(launched.body().toString()).isEqualTo(201);
            assertThat(bob.put(CONSENT, "").status()).isEqualTo(409);
            assertThat(ada.put(CONSENT, "").status()).isEqualTo(204);
            assertThat(ada.put(CONSENT, "").status()).isEqualTo(204);
            assertThat(bob.delete(CONSENT).status()).isEqualTo(409);
            ada.post("/initiatives/abri/ownership", "{\"to\":\"bob\"}");
            assertThat(bob.post("/initiatives/abri/ownership/acceptance", "{}").status())
                    .isEqualTo(201);
            assertThat(bob.put(CONSENT, "").status()).isEqualTo(204);
            assertThat(bob.delete(CONSENT).status()).isEqualTo(204);
            JdbcClient jdbc = division.bean(JdbcClient.class);
            Eventually.passes(
                    () ->
                            assertThat(owners(jdbc))
                                    .containsExactly("ada", "nobody", "bob", "nobody"));
        }
    }

    @Test
    @Rule({"R21", "R72"})
    void a_launch_publishes_which_irritant_it_is_about() {
        try (RunningDivision division = RunningDivision.sharedAt("2026-03-02T09:00:00Z")) {
            RunningDivision ada = division.as("ada", "employee");
            String irritant =
                    ada.post(
                                    "/irritants",
                                    """
                                    {"category":"WAITING","recurrence":"DAILY","hurts":"queues",
                                     "zone":"desk","tags":["forms"],"reportedOn":"2026-03-01"}
                                    """)
                            .text("id");
            var launched =
                    ada.post(
                            "/initiatives",
                            """
                            {"initiative":"abri","title":"A+","kind":"PROTOTYPE","about":"%s",
                             "irritant":"waiting","trial":"a form","launchedOn":"2026-03-01"}
                            """
                                    .formatted(irritant));
            assertThat(launched.status()).as(launched.body().toString()).isEqualTo(201);
            JdbcClient jdbc = division.bean(JdbcClient.class);
            Eventually.passes(() -> assertThat(irritants(jdbc)).containsExactly(irritant));
        }
    }

    private static List<String> irritants(JdbcClient jdbc) {
        return jdbc.sql(
                        """
                        select convert_from(data, 'UTF8')::json ->> 'irritantId'
                          from journal where type = 'initiative.launched.v1'
                        """)
                .query(String.class)
                .list();
    }

    /** Whom the federation may credit, as it was published, in that order. */
    private static List<String> owners(JdbcClient jdbc) {
        return jdbc.sql(
                        """
                        select coalesce(convert_from(data, 'UTF8')::json ->> 'owner', 'nobody')
                          from journal where type = 'initiative.credit-consent.v1'
                         order by position
                        """)
                .query(String.class)
                .list();
    }
}
