package org.essaim.stream.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.essaim.stream.TestAccess;
import org.essaim.stream.TestNode;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.KafkaBroker;
import org.essaim.testkit.Night;
import org.essaim.testkit.Rule;
import org.essaim.testkit.TestCertificate;
import org.essaim.testkit.TlsListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The broker's certificate and the authority behind it are renewed under services that run: the
 * broker is started again with the new one, as Strimzi does, and the file of the services is
 * replaced, as Kubernetes does, in one order or the other.
 */
@Night
class CertificateRenewalTest {

    @TempDir private Path folder;
    private TlsListener tls;
    private KafkaBroker broker;
    private TestNode publisher;
    private TestNode reader;

    @BeforeEach
    void a_message_has_come_over_tls() throws Exception {
        tls =
                TlsListener.of(
                        Files.createDirectory(folder.resolve("of-broker")),
                        Files.createDirectory(folder.resolve("of-services")));
        TestCertificate first = TestCertificate.make(folder);
        first.mountAt(tls.ofBroker());
        first.mountAt(tls.ofServices());
        broker = KafkaBroker.startAnother(tls);
        publisher = TestNode.fresh("publisher", broker);
        reader = TestNode.fresh("reader", broker).reading(publisher.stream).started();
        publisher.started().publish("before");
        awaitConsumed("before");
    }

    @AfterEach
    void stop() {
        publisher.close();
        reader.close();
        broker.stop();
    }

    @Test
    @Rule("R97")
    void services_that_run_go_on_as_soon_as_they_find_the_new_authority() throws Exception {
        TestCertificate renewed = TestCertificate.make(folder);
        renewed.mountAt(tls.ofBroker());
        startBrokerAgain();
        assertThatThrownBy(this::askAsAService).isInstanceOf(SslAuthenticationException.class);
        publisher.publish("meanwhile");

        renewed.mountAt(tls.ofServices());

        awaitConsumed("before", "meanwhile");

        TestCertificate third = TestCertificate.make(folder);
        third.mountAt(tls.ofServices());
        assertThatThrownBy(this::askAsAService).isInstanceOf(SslAuthenticationException.class);
        publisher.publish("over the connections that there are");
        awaitConsumed("before", "meanwhile", "over the connections that there are");
        third.mountAt(tls.ofBroker());
        startBrokerAgain();
        publisher.publish("after");
        awaitConsumed("before", "meanwhile", "over the connections that there are", "after");
    }

    private void startBrokerAgain() {
        broker.kill();
        broker.start();
    }

    /** One that begins now, with what is in its file. */
    private void askAsAService() {
        try (Consumer<byte[], byte[]> client =
                TestAccess.of(broker, reader.stream).consumer(Map.of())) {
            client.listTopics();
        }
    }

    private void awaitConsumed(String... texts) {
        Eventually.holds(
                texts[texts.length - 1] + " arrives",
                () -> reader.consumed().size() >= texts.length);
        assertThat(reader.consumed()).containsExactly(texts);
    }
}
