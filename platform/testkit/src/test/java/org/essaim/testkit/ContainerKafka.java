package org.essaim.testkit;

import java.util.Map;
import org.essaim.servers.KafkaSecurity;
import org.testcontainers.kafka.KafkaContainer;

/** A broker in a container, for machines with a Docker engine; it ends with this JVM. */
final class ContainerKafka {

    static final String IMAGE = "apache/kafka:4.4.0";

    private ContainerKafka() {}

    /** Its address, once it answers. */
    static String start(KafkaSecurity security) {
        KafkaContainer container =
                new KafkaContainer(IMAGE)
                        .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                        .withEnv("KAFKA_DELETE_TOPIC_ENABLE", "false")
                        .withEnv(security.isOpen() ? Map.of() : closedContainer(security));
        container.start();
        Runtime.getRuntime().addShutdownHook(new Thread(container::stop, "stop-kafka"));
        return container.getBootstrapServers();
    }

    /** The official image's listener for clients is called PLAINTEXT. */
    private static Map<String, String> closedContainer(KafkaSecurity security) {
        return Map.of(
                "KAFKA_LISTENER_SECURITY_PROTOCOL_MAP",
                "BROKER:PLAINTEXT,PLAINTEXT:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT",
                "KAFKA_LISTENER_NAME_PLAINTEXT_SASL_ENABLED_MECHANISMS",
                "SCRAM-SHA-512,PLAIN",
                "KAFKA_LISTENER_NAME_PLAINTEXT_SCRAM___SHA___512_SASL_JAAS_CONFIG",
                KafkaSecurity.SCRAM,
                "KAFKA_LISTENER_NAME_PLAINTEXT_PLAIN_SASL_JAAS_CONFIG",
                security.superuserLogin(),
                "KAFKA_AUTHORIZER_CLASS_NAME",
                "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
                "KAFKA_ALLOW_EVERYONE_IF_NO_ACL_FOUND",
                "false",
                "KAFKA_SUPER_USERS",
                "User:superuser;User:ANONYMOUS");
    }
}
