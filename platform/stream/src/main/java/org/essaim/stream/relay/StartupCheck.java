package org.essaim.stream.relay;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.essaim.stream.relay.OwnRecords.Said;
import org.essaim.stream.wire.RecordReader;

/**
 * Listens to the own topic before speaking: a database that was restored, or a copy of it, does not
 * know what was told after it was taken.
 */
final class StartupCheck {

    /** Heartbeats say every few seconds where the journal ends: few records hold one. */
    private static final long WINDOW = 500;

    private static final long WIDER = 8;

    private final OwnRecords words;
    private final RelayState ledger;

    StartupCheck(OwnRecords words, RelayState ledger) {
        this.words = words;
        this.ledger = ledger;
    }

    /**
     * What the latest own words on the topic say and the journal does not.
     *
     * @return empty where the journal knows all of it
     */
    Optional<String> contradiction(TopicScan topic) {
        long window = WINDOW;
        while (true) {
            long from = Math.max(topic.begin(), topic.end() - window);
            boolean heard = false;
            for (long at = from; at < topic.end(); ) {
                List<ConsumerRecord<byte[], byte[]>> read = topic.read(at);
                for (Said said : words.signed(read)) {
                    heard = true;
                    if (!ledger.knows(said.position(), said.hash())) {
                        return Optional.of(against(said));
                    }
                }
                at = read.getLast().offset() + 1;
            }
            if (heard || from == topic.begin()) {
                return Optional.empty();
            }
            window *= WIDER;
        }
    }

    /**
     * Whether what stands on the topic from that offset on has a text that is redacted by now: an
     * instance that was frozen while another led may send what it had read before (R100).
     */
    boolean disclosesRedacted(TopicScan topic, long from) {
        for (long at = Math.max(topic.begin(), from); at < topic.end(); ) {
            List<ConsumerRecord<byte[], byte[]>> read = topic.read(at);
            Set<String> disclosed = new HashSet<>();
            for (ConsumerRecord<byte[], byte[]> each : read) {
                RecordReader.texts(each).forEach(text -> disclosed.add(text.digest()));
            }
            if (!disclosed.isEmpty() && ledger.isRedacted(disclosed)) {
                return true;
            }
            at = read.getLast().offset() + 1;
        }
        return false;
    }

    private String against(Said said) {
        long head = ledger.head();
        if (said.position() > head) {
            return "the journal ends at position %d, and position %d was told: this is an older one"
                    .formatted(head, said.position());
        }
        return "position %d was told with another hash: two databases told this stream"
                .formatted(said.position());
    }
}
