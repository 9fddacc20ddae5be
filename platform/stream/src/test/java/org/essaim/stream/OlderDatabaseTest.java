package org.essaim.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import org.essaim.stream.inbox.RejectedRecords;
import org.essaim.stream.inbox.RejectionEvidence;
import org.essaim.stream.journal.Acknowledgements;
import org.essaim.testkit.Gate;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.PostgresServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** A database that the release before has filled. */
@Gate
class OlderDatabaseTest {

    private static final String STREAM = "division.anct";
    private static final Hash HASH = Hash.of(new byte[] {7});

    private final PostgresDatabase database = PostgresServer.freshDatabase().migratePlatform("25");
    private final JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());

    @BeforeEach
    void the_release_before_was_here() {
        asTheReleaseBefore();
        database.migratePlatform();
    }

    @Test
    void what_it_holds_is_taken_over() {
        Subscription taken = new Subscriptions(jdbc).of(STREAM).orElseThrow();
        assertThat(taken.position()).isEqualTo(1);
        assertThat(taken.signedHead()).isEqualTo(2);
        assertThat(taken.hash()).isEqualTo(HASH);
        assertThat(taken.quarantined()).isEqualTo("a fork");
        assertThat(new Acknowledgements(jdbc, STREAM::equals).acknowledgedByAll()).isEqualTo(1);
        assertThat(new DeadLetterQueue(jdbc, null, null).all())
                .extracting(each -> each.message().subject(), DeadLetter::reason)
                .containsExactly(tuple("subject", "unknown"));
        RejectedRecords rejected = new RejectedRecords(jdbc);
        assertThat(rejected.counts(STREAM)).isEqualTo(Map.of("unsigned", 3L));
        assertThat(rejected.evidence(STREAM, 2))
                .extracting(RejectionEvidence::offset)
                .containsExactly(1L);
        assertThat(jdbc.queryForList("select position from journal_recovered", Long.class))
                .containsExactly(1L);
    }

    /** Writes as that release does, word for word. */
    private void asTheReleaseBefore() {
        jdbc.update(
                "insert into inbox_position (stream, hash) values (?, ?)", STREAM, HASH.bytes());
        jdbc.update(
                "update inbox_position set position = 1, signed_head = 2, control_at = now(),"
                        + " offset_hint = 1, heard_of_us = 1, quarantined = 'a fork'");
        jdbc.update(
                """
                insert into parked_message
                  (stream, position, id, type, subject, time, data, trace, reason)
                values (?, 1, gen_random_uuid(), 'test.v1', 'subject', now(), '{}', null, 'unknown')
                """,
                STREAM);
        jdbc.update(
                "insert into refused_count (stream, reason, count, last_at)"
                        + " values (?, 'unsigned', 3, now())",
                STREAM);
        jdbc.update(
                """
                insert into refused_record
                  (stream, "offset", reason, detail, headers, data, data_size)
                values (?, 1, 'unsigned', '', '[]', null, 0)
                """,
                STREAM);
        jdbc.update("insert into journal_taken_back (position) values (1)");
    }
}
