package org.essaim.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.essaim.stream.inbox.JdbcDeadLetterQueue;
import org.essaim.stream.inbox.JdbcRejectedRecords;
import org.essaim.stream.inbox.JdbcSubscriptions;
import org.essaim.stream.journal.Acknowledgements;
import org.essaim.testkit.PostgresDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** A database that the release before has filled, and that release beside this one. */
class OlderDatabaseTest {

    private static final String STREAM = "division.anct";
    private static final Hash HASH = Hash.of(new byte[] {7});

    private final PostgresDatabase database = TestNode.olderDatabase();
    private final JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());

    @BeforeEach
    void the_release_before_was_here() {
        asTheReleaseBefore(1);
        TestNode.bringUp(database);
    }

    @Test
    void what_it_holds_is_taken_over() {
        Subscription taken = new JdbcSubscriptions(jdbc).of(STREAM).orElseThrow();
        assertThat(taken.position()).isEqualTo(1);
        assertThat(taken.signedHead()).isEqualTo(2);
        assertThat(taken.hash()).isEqualTo(HASH);
        assertThat(taken.quarantined()).isEqualTo("a fork");
        assertThat(new Acknowledgements(jdbc, STREAM::equals).everybodyHas()).isEqualTo(1);
        assertThat(deadLetters())
                .extracting(each -> each.message().subject(), DeadLetter::reason)
                .containsExactly(tuple("subject 1", "unknown 1"));
        JdbcRejectedRecords rejected = new JdbcRejectedRecords(jdbc);
        assertThat(rejected.counts(STREAM)).isEqualTo(Map.of("unsigned", 1L));
        assertThat(rejected.evidence(STREAM, 2))
                .extracting(RejectedRecords.Evidence::offset)
                .containsExactly(1L);
        assertThat(jdbc.queryForList("select position from journal_recovered", Long.class))
                .containsExactly(1L);
    }

    @Test
    void an_instance_of_that_release_goes_on_beside_this_one() {
        asTheReleaseBefore(2);

        assertThat(new JdbcSubscriptions(jdbc).of(STREAM).orElseThrow().position()).isEqualTo(2);
        assertThat(new Acknowledgements(jdbc, STREAM::equals).everybodyHas()).isEqualTo(2);
        assertThat(deadLetters()).hasSize(2);
        JdbcRejectedRecords rejected = new JdbcRejectedRecords(jdbc);
        assertThat(rejected.counts(STREAM)).isEqualTo(Map.of("unsigned", 2L));
        assertThat(rejected.kept(STREAM)).isEqualTo(2);
        assertThat(jdbc.update("delete from parked_message where position = 1")).isOne();
        assertThat(deadLetters()).hasSize(1);
    }

    private List<DeadLetter> deadLetters() {
        return new JdbcDeadLetterQueue(jdbc, null, null).all();
    }

    /** Writes as that release does, word for word. */
    private void asTheReleaseBefore(int position) {
        jdbc.update(
                "insert into inbox_position (stream, hash) values (?, ?) on conflict do nothing",
                STREAM,
                Hash.NONE.bytes());
        jdbc.queryForMap(
                "select offset_hint from inbox_position where stream = ? for update", STREAM);
        jdbc.update(
                "update inbox_position set position = ?, hash = ?, signed_head = ?,"
                        + " control_at = now(), offset_hint = greatest(offset_hint, ?),"
                        + " heard_of_us = greatest(heard_of_us, ?), quarantined = 'a fork'"
                        + " where stream = ?",
                position,
                HASH.bytes(),
                position + 1,
                position,
                position,
                STREAM);
        jdbc.update(
                """
                insert into parked_message
                  (stream, position, id, type, subject, time, data, trace, reason)
                values (?, ?, gen_random_uuid(), 'test.v1', ?, now(), '{}', null, ?)
                """,
                STREAM,
                position,
                "subject " + position,
                "unknown " + position);
        jdbc.update(
                """
                insert into refused_count (stream, reason, count, last_at)
                values (?, 'unsigned', 1, now())
                on conflict (stream, reason)
                  do update set count = refused_count.count + excluded.count, last_at = now()
                """,
                STREAM);
        jdbc.update(
                """
                insert into refused_record
                  (stream, "offset", reason, detail, headers, data, data_size)
                values (?, ?, 'unsigned', '', '[]', null, 0)
                """,
                STREAM,
                position);
        jdbc.update(
                "insert into journal_taken_back (position) values (?) on conflict do nothing",
                position);
    }
}
