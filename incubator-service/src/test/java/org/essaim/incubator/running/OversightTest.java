package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.net.http.HttpResponse;
import org.essaim.contract.DivisionId;
import org.essaim.stream.proof.VerifyJournal;
import org.essaim.testkit.Gate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What controllers take away as evidence, and what operators see of the streams. */
@Gate
class OversightTest {

    private static final String PROOF = "/api/v1/journal/proof";
    private static final String STREAMS = "/actuator/streams";
    private static RunningCentre centre;

    @TempDir private Path folder;

    @BeforeAll
    static void start() {
        centre =
                SharedCentre.withBoard()
                        .with(new DivisionId("overseen"))
                        .with(new DivisionId("refused"));
        centre.caughtUp();
    }

    @Test
    void the_proof_of_the_journal_is_sound_and_an_altered_one_is_not() throws Exception {
        Path file = folder.resolve("journal.jsonl");
        Files.writeString(file, centre.text(PROOF));
        String key = CentreSettings.KEY.publicKey();

        assertThat(VerifyJournal.run(file.toString(), "--key", key)).isZero();
        Files.writeString(file, Files.readString(file).replaceFirst("overseen", "overseer"));
        assertThat(VerifyJournal.run(file.toString(), "--key", key)).isEqualTo(1);
    }

    @Test
    void a_range_is_given_and_what_is_none_is_refused() {
        assertThat(centre.text(PROOF + "?from=2&to=2").lines()).hasSize(2);
        assertThat(centre.text(PROOF + "?from=0")).contains("\"status\":400");
        assertThat(centre.text(PROOF + "?from=3&to=2")).contains("\"status\":400");
    }

    @Test
    void a_quarantine_is_released_by_an_operator() {
        centre.jdbc()
                .sql("update subscription set quarantined = 'a fork' where stream = ?")
                .param("division.overseen")
                .update();
        JsonNode quarantined = stream("division.overseen");

        HttpResponse<String> released = centre.post(STREAMS + "/division.overseen", "{}");

        assertThat(quarantined.path("quarantined").asString()).isEqualTo("a fork");
        assertThat(released.statusCode()).isEqualTo(200);
        assertThat(stream("division.overseen").hasNonNull("quarantined")).isFalse();
        assertThat(centre.post(STREAMS + "/division.none", "{}").statusCode()).isEqualTo(404);
    }

    @Test
    void what_was_refused_is_counted_shown_and_thrown_away() {
        centre.jdbc()
                .sql(
                        "insert into rejection_count values ('division.refused', 'unsigned', 7,"
                                + " now())")
                .update();
        centre.jdbc()
                .sql(
                        """
                        insert into rejected_record
                          (stream, "offset", reason, detail, headers, data, data_size)
                        values ('division.refused', 3, 'unsigned', 'none', '[]', 'abc', 3)
                        """)
                .update();

        assertThat(stream("division.refused").at("/rejected/unsigned").asInt()).isEqualTo(7);
        assertThat(stream("division.refused").path("evidence").asInt()).isEqualTo(1);
        assertThat(centre.get(STREAMS + "/division.refused").at("/0/data").asString())
                .isEqualTo("YWJj");
        assertThat(centre.delete(STREAMS + "/division.refused").body()).contains("1");
        assertThat(stream("division.refused").path("evidence").asInt()).isZero();
        assertThat(stream("division.refused").at("/rejected/unsigned").asInt()).isEqualTo(7);
    }

    private static JsonNode stream(String name) {
        for (JsonNode each : centre.get(STREAMS)) {
            if (each.path("stream").asString().equals(name)) {
                return each;
            }
        }
        throw new AssertionError("not subscribed: " + name);
    }
}
