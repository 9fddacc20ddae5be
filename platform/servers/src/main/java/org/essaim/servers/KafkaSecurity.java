package org.essaim.servers;

import module java.base;

/**
 * The security of a broker: open to everybody, or closed, so that every client needs a login and a
 * rule that allows what it does. Services log in by SCRAM; the broker itself and its superuser by
 * PLAIN.
 */
public record KafkaSecurity(Optional<String> superuserPassword) {

    public static final KafkaSecurity OPEN = new KafkaSecurity(Optional.empty());

    /** The login module of all users but the superuser. */
    public static final String SCRAM =
            "org.apache.kafka.common.security.scram.ScramLoginModule required;";

    public static KafkaSecurity closed(String superuserPassword) {
        return new KafkaSecurity(Optional.of(superuserPassword));
    }

    public boolean isOpen() {
        return superuserPassword.isEmpty();
    }

    /** The superuser's login, for the broker and for its clients. */
    public String superuserLogin() {
        return "org.apache.kafka.common.security.plain.PlainLoginModule required"
                + " username=\"superuser\" password=\"%1$s\" user_superuser=\"%1$s\";"
                        .formatted(superuserPassword.orElseThrow());
    }

    /** Client settings of the superuser, without the address. */
    public Map<String, String> superuser() {
        return isOpen()
                ? Map.of()
                : Map.of(
                        "security.protocol", "SASL_PLAINTEXT",
                        "sasl.mechanism", "PLAIN",
                        "sasl.jaas.config", superuserLogin());
    }

    /** Lines of {@code server.properties} for listeners called CLIENTS and CONTROLLER. */
    String settings() {
        if (isOpen()) {
            return "listener.security.protocol.map=CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT\n";
        }
        return """
        listener.security.protocol.map=CLIENTS:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT
        sasl.enabled.mechanisms=SCRAM-SHA-512,PLAIN
        sasl.mechanism.inter.broker.protocol=PLAIN
        sasl.mechanism.controller.protocol=PLAIN
        listener.name.clients.scram-sha-512.sasl.jaas.config=%1$s
        listener.name.clients.plain.sasl.jaas.config=%2$s
        listener.name.controller.sasl.enabled.mechanisms=PLAIN
        listener.name.controller.plain.sasl.jaas.config=%2$s
        authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer
        allow.everyone.if.no.acl.found=false
        super.users=User:superuser
        """
                .formatted(SCRAM, superuserLogin());
    }

    @Override
    public String toString() {
        return isOpen() ? "open" : "closed";
    }
}
