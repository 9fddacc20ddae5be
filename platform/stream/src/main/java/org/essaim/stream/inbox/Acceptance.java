package org.essaim.stream.inbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essaim.stream.OutgoingMessage;
import org.essaim.stream.ReceivedMessage;
import org.essaim.stream.chain.JournalEntry;
import org.essaim.stream.text.Disclosure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What of a batch stands on the chain and is for us: taken in, or a dead letter with its reason.
 */
final class Acceptance {

    private static final Logger LOG = LoggerFactory.getLogger(Acceptance.class);

    private final String stream;
    private final InboxDependencies at;
    private final List<JournalEntry> accepted = new ArrayList<>();
    private final List<ReceivedMessage> taken = new ArrayList<>();
    private final Map<String, Disclosure> disclosed = new HashMap<>();
    private Map<String, Long> waiting;

    Acceptance(String stream, InboxDependencies at) {
        this.stream = stream;
        this.at = at;
    }

    /** Also what a duplicate discloses: it may have come without its texts before. */
    void disclose(JournalEntry entry) {
        if (at.wants(entry.message().recipient())) {
            entry.texts().forEach(text -> disclosed.put(text.digest(), text));
        }
    }

    void accept(JournalEntry entry) {
        OutgoingMessage message = entry.message();
        accepted.add(entry);
        disclose(entry);
        if (at.wants(message.recipient())) {
            take(
                    new ReceivedMessage(
                            stream,
                            entry.position(),
                            message.id(),
                            message.type(),
                            message.subject(),
                            message.time(),
                            message.data(),
                            message.trace()));
        }
    }

    /** Hands the messages on and remembers the hashes, in the caller's transaction. */
    void write() {
        at.texts().keep(stream, disclosed.values());
        if (!taken.isEmpty()) {
            at.receiver().receive(taken);
        }
        at.ledger().remember(stream, accepted);
    }

    private void take(ReceivedMessage message) {
        Optional<String> reason = mustWait(message).or(() -> at.receiver().objection(message));
        if (reason.isEmpty()) {
            taken.add(message);
            return;
        }
        LOG.warn("{} {} is a dead letter: {}", stream, message.position(), reason.get());
        at.deadLetters().add(message, reason.get());
        if (message.subject() != null) {
            waiting.putIfAbsent(message.subject(), message.position());
        }
    }

    private Optional<String> mustWait(ReceivedMessage message) {
        if (message.subject() == null) {
            return Optional.empty();
        }
        if (waiting == null) {
            waiting = at.deadLetters().waiting(stream);
        }
        return Optional.ofNullable(waiting.get(message.subject()))
                .map(first -> "waits behind position " + first);
    }
}
