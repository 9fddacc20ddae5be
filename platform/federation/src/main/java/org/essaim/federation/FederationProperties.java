package org.essaim.federation;

import module java.base;

import org.essaim.stream.access.BrokerAccess;
import org.essaim.stream.access.BrokerLogin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a service takes part in the federation, under {@code essaim}.
 *
 * @param stream the id of its own stream: {@code centre}, {@code reporting} or {@code
 *     division.<slug>}
 * @param kafka where the broker is
 * @param subscriptions streams to read from the start
 */
@ConfigurationProperties("essaim")
public record FederationProperties(
        String stream, @DefaultValue Kafka kafka, @DefaultValue List<String> subscriptions) {

    /**
     * How this service connects to the broker.
     *
     * @param bootstrapServers {@code host:port,...}; null where this process has no broker
     * @param user known to the broker by SCRAM-SHA-512; null where it authenticates nobody
     * @param password the user's
     * @param securityProtocol as Kafka names it; null means SASL_SSL with a user, PLAINTEXT without
     * @param properties passed to every Kafka client, for trust stores
     */
    public record Kafka(
            String bootstrapServers,
            String user,
            String password,
            String securityProtocol,
            @DefaultValue Map<String, String> properties) {

        /**
         * @throws IllegalStateException for a user without a password or the other way round
         */
        public BrokerAccess access() {
            if ((user == null) != (password == null)) {
                throw new IllegalStateException(
                        "essaim.kafka.user and essaim.kafka.password go together");
            }
            Optional<BrokerLogin> login =
                    Optional.ofNullable(user).map(name -> new BrokerLogin(name, password));
            String usual = login.isPresent() ? "SASL_SSL" : "PLAINTEXT";
            String protocol = Objects.requireNonNullElse(securityProtocol, usual);
            return new BrokerAccess(bootstrapServers, login, protocol, properties);
        }

        /** Without the password, and without the value of any property. */
        @Override
        public String toString() {
            return "Kafka[%s, user=%s]".formatted(bootstrapServers, user);
        }
    }
}
