package org.essaim.stream.inbox;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.essaim.stream.StreamNames;
import org.essaim.stream.chain.ChainVerifier;

/**
 * Records of one stream, in the topic's order.
 *
 * @param by who verified them
 */
record InspectedBatch(TopicPartition partition, ChainVerifier by, List<InspectedRecord> records) {

    static InspectedBatch of(
            TopicPartition partition,
            ChainVerifier verifier,
            List<ConsumerRecord<byte[], byte[]>> records) {
        String stream = StreamNames.streamOf(partition.topic());
        return new InspectedBatch(
                partition,
                verifier,
                records.stream().map(each -> InspectedRecord.of(stream, verifier, each)).toList());
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
