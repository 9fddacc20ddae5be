package org.essaim.stream.inbox;

import module java.base;

import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.essaim.stream.simulation.SimulatedBroker;

/** Reads a simulated broker as a consumer reads a real one: by offset, in portions of any size. */
public class SimulatedConsumer extends MockConsumer<byte[], byte[]> {

    /** How many records a poll brings of a topic, and of which topics first. */
    public interface Portions {

        int of(String topic);

        List<TopicPartition> inSomeOrder(Collection<TopicPartition> partitions);
    }

    private final SimulatedBroker broker;
    private final Portions portions;

    /** In an order that does not depend on the order in which a database returned rows. */
    private final Map<TopicPartition, Long> positions =
            new TreeMap<>(Comparator.comparing(TopicPartition::topic));

    SimulatedConsumer(SimulatedBroker broker, Portions portions) {
        super("none");
        this.broker = broker;
        this.portions = portions;
    }

    @Override
    public synchronized Set<TopicPartition> assignment() {
        return Set.copyOf(positions.keySet());
    }

    @Override
    public synchronized void assign(Collection<TopicPartition> partitions) {
        positions.keySet().retainAll(partitions);
        partitions.forEach(each -> positions.putIfAbsent(each, 0L));
    }

    @Override
    public synchronized void seek(TopicPartition partition, long offset) {
        positions.put(partition, offset);
    }

    @Override
    public synchronized void seekToBeginning(Collection<TopicPartition> partitions) {
        partitions.forEach(each -> positions.put(each, broker.start(each.topic())));
    }

    @Override
    public synchronized void seekToEnd(Collection<TopicPartition> partitions) {
        partitions.forEach(each -> positions.put(each, broker.end(each.topic())));
    }

    @Override
    public synchronized long position(TopicPartition partition) {
        return positions.get(partition);
    }

    @Override
    public synchronized Map<TopicPartition, Long> endOffsets(
            Collection<TopicPartition> partitions) {
        broker.answer();
        Map<TopicPartition, Long> ends = new HashMap<>();
        partitions.forEach(each -> ends.put(each, broker.end(each.topic())));
        return ends;
    }

    @Override
    public synchronized Map<String, List<PartitionInfo>> listTopics() {
        broker.answer();
        Map<String, List<PartitionInfo>> topics = new HashMap<>();
        broker.topics().forEach(each -> topics.put(each, List.of()));
        return topics;
    }

    /** Nothing where the broker is away, as a real one: it tries again for as long as it takes. */
    @Override
    public synchronized ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
        try {
            broker.answer();
        } catch (org.apache.kafka.common.errors.TimeoutException away) {
            return ConsumerRecords.empty();
        }
        positions.forEach(this::requireThere);
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> read = new LinkedHashMap<>();
        for (TopicPartition each : portions.inSomeOrder(positions.keySet())) {
            List<ConsumerRecord<byte[], byte[]>> records = read(each);
            if (!records.isEmpty()) {
                read.put(each, records);
            }
        }
        return new ConsumerRecords<>(read, Map.of());
    }

    /** Its portions are fair enough. */
    @Override
    public synchronized void pause(Collection<TopicPartition> partitions) {}

    @Override
    public synchronized void resume(Collection<TopicPartition> partitions) {}

    @Override
    public synchronized void close(CloseOptions options) {}

    /**
     * Before anything is read: what a poll has read is not lost where another log is another one.
     */
    private void requireThere(TopicPartition partition, long offset) {
        String topic = partition.topic();
        if (broker.has(topic) && (offset < broker.start(topic) || offset > broker.end(topic))) {
            throw new OffsetOutOfRangeException(Map.of(partition, offset));
        }
    }

    private List<ConsumerRecord<byte[], byte[]>> read(TopicPartition partition) {
        long from = positions.get(partition);
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        int most = portions.of(partition.topic());
        for (ProducerRecord<byte[], byte[]> each : broker.read(partition.topic(), from, most)) {
            records.add(received(each, from + records.size()));
        }
        positions.put(partition, from + records.size());
        return records;
    }

    /** What was sent, as it is read at that offset. */
    public static ConsumerRecord<byte[], byte[]> received(
            ProducerRecord<byte[], byte[]> sent, long offset) {
        return new ConsumerRecord<>(
                sent.topic(),
                0,
                offset,
                0,
                TimestampType.CREATE_TIME,
                0,
                sent.value() == null ? 0 : sent.value().length,
                null,
                sent.value(),
                new RecordHeaders(sent.headers()),
                Optional.empty());
    }
}
