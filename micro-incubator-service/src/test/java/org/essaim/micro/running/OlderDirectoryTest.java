package org.essaim.micro.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.micro.StoredEvents;
import org.essaim.testkit.Gate;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever was known before ids were minted goes on as before, and can be erased like others. */
@Rule("R100")
@Gate
class OlderDirectoryTest {

    /** The last migration of before. */
    private static final String BEFORE = "162";

    private final PostgresDatabase database = PostgresServer.freshDatabase();
    private final JdbcClient jdbc = JdbcClient.create(database.dataSource());

    @Test
    void a_subject_that_is_in_events_stays_its_persons_id_until_they_are_erased() {
        database.migrate(BEFORE);
        recorded(0, "irritant.reported", "v10");
        recorded(1, "irritant.merged", "v5");
        jdbc.sql("insert into person_name (person, name) values ('v10', 'Zo\u00e9')").update();

        try (RunningDivision division = RunningDivision.start(database, "anct")) {
            RunningDivision zoe = division.asStranger("v10", "employee");
            assertThat(zoe.get("/people/me").text("person")).isEqualTo("v10");
            assertThat(zoe.get("/people/me").text("name")).isEqualTo("Zo\u00e9");
            assertThat(idOf(division, "v5")).as("in a list").isEqualTo("v5");
            assertThat(idOf(division, "v6")).as("in no event").isNotEqualTo("v6");

            assertThat(zoe.delete("/people/me").status()).isEqualTo(204);

            assertThat(zoe.get("/people/me").text("person")).isNotEqualTo("v10");
            assertThat(zoe.get("/people/v10").status()).isEqualTo(404);
        }
    }

    private static String idOf(RunningDivision division, String subject) {
        return division.asStranger(subject, "employee").get("/people/me").text("person");
    }

    private void recorded(int sequence, String event, String person) {
        String stored = StoredEvents.all().get(event).toString();
        assertThat(stored).contains("\"" + person + "\"");
        jdbc.sql(
                        """
                        insert into domain_event
                          (epoch, transaction_id, event_id, aggregate_id, sequence_number, type,
                           payload, metadata, recorded_at)
                        values (1, 1, gen_random_uuid(), 'irritant:one', ?, ?, ?::json, '{}', now())
                        """)
                .params(sequence, event, stored)
                .update();
    }
}
