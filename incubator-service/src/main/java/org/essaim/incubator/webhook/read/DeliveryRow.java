package org.essaim.incubator.webhook.read;

import module java.base;

import org.essaim.incubator.webhook.domain.DeliveryFailure;
import org.essaim.incubator.webhook.domain.DeliveryState;
import org.essaim.incubator.webhook.domain.WebhookKind;

/**
 * One message to one address.
 *
 * @param number later ones have greater numbers
 * @param kind null for a test
 * @param division null for a test
 * @param initiative null for a test and where it is about none
 * @param title of the initiative, or {@code [redacted]}; null for a test and where none is known
 * @param path of the page that it links to
 * @param occurredAt when it happened
 * @param attempts so far
 * @param status what the receiver answered last, or null
 * @param failure why it did not answer, or null
 * @param triedAt when it was sent last, or null
 * @param nextTry when it is sent again, or null
 */
public record DeliveryRow(
        UUID deliveryId,
        long number,
        WebhookKind kind,
        String division,
        String initiative,
        String title,
        String path,
        Instant occurredAt,
        DeliveryState state,
        int attempts,
        Integer status,
        DeliveryFailure failure,
        Instant triedAt,
        Instant nextTry) {}
