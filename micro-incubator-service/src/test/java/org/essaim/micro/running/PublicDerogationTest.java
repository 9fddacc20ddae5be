package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.essaim.testkit.Eventually;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everybody may know which rules are waived where and until when, and nobody who vouches (R93). */
@Rule("R93")
@Gate
class PublicDerogationTest {

    @Test
    @Rule("R100")
    void a_derogation_is_published_to_all_with_its_term_and_without_a_name() {
        try (RunningDivision division = RunningDivision.shared().longAgo()) {
            Neighbour mia = Neighbour.of(division, "mia", "employee", "manager");
            mia.record("/volunteers/mia/acceptance", "{\"capacity\":\"MANAGER\"}");
            String derogation =
                    mia.record(
                            "/derogations",
                            """
                            {"waives":"three quotes","territory":"FR/IDF","from":"2021-12-01",
                             "until":"2022-01-01"}
                            """);

            Eventually.passes(
                    () ->
                            assertThat(published(division))
                                    .contains("derogation.granted.v1 all", derogation)
                                    .contains("\"territory\":\"FR/IDF\"")
                                    .contains("\"validFrom\":\"2021-12-01\"")
                                    .contains("\"validUntil\":\"2022-01-01\"")
                                    .contains("\"waives\":\"sha256:")
                                    .doesNotContain("mia", "guarantor", "three quotes"));
        }
    }

    private static String published(RunningDivision division) {
        return division.bean(JdbcClient.class)
                .sql(
                        """
                        select coalesce(string_agg(type || ' ' || coalesce(recipient, 'all')
                                   || ' ' || convert_from(data, 'UTF8'), ' '), '')
                          from journal where type like 'derogation.%'
                        """)
                .query(String.class)
                .single();
    }
}
