package org.essaim.incubator.running;

import module java.base;

import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.contract.message.v1.MessageTypes;
import org.essaim.runtime.ContractJson;
import org.essaim.stream.ReceivedMessage;

/** A message as the inbox hands it over. */
final class Inbound {

    private Inbound() {}

    /** About the initiative that it names, or else its division. */
    static ReceivedMessage received(
            String stream, long position, FederationMessage message, Instant saidAt) {
        String subject =
                ContractJson.mapper()
                        .valueToTree(message)
                        .path("initiative")
                        .asString(message.division().value());
        return received(stream, position, message, subject, saidAt);
    }

    /** About something that nothing else is about. */
    static ReceivedMessage unrelated(String stream, long position, FederationMessage message) {
        return received(stream, position, message, "s" + position, Instant.EPOCH);
    }

    private static ReceivedMessage received(
            String stream,
            long position,
            FederationMessage message,
            String subject,
            Instant saidAt) {
        return new ReceivedMessage(
                stream,
                position,
                UUID.nameUUIDFromBytes((stream + "/" + position).getBytes()),
                MessageTypes.of(message),
                subject,
                saidAt,
                ContractJson.mapper().writeValueAsBytes(message),
                null);
    }
}
