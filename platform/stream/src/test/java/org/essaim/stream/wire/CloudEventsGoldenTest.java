package org.essaim.stream.wire;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.record.TimestampType;
import org.essaim.stream.Hash;
import org.essaim.stream.OutgoingMessage;
import org.essaim.stream.TestNode;
import org.essaim.stream.TraceParent;
import org.essaim.stream.chain.JournalEntry;
import org.essaim.testkit.Fault;
import org.junit.jupiter.api.Test;

/** What is on the wire, to the letter: it outlives every version of this code. */
class CloudEventsGoldenTest {

    private static final JournalEntry ENTRY =
            JournalEntry.next(
                    "division.anct",
                    1,
                    Hash.NONE,
                    new OutgoingMessage(
                            UUID.fromString("7d2c4f0e-3f53-5f0b-9c9e-6c1f6f2a9b41"),
                            "initiative.spent.v1",
                            "données-et-territoires",
                            "centre",
                            Instant.parse("2026-03-01T12:00:00.123456789Z"),
                            "{\"cents\":12}".getBytes(StandardCharsets.UTF_8)));

    private final RecordWriter writer =
            new RecordWriter("division.anct", TestNode.freshSigner(), InstantSource.system());

    @Test
    void a_message_is_a_cloud_event_in_binary_mode() {
        ProducerRecord<byte[], byte[]> made = writer.entry(ENTRY);

        assertThat(made.topic()).isEqualTo("essaim.division.anct.v1");
        assertThat(made.value()).asString().isEqualTo("{\"cents\":12}");
        assertThat(headers(made)).isEqualTo(GOLDEN.strip());
    }

    @Test
    void what_is_written_is_read_again() {
        assertThat(RecordReader.read("division.anct", received(writer.entry(ENTRY))))
                .isInstanceOfSatisfying(
                        WireRecord.Entry.class,
                        read -> {
                            assertThat(read.entry()).usingRecursiveComparison().isEqualTo(ENTRY);
                            assertThat(read.entry().isWhole("division.anct")).isTrue();
                        });
    }

    @Test
    void a_message_about_control_is_a_message_because_it_has_a_position() {
        JournalEntry finding =
                JournalEntry.next(
                        "centre",
                        1,
                        Hash.NONE,
                        new OutgoingMessage(
                                UUID.randomUUID(),
                                "control.finding-opened.v1",
                                "anct",
                                null,
                                Instant.parse("2026-03-01T12:00:00Z"),
                                "{}".getBytes(StandardCharsets.UTF_8)));
        RecordWriter ofCentre =
                new RecordWriter("centre", TestNode.freshSigner(), InstantSource.system());

        assertThat(RecordReader.read("centre", received(ofCentre.entry(finding))))
                .isInstanceOfSatisfying(
                        WireRecord.Entry.class,
                        read ->
                                assertThat(read.entry())
                                        .usingRecursiveComparison()
                                        .isEqualTo(finding));
    }

    @Test
    void a_trace_is_beside_the_chain_and_only_in_its_exact_form() {
        TraceParent trace =
                new TraceParent("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
        JournalEntry followed = JournalEntry.next("division.anct", 1, Hash.NONE, with(trace));

        assertThat(followed.hash()).isEqualTo(ENTRY.hash());
        ProducerRecord<byte[], byte[]> made = writer.entry(followed);
        assertThat(headers(made)).contains("ce_traceparent: " + trace.value());
        assertThat(traceIn(made)).isEqualTo(trace);
        for (String forged : List.of("x", trace.value() + "\n", trace.value().replace('4', 'Z'))) {
            made.headers().remove("ce_traceparent");
            made.headers().add("ce_traceparent", forged.getBytes(StandardCharsets.UTF_8));
            assertThat(traceIn(made)).as(forged).isNull();
        }
    }

    private static TraceParent traceIn(ProducerRecord<byte[], byte[]> made) {
        return switch (RecordReader.read("division.anct", received(made))) {
            case WireRecord.Entry(JournalEntry entry, _) -> entry.message().trace();
            case WireRecord other -> throw new AssertionError(other);
        };
    }

    private static OutgoingMessage with(TraceParent trace) {
        OutgoingMessage published = ENTRY.message();
        return new OutgoingMessage(
                published.id(),
                published.type(),
                published.subject(),
                published.recipient(),
                published.time(),
                published.data(),
                trace);
    }

    @Test
    void control_records_keep_their_form() {
        String head = Hash.of(new byte[0]).hex();
        assertThat(
                        json(
                                new ControlRecord.Heartbeat(
                                        Instant.parse("2026-03-01T12:00:00Z"),
                                        3,
                                        head,
                                        Map.of("centre", 7L))))
                .isEqualTo(
                        "{\"claim\":\"2026-03-01T12:00:00Z\",\"head\":3,"
                                + "\"headHash\":\"%s\",\"applied\":{\"centre\":7}}"
                                        .formatted(head));
        assertThat(json(new ControlRecord.Acknowledgement(3, head, Map.of("centre", 7L))))
                .isEqualTo(
                        "{\"head\":3,\"headHash\":\"%s\",\"applied\":{\"centre\":7}}"
                                .formatted(head));
        assertThat(json(new ControlRecord.ReplayRequest("centre", 5)))
                .isEqualTo("{\"stream\":\"centre\",\"from\":5}");
    }

    @Test
    @Fault(7)
    void a_control_record_of_the_future_with_more_members_is_read() {
        ProducerRecord<byte[], byte[]> made =
                writer.control(new ControlRecord.ReplayRequest("centre", 5));
        byte[] more = "{\"from\":5,\"stream\":\"centre\",\"why\":\"x\"}".getBytes();

        assertThat(
                        RecordReader.read(
                                "division.anct",
                                received(
                                        new ProducerRecord<>(
                                                made.topic(),
                                                0,
                                                (byte[]) null,
                                                more,
                                                made.headers()))))
                .isInstanceOfSatisfying(
                        WireRecord.Control.class,
                        read ->
                                assertThat(read.control())
                                        .isEqualTo(new ControlRecord.ReplayRequest("centre", 5)));
    }

    private String json(ControlRecord control) {
        return new String(writer.control(control).value(), StandardCharsets.UTF_8);
    }

    private static String headers(ProducerRecord<byte[], byte[]> made) {
        Map<String, String> sorted = new TreeMap<>();
        for (Header each : made.headers()) {
            sorted.put(each.key(), new String(each.value(), StandardCharsets.UTF_8));
        }
        return sorted.entrySet().stream()
                .map(each -> each.getKey() + ": " + each.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static ConsumerRecord<byte[], byte[]> received(ProducerRecord<byte[], byte[]> sent) {
        return new ConsumerRecord<>(
                sent.topic(),
                0,
                0,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                null,
                sent.value(),
                sent.headers(),
                java.util.Optional.empty());
    }

    private static final String GOLDEN =
            """
            ce_hash: 0397db0a41e0339b61cceb6cc402d6260a89734f38f0e48ced8d1da88f9e0cd3
            ce_id: 7d2c4f0e-3f53-5f0b-9c9e-6c1f6f2a9b41
            ce_position: 1
            ce_previoushash: 0000000000000000000000000000000000000000000000000000000000000000
            ce_recipient: centre
            ce_source: /essaim/division.anct
            ce_specversion: 1.0
            ce_subject: données-et-territoires
            ce_time: 2026-03-01T12:00:00.123456Z
            ce_type: initiative.spent.v1
            content-type: application/json
            """;
}
