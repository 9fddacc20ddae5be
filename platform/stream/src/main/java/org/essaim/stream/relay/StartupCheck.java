package org.essaim.stream.relay;

import module java.base;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.essaim.stream.relay.OwnRecords.SignedHead;
import org.essaim.stream.wire.RecordReader;

/**
 * Reads the own topic before anything is sent: a database that was restored, or a copy of one, does
 * not know what was published after the backup was taken.
 */
final class StartupCheck {

    /** Heartbeats state every few seconds where the journal ends: few records hold one. */
    private static final long WINDOW = 500;

    private static final long WIDER = 8;

    private final OwnRecords ownRecords;
    private final RelayState state;

    StartupCheck(OwnRecords ownRecords, RelayState state) {
        this.ownRecords = ownRecords;
        this.state = state;
    }

    /**
     * How the latest own records on the topic contradict the journal.
     *
     * @return empty where the journal contains all of them
     */
    Optional<String> contradiction(Broker.Scan topic) {
        long window = WINDOW;
        while (true) {
            long from = Math.max(topic.begin(), topic.end() - window);
            boolean found = false;
            for (long at = from; at < topic.end(); ) {
                List<ConsumerRecord<byte[], byte[]>> read = topic.read(at);
                for (SignedHead head : ownRecords.signedHeads(read)) {
                    found = true;
                    if (!state.knows(head.position(), head.hash())) {
                        return Optional.of(contradiction(head));
                    }
                }
                at = read.getLast().offset() + 1;
            }
            if (found || from == topic.begin()) {
                return Optional.empty();
            }
            window *= WIDER;
        }
    }

    /**
     * Whether the topic contains, from that offset on, a text that is redacted by now: an instance
     * that was frozen while another led may send what it had read before (R100).
     */
    boolean disclosesRedacted(Broker.Scan topic, long from) {
        for (long at = Math.max(topic.begin(), from); at < topic.end(); ) {
            List<ConsumerRecord<byte[], byte[]>> read = topic.read(at);
            Set<String> disclosed = new HashSet<>();
            for (ConsumerRecord<byte[], byte[]> each : read) {
                RecordReader.texts(each).forEach(text -> disclosed.add(text.digest()));
            }
            if (!disclosed.isEmpty() && state.isRedacted(disclosed)) {
                return true;
            }
            at = read.getLast().offset() + 1;
        }
        return false;
    }

    private String contradiction(SignedHead published) {
        long head = state.head();
        if (published.position() > head) {
            return "the journal ends at position %d, but position %d was published: it is older"
                    .formatted(head, published.position());
        }
        return "position %d was published with another hash: two databases publish this stream"
                .formatted(published.position());
    }
}
