package org.essaim.simulation;

import module java.base;

import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.contract.message.v1.MessageTypes;
import org.essaim.contract.message.v1.TextRedacted;
import org.essaim.runtime.ContractJson;
import org.essaim.stream.ReceivedMessage;
import org.essaim.stream.simulation.SimulatedNode;
import org.essaim.stream.text.FreeTexts;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What a service consumed of others, read as the services read it. */
final class ReceivedMessages {

    private final SimulatedNode node;
    private final FreeTexts texts;
    private final Map<UUID, FederationMessage> contents = new HashMap<>();
    private List<Message> committed = List.of();

    ReceivedMessages(SimulatedNode node) {
        this.node = node;
        this.texts = new FreeTexts(node.jdbc);
    }

    /** One message, and its number among all that were consumed. */
    record Message(long at, String stream, long position, FederationMessage content) {}

    /** Why it cannot be read; nothing that is published here ever is. */
    static Optional<String> problem(ReceivedMessage message) {
        return MessageTypes.missingIn(read(message)).map(field -> "it lacks " + field);
    }

    /** In the transaction of the position; a redacted text is emptied at once (R100). */
    void add(List<ReceivedMessage> messages) {
        for (ReceivedMessage each : messages) {
            FederationMessage content = read(each);
            FederationMessage before = contents.put(each.id(), content);
            if (before != null && !before.equals(content)) {
                throw new AssertionError("another content under one id: " + before + content);
            }
            if (content instanceof TextRedacted redacted) {
                texts.tombstone(each.stream(), redacted.text().digest(), each.time());
            }
        }
    }

    List<Message> after(long at) {
        return all().stream().filter(each -> each.at() > at).toList();
    }

    /** What was committed before is not read again: nothing ever changes it. */
    List<Message> all() {
        List<Message> all = new ArrayList<>(committed);
        all.addAll(
                node.jdbc.query(
                        "select at, stream, position, text::uuid from consumed"
                                + " where at > ? order by at",
                        (row, _) ->
                                new Message(
                                        row.getLong(1),
                                        row.getString(2),
                                        row.getLong(3),
                                        contents.get(row.getObject(4, UUID.class))),
                        committed.isEmpty() ? 0 : committed.getLast().at()));
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            committed = List.copyOf(all);
        }
        return all;
    }

    private static FederationMessage read(ReceivedMessage message) {
        return ContractJson.mapper()
                .readValue(message.data(), MessageTypes.named(message.type()).orElseThrow());
    }
}
