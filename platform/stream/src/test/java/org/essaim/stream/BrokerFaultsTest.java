package org.essaim.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.essaim.testkit.Eventually;
import org.essaim.testkit.Fault;
import org.essaim.testkit.KafkaBroker;
import org.essaim.testkit.PostgresDatabase;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BrokerFaultsTest {

    private final KafkaBroker broker = KafkaBroker.notYetStarted();
    private final TestNode teller = TestNode.fresh("teller", broker);
    private final PostgresDatabase hearerDatabase = TestNode.freshDatabase();
    private final TestNode hearer =
            new TestNode(TestNode.freshStream("hearer"), broker, hearerDatabase)
                    .hearing(teller.stream);

    @AfterEach
    void stop() {
        teller.close();
        hearer.close();
        broker.stop();
    }

    @Test
    @Rule("R97")
    void a_broker_that_is_not_there_is_waited_for_and_holds_up_nobody() {
        teller.started();
        hearer.started();
        teller.tell("one", "two");
        assertThat(teller.sent()).isZero();

        startBroker();

        Eventually.passes(() -> assertThat(hearer.heard()).containsExactly("one", "two"));
    }

    @Test
    @Rule("R97")
    @Fault(2)
    void what_a_broker_lost_with_its_disk_is_sent_again() {
        startBroker();
        teller.hearing(hearer.stream).started();
        hearer.started();
        teller.tell("1", "2", "3");
        Eventually.passes(() -> assertThat(teller.journal.progress().acknowledged()).isEqualTo(3));
        hearer.close();
        teller.tell("4", "5");
        Eventually.passes(() -> assertThat(teller.sent()).isEqualTo(5));

        broker.killAndLoseEverything();
        teller.tell("6");
        startBroker();
        try (TestNode again = hearerAgain()) {
            Eventually.passes(
                    () -> assertThat(again.heard()).containsExactly("1", "2", "3", "4", "5", "6"));
            Eventually.passes(
                    () -> assertThat(teller.journal.progress().acknowledged()).isEqualTo(6));
        }
    }

    @Test
    void a_broker_that_comes_back_with_its_disk_goes_on() {
        startBroker();
        teller.started();
        hearer.started();
        teller.tell("1");
        Eventually.passes(() -> assertThat(hearer.heard()).containsExactly("1"));

        broker.kill();
        teller.tell("2");
        startBroker();

        Eventually.passes(() -> assertThat(hearer.heard()).containsExactly("1", "2"));
    }

    /** And whoever runs it lets the services in, as after the loss of its disk. */
    private void startBroker() {
        broker.start();
        teller.admit();
        hearer.admit();
    }

    private TestNode hearerAgain() {
        return new TestNode(hearer.stream, broker, hearerDatabase).started();
    }
}
