package org.essaim.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.essaim.testkit.Eventually;
import org.essaim.testkit.Fault;
import org.essaim.testkit.KafkaBroker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Fault(16)
class ForkTest {

    private final KafkaBroker broker = KafkaBroker.shared();
    private final TestNode teller = TestNode.fresh("teller", broker);
    private final TestNode hearer = TestNode.fresh("hearer", broker).hearing(teller.stream);

    @BeforeEach
    void five_messages_are_heard() {
        teller.hearing(hearer.stream).started();
        hearer.started();
        teller.tell("1", "2", "3", "4", "5");
        Eventually.passes(() -> assertThat(hearer.heard()).hasSize(5));
        teller.jdbc.execute("create table kept as select * from journal");
    }

    @AfterEach
    void stop() {
        teller.close();
        hearer.close();
    }

    @Test
    void a_restored_backup_is_quarantined_and_goes_on_when_it_is_repaired_and_released() {
        restoreBackupUpTo(3);
        teller.tell("another 4");

        Eventually.passes(
                () ->
                        assertThat(hearer.of(teller).quarantined())
                                .contains("position 4 was taken in with the hash"));
        assertThat(hearer.heard()).containsExactly("1", "2", "3", "4", "5");

        repair();
        teller.tell("6");
        hearer.subscriptions.release(teller.stream);

        Eventually.passes(
                () -> assertThat(hearer.heard()).containsExactly("1", "2", "3", "4", "5", "6"));
        assertThat(hearer.of(teller).quarantined()).isNull();
    }

    @Test
    void a_released_stream_that_forks_again_is_quarantined_again() {
        restoreBackupUpTo(3);
        teller.tell("another 4");
        Eventually.passes(() -> assertThat(hearer.of(teller).quarantined()).isNotNull());

        hearer.subscriptions.release(teller.stream);
        teller.tell("another 5", "another 6");

        Eventually.passes(() -> assertThat(hearer.of(teller).quarantined()).isNotNull());
        assertThat(hearer.heard()).containsExactly("1", "2", "3", "4", "5");
    }

    @Test
    void a_heartbeat_of_another_history_is_a_fork_too() {
        teller.jdbc.update("update journal_head set hash = ?", Hash.of(new byte[0]).bytes());

        Eventually.passes(
                () -> assertThat(hearer.of(teller).quarantined()).contains("its journal has"));
    }

    private void restoreBackupUpTo(long position) {
        teller.transaction.executeWithoutResult(
                _ -> {
                    teller.jdbc.update("delete from journal where position > ?", position);
                    setHead(position);
                });
    }

    private void repair() {
        teller.transaction.executeWithoutResult(
                _ -> {
                    teller.jdbc.update("delete from journal");
                    teller.jdbc.update("insert into journal select * from kept");
                    setHead(5);
                });
    }

    private void setHead(long position) {
        teller.jdbc.update(
                "update journal_head set position = ?,"
                        + " hash = (select hash from journal where position = ?)",
                position,
                position);
        teller.jdbc.update("update journal_relay set sent = ?", position);
    }
}
