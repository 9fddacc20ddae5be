package org.essaim.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.essaim.testkit.Eventually;
import org.essaim.testkit.Fault;
import org.essaim.testkit.Gate;
import org.essaim.testkit.KafkaBroker;
import org.essaim.testkit.Night;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Fault(16)
@Gate
class ForkTest {

    private final KafkaBroker broker = KafkaBroker.shared();
    private final TestNode publisher = TestNode.fresh("publisher", broker);
    private final TestNode reader = TestNode.fresh("reader", broker).reading(publisher.stream);

    @BeforeEach
    void five_messages_are_consumed() {
        publisher.reading(reader.stream).started();
        reader.started();
        publisher.publish("1", "2", "3", "4", "5");
        Eventually.passes(() -> assertThat(reader.consumed()).hasSize(5));
        publisher.jdbc.execute("create table kept as select * from journal");
    }

    @AfterEach
    void stop() {
        publisher.close();
        reader.close();
    }

    @Test
    void a_restored_backup_is_quarantined_and_continues_when_it_is_repaired_and_released() {
        restoreBackupUpTo(3);
        publisher.publish("another 4");

        Eventually.passes(
                () ->
                        assertThat(reader.of(publisher).quarantined())
                                .contains("position 4 was accepted with the hash"));
        assertThat(reader.consumed()).containsExactly("1", "2", "3", "4", "5");

        repair();
        publisher.publish("6");
        reader.subscriptions.release(publisher.stream);

        Eventually.passes(
                () -> assertThat(reader.consumed()).containsExactly("1", "2", "3", "4", "5", "6"));
        assertThat(reader.of(publisher).quarantined()).isNull();
    }

    @Test
    @Night
    void a_released_stream_that_forks_again_is_quarantined_again() {
        restoreBackupUpTo(3);
        publisher.publish("another 4");
        Eventually.passes(() -> assertThat(reader.of(publisher).quarantined()).isNotNull());

        reader.subscriptions.release(publisher.stream);
        publisher.publish("another 5", "another 6");

        Eventually.passes(() -> assertThat(reader.of(publisher).quarantined()).isNotNull());
        assertThat(reader.consumed()).containsExactly("1", "2", "3", "4", "5");
    }

    @Test
    void a_heartbeat_of_another_history_is_a_fork_too() {
        publisher.jdbc.update("update journal_head set hash = ?", Hash.of(new byte[0]).bytes());

        Eventually.passes(
                () -> assertThat(reader.of(publisher).quarantined()).contains("its journal has"));
    }

    private void restoreBackupUpTo(long position) {
        publisher.transaction.executeWithoutResult(
                _ -> {
                    publisher.jdbc.update("delete from journal where position > ?", position);
                    setHead(position);
                });
    }

    private void repair() {
        publisher.transaction.executeWithoutResult(
                _ -> {
                    publisher.jdbc.update("delete from journal");
                    publisher.jdbc.update("insert into journal select * from kept");
                    setHead(5);
                });
    }

    private void setHead(long position) {
        publisher.jdbc.update(
                "update journal_head set position = ?,"
                        + " hash = (select hash from journal where position = ?)",
                position,
                position);
        publisher.jdbc.update("update journal_relay set sent = ?", position);
    }
}
