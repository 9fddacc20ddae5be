package org.essaim.stream.inbox;

import module java.base;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.essaim.stream.Journal;
import org.essaim.stream.StreamNames;
import org.essaim.stream.chain.ChainVerifier;

/**
 * Records of one stream, in the topic's order. They are inspected from the last one backwards, as
 * whoever signed an entry signed all before it: one signature a batch is verified, where all of it
 * is one chain.
 *
 * @param by who verified them
 */
record InspectedBatch(TopicPartition partition, ChainVerifier by, List<InspectedRecord> records) {

    static InspectedBatch of(
            TopicPartition partition,
            ChainVerifier verifier,
            List<ConsumerRecord<byte[], byte[]>> records) {
        String stream = StreamNames.streamOf(partition.topic());
        LinkedList<InspectedRecord> inspected = new LinkedList<>();
        Optional<Journal.Head> covered = Optional.empty();
        for (ConsumerRecord<byte[], byte[]> each : records.reversed()) {
            InspectedRecord now = InspectedRecord.of(stream, verifier, each, covered);
            covered = now.covers().isPresent() ? now.covers() : covered;
            inspected.addFirst(now);
        }
        return new InspectedBatch(partition, verifier, List.copyOf(inspected));
    }

    String stream() {
        return StreamNames.streamOf(partition.topic());
    }

    /** The same, unless keys were added or revoked since. */
    InspectedBatch inspectedBy(ChainVerifier now) {
        return now.equals(by)
                ? this
                : of(partition, now, records.stream().map(InspectedRecord::record).toList());
    }

    long firstOffset() {
        return records.getFirst().record().offset();
    }

    long nextOffset() {
        return records.getLast().record().offset() + 1;
    }
}
