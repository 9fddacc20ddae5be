package org.essaim.stream.relay;

import module java.base;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.essaim.stream.Journal;
import org.essaim.stream.text.Disclosure;
import org.essaim.stream.wire.RecordReader;

/**
 * Reads the own topic before anything is sent: a database that was restored, or a copy of one, does
 * not know what was published after the backup was taken.
 */
record StartupCheck(OwnRecords ownRecords, RelayState state) {

    /** Heartbeats state after every change where the journal ends: few records hold one. */
    private static final long WINDOW = 500;

    private static final long WIDER = 8;

    /**
     * How the latest own records on the topic contradict the journal.
     *
     * @return empty where the journal contains all of them
     */
    Optional<String> contradiction(TopicScan topic) {
        long window = WINDOW;
        while (true) {
            long from = Math.max(topic.begin(), topic.end() - window);
            List<Journal.Head> published =
                    topic.batches(from)
                            .flatMap(List::stream)
                            .map(ownRecords::signedHead)
                            .flatMap(Optional::stream)
                            .toList();
            if (!published.isEmpty() || from == topic.begin()) {
                return published.stream()
                        .filter(head -> !state.knows(head))
                        .findFirst()
                        .map(this::contradiction);
            }
            window *= WIDER;
        }
    }

    /**
     * Whether the topic contains, from that offset on, a text that is redacted by now: an instance
     * that was frozen while another led may send what it had read before (R100).
     */
    boolean disclosesRedacted(TopicScan topic, long from) {
        return topic.batches(Math.max(topic.begin(), from))
                .map(StartupCheck::disclosed)
                .anyMatch(digests -> !digests.isEmpty() && state.isRedacted(digests));
    }

    private static Set<String> disclosed(List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream()
                .flatMap(each -> RecordReader.texts(each).stream())
                .map(Disclosure::digest)
                .collect(Collectors.toSet());
    }

    private String contradiction(Journal.Head published) {
        long head = state.head();
        if (published.position() > head) {
            return "the journal ends at position %d, but position %d was published: it is older"
                    .formatted(head, published.position());
        }
        return "position %d was published with another hash: two databases publish this stream"
                .formatted(published.position());
    }
}
