package org.essaim.stream.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.essaim.stream.Hash;
import org.essaim.stream.Journal;
import org.essaim.stream.OutgoingMessage;
import org.essaim.stream.TestNode;
import org.essaim.testkit.Gate;
import org.essaim.testkit.KafkaBroker;
import org.essaim.testkit.PostgresDatabase;
import org.junit.jupiter.api.Test;

@Gate
class JdbcJournalTest {

    private final PostgresDatabase database = TestNode.freshDatabase();
    private final TestNode node = new TestNode("centre", KafkaBroker.notYetStarted(), database);

    @Test
    void positions_have_no_gaps_whoever_writes_at_the_same_time() {
        try (ExecutorService writers = Executors.newFixedThreadPool(4)) {
            for (int writer = 0; writer < 4; writer++) {
                writers.submit(
                        () -> {
                            for (int n = 0; n < 25; n++) {
                                node.publish("one", "two");
                            }
                        });
            }
        }

        assertThat(node.jdbc.queryForList("select position from journal order by 1", Long.class))
                .isEqualTo(LongStream.rangeClosed(1, 200).boxed().toList());
        assertThat(
                        node.jdbc.queryForObject(
                                "select count(*) from journal a join journal b"
                                        + " on b.position = a.position + 1"
                                        + " and b.previous_hash = a.hash",
                                Long.class))
                .isEqualTo(199);
    }

    @Test
    void what_is_rolled_back_leaves_neither_an_entry_nor_a_gap() {
        node.publish("one");
        node.transaction.executeWithoutResult(
                status -> {
                    node.journal.append(List.of(node.message("noted.v1", "a", null, "never")));
                    status.setRollbackOnly();
                });
        node.publish("two");

        assertThat(node.journal.head().position()).isEqualTo(2);
    }

    @Test
    void an_empty_append_changes_nothing() {
        Journal.Head head = node.transaction.execute(_ -> node.journal.append(List.of()));

        assertThat(head).isEqualTo(new Journal.Head(0, Hash.NONE));
    }

    @Test
    void what_is_in_the_journal_is_not_published_again_and_the_rest_is() {
        OutgoingMessage first = node.message("noted.v1", "a", null, "once");
        OutgoingMessage second = node.message("noted.v1", "a", null, "then");
        Journal.Head one = node.transaction.execute(_ -> node.journal.append(List.of(first)));
        Journal.Head two =
                node.transaction.execute(_ -> node.journal.append(List.of(first, second)));
        assertThat(two.position()).isEqualTo(one.position() + 1);
        Journal.Head same =
                node.transaction.execute(_ -> node.journal.append(List.of(second, first)));
        assertThat(same).isEqualTo(two);
    }

    @Test
    void an_append_outside_a_transaction_fails() {
        assertThatThrownBy(() -> node.journal.append(List.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("transaction");
    }

    @Test
    void the_database_of_another_stream_is_rejected() {
        assertThatThrownBy(
                        () -> new TestNode("division.anct", KafkaBroker.notYetStarted(), database))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("this database belongs to the stream centre, not to division.anct");
    }
}
