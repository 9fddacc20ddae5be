package org.essaim.stream.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.essaim.stream.inbox.InboxSettings;
import org.essaim.stream.inbox.TopicWatches;
import org.essaim.stream.relay.RelaySettings;
import org.junit.jupiter.api.Test;

class BrokerAccessTest {

    private static final BrokerAccess ACCESS =
            new BrokerAccess(
                    "broker:9092",
                    Optional.of(new BrokerLogin("division.anct", "s3cret")),
                    "SASL_SSL",
                    Map.of("ssl.truststore.password", "tr0st", "acks", "0"));

    @Test
    void no_password_is_ever_printed() {
        assertThat(
                        ACCESS
                                + " "
                                + new RelaySettings("a", ACCESS, "node")
                                + new InboxSettings("a", ACCESS, false, true, TopicWatches.none()))
                .contains("division.anct", "ssl.truststore.password")
                .doesNotContain("s3cret", "tr0st");
        assertThatThrownBy(() -> new BrokerLogin("user", "s3cret\n"))
                .hasMessage("a control character in the login at the broker");
    }

    @Test
    void a_client_gets_its_login_and_what_is_passed_through_replaces_none_of_its_settings() {
        assertThat(ACCESS.client(Map.of("acks", "all")))
                .containsEntry("acks", "all")
                .containsEntry("ssl.truststore.password", "tr0st")
                .containsEntry("bootstrap.servers", "broker:9092")
                .containsEntry("sasl.mechanism", "SCRAM-SHA-512")
                .hasEntrySatisfying(
                        "sasl.jaas.config",
                        published ->
                                assertThat((String) published)
                                        .endsWith(
                                                "username=\"division.anct\""
                                                        + " password=\"s3cret\";"));
        assertThat(BrokerAccess.open("broker:9092").client(Map.of()))
                .containsEntry("security.protocol", "PLAINTEXT")
                .doesNotContainKey("sasl.mechanism");
    }
}
