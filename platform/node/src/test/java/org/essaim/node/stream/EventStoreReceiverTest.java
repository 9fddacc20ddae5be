package org.essaim.node.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.essaim.stream.ReceivedMessage;
import org.junit.jupiter.api.Test;

/** What is not a whole message is parked with its reason, and never stops the stream. */
class EventStoreReceiverTest {

    private static final String STARTED = "portfolio.import-started.v1";
    private static final String WHOLE =
            """
            {"division": "anct", "importId": "00000000-0000-0000-0000-000000000001",
             "asOf": "2022-01-01", "addedLater": true}
            """;

    private final EventStoreReceiver receiver = new EventStoreReceiver(null, null);

    @Test
    void a_whole_message_is_taken_in() {
        assertThat(receiver.objection(heard(STARTED, WHOLE))).isEmpty();
    }

    @Test
    void a_message_that_lacks_a_field_is_not_taken_in() {
        assertThat(receiver.objection(heard(STARTED, "{}")))
                .contains("unreadable: it lacks division");
        assertThat(receiver.objection(heard(STARTED, WHOLE.replace("asOf", "on"))))
                .contains("unreadable: it lacks asOf");
    }

    @Test
    void what_is_no_json_of_this_type_is_not_taken_in() {
        assertThat(receiver.objection(heard(STARTED, "{"))).get().asString().contains("unreadable");
        assertThat(receiver.objection(heard(STARTED, "[]")))
                .get()
                .asString()
                .contains("unreadable");
        assertThat(receiver.objection(heard(STARTED, WHOLE.replace("anct", " "))))
                .get()
                .asString()
                .contains("unreadable");
    }

    @Test
    void a_message_that_says_nothing_is_not_taken_in() {
        assertThat(receiver.objection(heard(STARTED, "null")))
                .contains("unreadable: it says nothing");
        assertThat(receiver.objection(heard(STARTED, ""))).get().asString().contains("unreadable");
    }

    @Test
    void an_unknown_type_or_a_class_name_is_not_taken_in() {
        assertThat(receiver.objection(heard("java.lang.Runtime", "{}")))
                .contains("unknown type java.lang.Runtime");
    }

    private static ReceivedMessage heard(String type, String data) {
        return new ReceivedMessage(
                "division.anct",
                1,
                new UUID(0, 1),
                type,
                null,
                Instant.EPOCH,
                data.getBytes(StandardCharsets.UTF_8));
    }
}
