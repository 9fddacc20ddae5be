package org.essaim.federation.stream;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.stream.ReceivedMessage;
import org.essaim.stream.StreamKey;
import org.essaim.testkit.SigningKeyFile;
import org.junit.jupiter.api.Test;

/**
 * What is not a whole message becomes a dead letter with its reason, and never stops the stream.
 */
class EventStoreConsumerTest {

    private static final String STARTED = "portfolio.import-started.v1";
    private static final String WHOLE =
            """
            {"division": "anct", "importId": "00000000-0000-0000-0000-000000000001",
             "asOf": "2022-01-01", "addedLater": true}
            """;

    private final EventStoreConsumer consumer =
            new EventStoreConsumer(null, null, null, null, null);

    @Test
    void a_whole_message_is_consumed() {
        assertThat(consumer.problem(received(STARTED, WHOLE))).isEmpty();
    }

    @Test
    void a_message_that_lacks_a_field_is_not_consumed() {
        assertThat(consumer.problem(received(STARTED, "{}")))
                .contains("unreadable: it lacks division");
        assertThat(consumer.problem(received(STARTED, WHOLE.replace("asOf", "on"))))
                .contains("unreadable: it lacks asOf");
    }

    @Test
    void what_is_no_json_of_this_type_is_not_consumed() {
        assertThat(consumer.problem(received(STARTED, "{")))
                .get()
                .asString()
                .contains("unreadable");
        assertThat(consumer.problem(received(STARTED, "[]")))
                .get()
                .asString()
                .contains("unreadable");
        assertThat(consumer.problem(received(STARTED, WHOLE.replace("anct", " "))))
                .get()
                .asString()
                .contains("unreadable");
    }

    @Test
    void a_message_without_content_is_not_consumed() {
        assertThat(consumer.problem(received(STARTED, "null")))
                .contains("unreadable: it has no content");
        assertThat(consumer.problem(received(STARTED, ""))).get().asString().contains("unreadable");
    }

    @Test
    void an_unknown_type_or_a_class_name_is_not_consumed() {
        assertThat(consumer.problem(received("java.lang.Runtime", "{}")))
                .contains("unknown type java.lang.Runtime");
    }

    @Test
    void a_key_under_another_id_than_its_own_is_not_consumed() {
        String key = SigningKeyFile.fresh().publicKey();
        String registered =
                """
                {"division": "anct", "keyId": "%s", "publicKey": "%s", "registeredOn": "2026-03-01"}
                """;
        String type = "division.signing-key-registered.v1";

        assertThat(consumer.problem(fromCentre(type, registered.formatted("00", key))))
                .contains("unreadable: its key is not that of its id");
        assertThat(consumer.problem(fromCentre(type, registered.formatted("00", "AAAA"))))
                .contains("unreadable: not an Ed25519 public key in base64");
        String id = new StreamKey(key).id();
        assertThat(consumer.problem(fromCentre(type, registered.formatted(id, key)))).isEmpty();
        assertThat(consumer.problem(received(type, registered.formatted(id, key))))
                .contains("only centre publishes this, not division.anct");
    }

    private static ReceivedMessage received(String type, String data) {
        return from("division.anct", type, data);
    }

    private static ReceivedMessage fromCentre(String type, String data) {
        return from("centre", type, data);
    }

    private static ReceivedMessage from(String stream, String type, String data) {
        return new ReceivedMessage(
                stream,
                1,
                new UUID(0, 1),
                type,
                null,
                Instant.EPOCH,
                data.getBytes(StandardCharsets.UTF_8),
                null);
    }
}
