package org.essaim.stream.access;

import module java.base;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Where the broker is and who connects: every Kafka client of a service takes its settings from
 * here. It never prints a password, nor the value of any property that was passed through.
 *
 * @param bootstrapServers {@code host:port,...}
 * @param login empty where the broker authenticates nobody
 * @param securityProtocol as Kafka names it, such as {@code SASL_SSL}
 * @param properties passed to the client as they are, for trust stores
 */
public record BrokerAccess(
        String bootstrapServers,
        Optional<BrokerLogin> login,
        String securityProtocol,
        Map<String, String> properties) {

    private static final String MECHANISM = "SCRAM-SHA-512";

    /** How late a broker that is there answers at the most, in milliseconds. */
    private static final int ANSWERED = 5_000;

    /**
     * How often a consumer that waits looks up at the most, in milliseconds; the client's longest.
     */
    private static final int LOOK_UP = 5_000;

    public BrokerAccess {
        properties = Map.copyOf(properties);
    }

    /** A broker that authenticates nobody. */
    public static BrokerAccess open(String bootstrapServers) {
        return new BrokerAccess(bootstrapServers, Optional.empty(), "PLAINTEXT", Map.of());
    }

    /** The same broker, whoever connects. */
    public BrokerAccess withoutLogin() {
        return new BrokerAccess(bootstrapServers, Optional.empty(), securityProtocol, properties);
    }

    /**
     * The settings of one client.
     *
     * @param own what this client needs; no property that is passed through replaces it
     */
    public Map<String, Object> client(Map<String, ?> own) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("security.protocol", securityProtocol);
        settings.put("enable.metrics.push", false);
        settings.put("metric.reporters", "");
        login.ifPresent(
                known -> {
                    settings.put("sasl.mechanism", MECHANISM);
                    settings.put("sasl.jaas.config", known.jaas());
                });
        settings.putAll(properties);
        settings.put("bootstrap.servers", bootstrapServers);
        settings.putAll(own);
        return settings;
    }

    /**
     * A consumer that reads by offset: without a group, so that the broker stores no position, and
     * without making a topic that is missing.
     *
     * @param own what it needs beside that
     */
    public Consumer<byte[], byte[]> consumer(Map<String, Object> own) {
        Map<String, Object> settings = new HashMap<>(own);
        settings.put("enable.auto.commit", false);
        settings.put("auto.offset.reset", "none");
        settings.put("allow.auto.create.topics", false);
        // A member of a group would report so often; one without a group still looks up.
        settings.put("heartbeat.interval.ms", LOOK_UP);
        int answered = (int) own.getOrDefault("request.timeout.ms", ANSWERED);
        settings.put("request.timeout.ms", answered);
        // What is asked waits for the answer to what was asked before.
        settings.put("default.api.timeout.ms", answered + ANSWERED);
        return new KafkaConsumer<>(
                client(settings), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * Waits for what a client was asked.
     *
     * @throws KafkaException as the broker or the client gave it
     */
    public static <T> T answer(Future<T> asked) {
        try {
            return asked.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof KafkaException fault) {
                throw fault;
            }
            throw new KafkaException(failed.getCause());
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted);
        }
    }

    @Override
    public String toString() {
        return "BrokerAccess[%s, %s, %s, properties=%s]"
                .formatted(bootstrapServers, securityProtocol, login, properties.keySet());
    }
}
