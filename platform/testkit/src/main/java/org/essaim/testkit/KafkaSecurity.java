package org.essaim.testkit;

import java.util.Map;

/** Whether a broker of the tests asks who comes and allows nothing by itself, or lets all in. */
enum KafkaSecurity {
    /** Services by SASL/SCRAM, a superuser by SASL/PLAIN, and KRaft's own authorizer. */
    CLOSED(
            """
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
                    .formatted(Words.SCRAM, Words.PLAIN)),

    OPEN(
            """
            listener.security.protocol.map=CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT
            """);

    private final String ofProcess;

    KafkaSecurity(String ofProcess) {
        this.ofProcess = ofProcess;
    }

    /** Lines of {@code server.properties} for listeners called CLIENTS and CONTROLLER. */
    String ofProcess() {
        return ofProcess;
    }

    /** The environment of the official image, whose listener for clients is called PLAINTEXT. */
    Map<String, String> ofContainer() {
        return switch (this) {
            case OPEN -> Map.of();
            case CLOSED ->
                    Map.of(
                            "KAFKA_LISTENER_SECURITY_PROTOCOL_MAP",
                            "BROKER:PLAINTEXT,PLAINTEXT:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT",
                            "KAFKA_LISTENER_NAME_PLAINTEXT_SASL_ENABLED_MECHANISMS",
                            "SCRAM-SHA-512,PLAIN",
                            "KAFKA_LISTENER_NAME_PLAINTEXT_SCRAM___SHA___512_SASL_JAAS_CONFIG",
                            Words.SCRAM,
                            "KAFKA_LISTENER_NAME_PLAINTEXT_PLAIN_SASL_JAAS_CONFIG",
                            Words.PLAIN,
                            "KAFKA_AUTHORIZER_CLASS_NAME",
                            "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
                            "KAFKA_ALLOW_EVERYONE_IF_NO_ACL_FOUND",
                            "false",
                            "KAFKA_SUPER_USERS",
                            "User:superuser;User:ANONYMOUS");
        };
    }

    /** Client settings of somebody who may do everything. */
    Map<String, String> superuser() {
        return switch (this) {
            case OPEN -> Map.of();
            case CLOSED ->
                    Map.of(
                            "security.protocol",
                            "SASL_PLAINTEXT",
                            "sasl.mechanism",
                            "PLAIN",
                            "sasl.jaas.config",
                            Words.PLAIN);
        };
    }

    /** Logins of brokers that live as long as a test, on the loopback address. */
    private static final class Words {
        private static final String SCRAM =
                "org.apache.kafka.common.security.scram.ScramLoginModule required;";
        private static final String PLAIN =
                "org.apache.kafka.common.security.plain.PlainLoginModule required"
                        + " username=\"superuser\" password=\"for tests\""
                        + " user_superuser=\"for tests\";";
    }
}
