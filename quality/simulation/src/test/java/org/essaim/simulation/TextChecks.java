package org.essaim.simulation;

import module java.base;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.essaim.stream.simulation.SimulatedBroker;

/** Of a redacted text nothing is left anywhere, and what was not redacted is everywhere (R100). */
final class TextChecks {

    private TextChecks() {}

    /** At the end, of the texts of one division. */
    static List<String> left(
            Division division, Collection<Service> services, SimulatedBroker broker) {
        List<String> wrong = new ArrayList<>();
        String topics = everythingOn(broker);
        for (Map<String, Object> row : texts(division, division)) {
            String digest = (String) row.get("digest");
            String text = division.people.written.get(digest);
            boolean redacted = row.get("redacted_at") != null;
            if (redacted && topics.contains('"' + text + '"')) {
                wrong.add("a topic still has the redacted text: " + text);
            }
            for (Service each : services) {
                if (each instanceof Division && each != division) {
                    continue;
                }
                List<Map<String, Object>> kept =
                        texts(each, division).stream()
                                .filter(other -> other.get("digest").equals(digest))
                                .toList();
                if (redacted && kept.stream().anyMatch(other -> other.get("text") != null)) {
                    wrong.add(each.node.stream + " still has the redacted text: " + text);
                }
            }
        }
        return wrong;
    }

    private static List<Map<String, Object>> texts(Service at, Division of) {
        return at.node.jdbc.queryForList(
                "select digest, text, redacted_at from free_text where stream = ? order by digest",
                of.node.stream);
    }

    private static String everythingOn(SimulatedBroker broker) {
        StringBuilder all = new StringBuilder();
        for (String topic : broker.topics()) {
            for (ProducerRecord<byte[], byte[]> each :
                    broker.read(topic, broker.start(topic), Integer.MAX_VALUE >> 1)) {
                for (Header header : each.headers()) {
                    all.append(new String(header.value(), StandardCharsets.UTF_8));
                }
                if (each.value() != null) {
                    all.append(new String(each.value(), StandardCharsets.UTF_8));
                }
            }
        }
        return all.toString();
    }
}
