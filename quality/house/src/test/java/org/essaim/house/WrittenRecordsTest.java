package org.essaim.house;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.essaim.house.wire.Wire;
import org.essaim.stream.Hash;
import org.essaim.stream.OutgoingMessage;
import org.essaim.stream.TraceParent;
import org.essaim.stream.chain.JournalEntry;
import org.essaim.stream.signing.StreamSigner;
import org.essaim.stream.text.Disclosure;
import org.essaim.stream.wire.ControlRecord;
import org.essaim.stream.wire.RecordWriter;
import org.essaim.testkit.SigningKeyFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is written on a topic has the headers and the data that docs/wire describes, no others. */
class WrittenRecordsTest {

    private static final String STREAM = "division.sante";
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final String SALT = "00112233445566778899aabbccddeeff";
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final RecordWriter writer =
            new RecordWriter(
                    STREAM,
                    StreamSigner.of(SigningKeyFile.fresh().path()),
                    InstantSource.fixed(NOON));

    @Test
    void a_message_has_the_headers_that_are_described_and_no_others() {
        ObjectNode schema = Wire.headers().get("headers.message");
        JournalEntry entry =
                entry("p-1", "centre", TraceParent.of("a".repeat(32), "b".repeat(16), true));
        String text = "Une clef";
        Disclosure disclosed = new Disclosure(Disclosure.digestOf(SALT, text), SALT, text);
        ObjectNode most = headers(writer.head(entry.disclosing(List.of(disclosed))));
        ObjectNode least = headers(writer.entry(entry(null, null, null)));

        assertThat(names(most)).isEqualTo(names(schema.withObject("properties")));
        assertThat(errors(schema, most)).isEmpty();
        assertThat(errors(schema, least)).isEmpty();
        assertThat(names(least))
                .allSatisfy(name -> assertThat(isNeeded(schema, least, name)).isTrue());
    }

    @ParameterizedTest
    @MethodSource
    void a_control_record_has_the_headers_and_the_data_that_are_described(ControlRecord control) {
        ObjectNode schema = Wire.headers().get("headers.control");
        ProducerRecord<byte[], byte[]> written = writer.control(control);
        ObjectNode headers = headers(written);
        ObjectNode data = (ObjectNode) JsonMapper.shared().readTree(written.value());
        ObjectNode schemaOfData = Wire.controls().get(control.type());

        assertThat(names(headers)).isEqualTo(names(schema.withObject("properties")));
        assertThat(errors(schema, headers)).isEmpty();
        assertThat(names(headers))
                .allSatisfy(name -> assertThat(isNeeded(schema, headers, name)).isTrue());
        assertThat(names(data)).isEqualTo(names(schemaOfData.withObject("properties")));
        assertThat(errors(schemaOfData, data)).isEmpty();
        assertThat(names(data))
                .allSatisfy(name -> assertThat(isNeeded(schemaOfData, data, name)).isTrue());
    }

    static List<ControlRecord> a_control_record_has_the_headers_and_the_data_that_are_described() {
        Map<String, Long> applied = Map.of("centre", 7L);
        return List.of(
                new ControlRecord.Heartbeat(NOON, 3, "c".repeat(64), applied),
                new ControlRecord.Acknowledgement(0, Hash.NONE.hex(), applied),
                new ControlRecord.ReplayRequest("centre", 8));
    }

    @Test
    void every_kind_of_control_record_is_described() {
        assertThat(a_control_record_has_the_headers_and_the_data_that_are_described())
                .extracting(ControlRecord::getClass)
                .containsExactlyInAnyOrderElementsOf(kinds(ControlRecord.class).toList());
    }

    @SuppressWarnings("unchecked")
    private static Stream<Class<? extends ControlRecord>> kinds(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(WrittenRecordsTest::kinds)
                : Stream.of((Class<? extends ControlRecord>) type);
    }

    private static JournalEntry entry(String subject, String recipient, TraceParent trace) {
        return JournalEntry.next(
                STREAM,
                1,
                Hash.NONE,
                new OutgoingMessage(
                        new UUID(1, 2),
                        "irritant.reported.v1",
                        subject,
                        recipient,
                        NOON,
                        "{}".getBytes(StandardCharsets.UTF_8),
                        trace));
    }

    private static ObjectNode headers(ProducerRecord<byte[], byte[]> written) {
        ObjectNode headers = JsonMapper.shared().createObjectNode();
        written.headers()
                .forEach(
                        each ->
                                headers.put(
                                        each.key(),
                                        new String(each.value(), StandardCharsets.UTF_8)));
        return headers;
    }

    private static Set<String> names(ObjectNode json) {
        return new TreeSet<>(json.propertyNames());
    }

    private static boolean isNeeded(ObjectNode schema, ObjectNode whole, String name) {
        ObjectNode broken = whole.deepCopy();
        broken.remove(name);
        return errors(schema, broken).size() == 1;
    }

    private static List<Error> errors(ObjectNode schema, ObjectNode json) {
        return REGISTRY.getSchema(schema.toString(), InputFormat.JSON)
                .validate(
                        json.toString(),
                        InputFormat.JSON,
                        context ->
                                context.executionConfig(
                                        config -> config.formatAssertionsEnabled(true)));
    }
}
