package org.essaim.incubator.webhook.read;

import module java.base;

import org.essaim.contract.PersonId;
import org.essaim.incubator.webhook.domain.WebhookAddress;
import org.essaim.incubator.webhook.domain.WebhookState;

/**
 * An address that messages are sent to.
 *
 * @param address it may be a password
 * @param kinds what is sent
 * @param divisions of which; empty means all
 * @param registeredBy the operator who did
 * @param oldSecretUntil until then messages are signed with the secret before too; null where there
 *     is none
 * @param waiting how many messages wait to be sent
 * @param givenUp how many were sent for days in vain
 * @param deliveredAt when the last one was accepted; null where none was
 */
public record WebhookRow(
        UUID webhookId,
        String address,
        List<String> kinds,
        List<String> divisions,
        WebhookState state,
        PersonId registeredBy,
        Instant registeredAt,
        Instant oldSecretUntil,
        int waiting,
        int givenUp,
        Instant deliveredAt) {

    /** What people know it by: the rest may be a password. */
    public String host() {
        return new WebhookAddress(address).host();
    }
}
