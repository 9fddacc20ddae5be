package org.essaim.incubator.webhook.automation;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.incubator.webhook.domain.SigningSecret;
import org.essaim.incubator.webhook.domain.WebhookAddress;
import org.essaim.incubator.webhook.domain.WebhookKind;

/**
 * A message that this node sends now.
 *
 * @param kind null for a test
 * @param title of the initiative as it is shown now; null where none is known
 * @param divisionName what the division is called now (R09); null where it has no name, or none any
 *     more (R100)
 * @param attempts this one included
 * @param oldSecret that receivers may still know us by, or null
 * @param sentAt seconds since 1970, by the database's clock
 */
record WaitingDelivery(
        UUID deliveryId,
        UUID webhookId,
        WebhookAddress address,
        SigningSecret secret,
        SigningSecret oldSecret,
        WebhookKind kind,
        DivisionId division,
        InitiativeId initiative,
        UUID subject,
        LocalDate day,
        String path,
        String title,
        String divisionName,
        Instant occurredAt,
        int attempts,
        long sentAt) {

    /** What receivers tell one message from another by. */
    String id() {
        return "msg_" + deliveryId;
    }

    /** One signature with each secret that is good now. */
    String signatures(String body) {
        return Stream.of(secret, oldSecret)
                .filter(Objects::nonNull)
                .map(each -> each.signature(id(), sentAt, body))
                .collect(Collectors.joining(" "));
    }
}
