package org.essaim.stream.inbox;

import module java.base;

import org.essaim.stream.ReceivedMessage;
import org.essaim.stream.chain.JournalEntry;
import org.essaim.stream.text.Disclosure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What of a batch is on the chain and for this service: consumed, or a dead letter. */
final class Acceptance {

    private static final Logger LOG = LoggerFactory.getLogger(Acceptance.class);

    private final String stream;
    private final InboxDependencies inbox;
    private final List<JournalEntry> accepted = new ArrayList<>();
    private final List<ReceivedMessage> toConsume = new ArrayList<>();
    private final Map<String, Disclosure> disclosed = new HashMap<>();
    private Map<String, Long> blocked;

    Acceptance(String stream, InboxDependencies inbox) {
        this.stream = stream;
        this.inbox = inbox;
    }

    /** Also what a duplicate discloses: it may have arrived without its texts before. */
    void disclose(JournalEntry entry) {
        if (inbox.wants(entry.message().recipient())) {
            entry.texts().forEach(text -> disclosed.put(text.digest(), text));
        }
    }

    void accept(JournalEntry entry) {
        accepted.add(entry);
        disclose(entry);
        if (inbox.wants(entry.message().recipient())) {
            accept(entry.receivedFrom(stream));
        }
    }

    /** Passes the messages on and stores the hashes, in the caller's transaction. */
    void write() {
        inbox.texts().keep(stream, disclosed.values());
        if (!toConsume.isEmpty()) {
            inbox.consumer().consume(toConsume);
        }
        inbox.state().remember(stream, accepted);
    }

    private void accept(ReceivedMessage message) {
        Optional<String> problem = blocked(message).or(() -> inbox.consumer().problem(message));
        if (problem.isEmpty()) {
            toConsume.add(message);
            return;
        }
        LOG.warn("{} {} is a dead letter: {}", stream, message.position(), problem.get());
        inbox.deadLetters().add(message, problem.get());
        if (message.subject() != null) {
            blocked.putIfAbsent(message.subject(), message.position());
        }
    }

    private Optional<String> blocked(ReceivedMessage message) {
        if (message.subject() == null) {
            return Optional.empty();
        }
        if (blocked == null) {
            blocked = inbox.deadLetters().firstPositions(stream);
        }
        return Optional.ofNullable(blocked.get(message.subject()))
                .map(first -> "waits behind position " + first);
    }
}
