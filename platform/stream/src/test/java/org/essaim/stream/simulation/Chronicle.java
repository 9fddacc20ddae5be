package org.essaim.stream.simulation;

import module java.base;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/** What a history was, so that two of them can be compared to the last byte. */
final class Chronicle {

    /** Everything that is kept, but for what PostgreSQL itself makes up: row numbers and times. */
    private static final Map<String, String> TABLES =
            Map.of(
                    "consumed", "stream, position, text",
                    "journal", "position, id, type, subject, recipient, time, data, hash",
                    "journal_relay", "stream, sent, topic_id, end_offset, rewritten",
                    "subscription",
                            "stream, position, signed_head, hash, watermark, watermark_position,"
                                    + " read_to_end_at, quarantined",
                    "inbox_record", "stream, position, hash",
                    "free_text", "stream, digest, salt, text",
                    "rejection_count", "stream, reason, count",
                    "dead_letter_message", "stream, position");

    private final Simulation simulation;
    private final List<String> steps = new ArrayList<>();

    Chronicle(Simulation simulation) {
        this.simulation = simulation;
    }

    void note(String step) {
        steps.add(step);
    }

    /** How long each log is after a step: two histories part where these do. */
    void noteEnds() {
        StringBuilder ends = new StringBuilder("ends");
        for (String topic : simulation.broker.topics()) {
            ends.append(' ').append(simulation.broker.start(topic));
            ends.append('-').append(simulation.broker.end(topic));
        }
        steps.add(ends.toString());
    }

    List<String> all() {
        List<String> all = new ArrayList<>(steps);
        simulation.broker.topics().forEach(topic -> all.addAll(records(topic)));
        simulation.nodes.values().forEach(node -> all.addAll(rows(node)));
        return all;
    }

    private List<String> records(String topic) {
        long start = simulation.broker.start(topic);
        return simulation.broker.read(topic, start, Integer.MAX_VALUE >> 1).stream()
                .map(Chronicle::words)
                .toList();
    }

    private static String words(ProducerRecord<byte[], byte[]> record) {
        StringBuilder words = new StringBuilder(record.topic());
        for (Header each : record.headers()) {
            words.append(' ').append(each.key()).append('=').append(new String(each.value()));
        }
        return words.append(' ').append(Arrays.toString(record.value())).toString();
    }

    private static List<String> rows(SimulatedNode node) {
        List<String> rows = new ArrayList<>();
        TABLES.keySet().stream()
                .sorted()
                .forEach(
                        table ->
                                rows.addAll(
                                        node.jdbc.queryForList(
                                                "select row(%s)::text from %s order by 1"
                                                        .formatted(TABLES.get(table), table),
                                                String.class)));
        return rows.stream().map(row -> node.stream + " " + row).toList();
    }
}
