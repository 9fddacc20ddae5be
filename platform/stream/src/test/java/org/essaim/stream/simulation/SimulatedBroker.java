package org.essaim.stream.simulation;

import module java.base;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;

/** Logs in memory, with the bad days that a broker has. */
public final class SimulatedBroker {

    /** One topic as long as it lives; created again it has another id. */
    private static final class Log {
        private final String id;
        private final List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        private long start;

        private Log(String id) {
            this.id = id;
        }

        private long end() {
            return start + records.size();
        }
    }

    private final Map<String, Log> logs = new HashMap<>();
    private int made;
    private boolean away;

    public void goAway() {
        away = true;
    }

    public void comeBack() {
        away = false;
    }

    /**
     * @throws TimeoutException as a client does after some patience
     */
    public void answer() {
        if (away) {
            throw new TimeoutException("the broker does not answer");
        }
    }

    public boolean has(String topic) {
        return logs.containsKey(topic);
    }

    /** The id of the topic, which is made if it is missing. */
    public String keep(String topic) {
        return logs.computeIfAbsent(topic, _ -> new Log("topic " + made++)).id;
    }

    public long end(String topic) {
        return has(topic) ? logs.get(topic).end() : 0;
    }

    public long start(String topic) {
        return has(topic) ? logs.get(topic).start : 0;
    }

    /**
     * @return the offset of the record
     */
    public long append(ProducerRecord<byte[], byte[]> record) {
        keep(record.topic());
        Log log = logs.get(record.topic());
        log.records.add(record);
        return log.end() - 1;
    }

    /**
     * Up to so many records from the offset on.
     *
     * @throws IndexOutOfBoundsException where the log has no such offset
     */
    public List<ProducerRecord<byte[], byte[]>> read(String topic, long offset, int most) {
        Log log = logs.get(topic);
        if (log == null) {
            return List.of();
        }
        if (offset < log.start || offset > log.end()) {
            throw new IndexOutOfBoundsException((int) offset);
        }
        int from = (int) (offset - log.start);
        return List.copyOf(log.records.subList(from, Math.min(log.records.size(), from + most)));
    }

    /** All disks are lost, also what was acknowledged. */
    public void loseEverything() {
        logs.clear();
    }

    /** A leader was elected that did not have the last records. */
    public void loseTheEnd(String topic, int records) {
        if (has(topic)) {
            List<?> log = logs.get(topic).records;
            log.subList(Math.max(0, log.size() - records), log.size()).clear();
        }
    }

    /** Retention that somebody set: the oldest records are gone. */
    public void expire(String topic, int records) {
        if (has(topic)) {
            Log log = logs.get(topic);
            int gone = Math.min(records, log.records.size());
            log.records.subList(0, gone).clear();
            log.start += gone;
        }
    }

    /** As somebody asks for who may: what is before that offset is gone. */
    public void deleteBefore(String topic, long offset) {
        if (has(topic)) {
            expire(topic, (int) Math.max(0, offset - start(topic)));
        }
    }

    public List<String> topics() {
        return logs.keySet().stream().sorted().toList();
    }
}
