package org.essaim.incubator.webhook.read;

import module java.base;

import org.essaim.contract.Role;
import org.essaim.incubator.webhook.domain.DeliveryState;
import org.essaim.web.NotFoundException;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.Allowed;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where what happens here is sent to; operators alone see it, as an address may be a password. */
@RestController
@RequestMapping("/api/v1/webhooks")
class WebhookReadApi {

    private final Webhooks webhooks;

    WebhookReadApi(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    /** The registered addresses, with what waits for them. */
    @Allowed(Role.OPERATOR)
    @GetMapping
    Page<WebhookRow> webhooks(PageRequest part) {
        return webhooks.all(part);
    }

    /** One of them. */
    @Allowed(Role.OPERATOR)
    @GetMapping("/{webhookId}")
    WebhookRow webhook(@PathVariable UUID webhookId) {
        return webhooks.one(webhookId)
                .orElseThrow(() -> new NotFoundException(WebhookRow.class, webhookId));
    }

    /**
     * What was sent there, when, what was answered and when it is sent again, the newest first.
     *
     * @param state only those of which this became
     */
    @Allowed(Role.OPERATOR)
    @GetMapping("/{webhookId}/deliveries")
    Page<DeliveryRow> deliveries(
            @PathVariable UUID webhookId,
            @RequestParam(required = false) DeliveryState state,
            @RequestParam(required = false) String division,
            @RequestParam(required = false) String initiative,
            PageRequest part) {
        return webhooks.deliveries(webhookId, state, division, initiative, part);
    }

    /** One message. */
    @Allowed(Role.OPERATOR)
    @GetMapping("/{webhookId}/deliveries/{deliveryId}")
    DeliveryRow delivery(@PathVariable UUID webhookId, @PathVariable UUID deliveryId) {
        return webhooks.delivery(webhookId, deliveryId)
                .orElseThrow(() -> new NotFoundException(DeliveryRow.class, deliveryId));
    }
}
