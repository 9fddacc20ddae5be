package org.essaim.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.essaim.stream.access.BrokerAccess;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class FederationPropertiesTest {

    private static final Map<String, String> OF_A_DIVISION =
            Map.of(
                    "essaim.stream", "division.anct",
                    "essaim.kafka.bootstrap-servers", "broker:9093",
                    "essaim.kafka.user", "division.anct",
                    "essaim.kafka.password", "s3cret",
                    "essaim.kafka.properties.ssl.truststore.password", "tr0st");

    @Test
    void who_has_a_user_at_the_broker_goes_there_encrypted_unless_configured_otherwise() {
        BrokerAccess access = bound(OF_A_DIVISION).kafka().access();

        assertThat(access.securityProtocol()).isEqualTo("SASL_SSL");
        assertThat(access.login()).get().extracting("user").isEqualTo("division.anct");
        assertThat(access.properties()).containsEntry("ssl.truststore.password", "tr0st");
    }

    @Test
    void who_has_none_goes_there_in_the_open() {
        FederationProperties without =
                bound(Map.of("essaim.kafka.bootstrap-servers", "broker:9092"));

        assertThat(without.kafka().access()).isEqualTo(BrokerAccess.open("broker:9092"));
    }

    @Test
    void no_password_is_printed() {
        assertThat(bound(OF_A_DIVISION).toString())
                .contains("division.anct")
                .doesNotContain("s3cret", "tr0st");
    }

    @Test
    void a_user_without_a_password_is_refused() {
        FederationProperties.Kafka half = bound(Map.of("essaim.kafka.user", "centre")).kafka();

        assertThatThrownBy(half::access)
                .hasMessage("essaim.kafka.user and essaim.kafka.password go together");
    }

    private static FederationProperties bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bind("essaim", FederationProperties.class)
                .get();
    }
}
