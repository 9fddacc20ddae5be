package org.essaim.testkit;

import module java.base;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A stream that a service of the version before has written: every record as it was, a line each.
 */
public record RecordedStream(String topic, List<JsonNode> records) {

    private static final Path FOLDER =
            Path.of(System.getProperty("essaim.root")).resolve("quality/before");

    /**
     * @param stream such as {@code centre}
     */
    public static RecordedStream read(String stream) {
        try {
            return new RecordedStream(
                    "essaim.%s.v1".formatted(stream),
                    Files.readAllLines(FOLDER.resolve(stream + ".jsonl")).stream()
                            .map(JsonMapper.shared()::readTree)
                            .toList());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The public key by which that stream is signed. */
    public static String keyOf(String stream) {
        try {
            return Files.readString(FOLDER.resolve(stream + ".key")).strip();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** Writes all that is on a topic now, and by which key it is signed. */
    public static void write(KafkaBroker broker, String stream, String key) throws IOException {
        List<String> lines =
                broker.records("essaim.%s.v1".formatted(stream)).stream()
                        .map(RecordedStream::line)
                        .toList();
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve(stream + ".jsonl"), lines);
        Files.writeString(FOLDER.resolve(stream + ".key"), key + "\n");
    }

    /** Puts the same records onto their topic, which is made where there is none. */
    public void sendTo(KafkaBroker broker) throws Exception {
        try (Admin admin = Admin.create(broker.superuserClient())) {
            if (!admin.listTopics().names().get().contains(topic)) {
                admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
            }
        }
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(
                        broker.superuserClient(),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            for (JsonNode each : records) {
                producer.send(
                        new ProducerRecord<>(
                                topic,
                                0,
                                each.path("at").asLong(),
                                bytes(each, "key"),
                                bytes(each, "value"),
                                headers(each)));
            }
        }
    }

    /** Of its last message. */
    public long position() {
        return records.stream()
                .map(each -> each.at("/headers/ce_position"))
                .filter(JsonNode::isString)
                .mapToLong(each -> Long.parseLong(new String(each.binaryValue())))
                .max()
                .orElseThrow();
    }

    /** How many messages of a type there are. */
    public long count(String type) {
        return records.stream()
                .map(each -> new String(each.at("/headers/ce_type").binaryValue()))
                .filter(type::equals)
                .count();
    }

    private static byte[] bytes(JsonNode record, String name) {
        return record.path(name).isNull() ? null : record.path(name).binaryValue();
    }

    private static List<Header> headers(JsonNode record) {
        return record.path("headers").properties().stream()
                .<Header>map(each -> new RecordHeader(each.getKey(), each.getValue().binaryValue()))
                .toList();
    }

    private static String line(ConsumerRecord<byte[], byte[]> record) {
        ObjectNode line = JsonMapper.shared().createObjectNode();
        line.put("at", record.timestamp());
        line.put("key", record.key());
        ObjectNode headers = line.putObject("headers");
        for (Header each : record.headers()) {
            headers.put(each.key(), each.value());
        }
        return line.put("value", record.value()).toString();
    }
}
