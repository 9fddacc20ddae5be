package org.essaim.incubator.webhook.automation;

import module java.base;

import org.essaim.incubator.webhook.domain.WebhookKind;
import org.essaim.pages.frame.PageProperties;
import org.essaim.runtime.ContractJson;
import org.essaim.web.language.Sentences;
import org.springframework.stereotype.Component;

/**
 * Writes what is sent (docs/api/webhooks.md): no person, of free texts the title and the name of
 * the division alone, and one link. It is written when it is sent, so that what was redacted
 * meanwhile is not in it (R100).
 */
@Component
record WebhookBodies(WebhookProperties settings, PageProperties pages) {

    private static final String TEST = "webhook.test";

    /**
     * @param type such as {@code funding.stopped}
     * @param timestamp when it happened
     * @param text one sentence and the link, as most chats show them
     * @param data null members are left out
     */
    record Body(String type, Instant timestamp, String text, Map<String, Object> data) {}

    String of(WaitingDelivery delivery) {
        Map<String, Object> data = new LinkedHashMap<>();
        put(data, "division", delivery.division());
        put(data, "divisionName", delivery.divisionName());
        put(data, "initiative", delivery.initiative());
        put(data, "title", delivery.title());
        put(data, "id", delivery.subject());
        put(data, "day", delivery.day());
        put(data, "link", pages.link(delivery.path()).orElse(null));
        return ContractJson.mapper()
                .writeValueAsString(
                        new Body(
                                type(delivery.kind()),
                                delivery.occurredAt(),
                                text(delivery, data),
                                data));
    }

    private static void put(Map<String, Object> data, String member, Object value) {
        if (value != null) {
            data.put(member, value.toString());
        }
    }

    private static String type(WebhookKind kind) {
        return kind == null ? TEST : kind.type();
    }

    private String text(WaitingDelivery delivery, Map<String, Object> data) {
        Sentences in = new Sentences(Locale.forLanguageTag(settings.language()));
        Map<String, Object> facts = new HashMap<>(data);
        facts.put("title", data.getOrDefault("title", data.get("initiative")));
        facts.put("division", data.getOrDefault("divisionName", data.get("division")));
        facts.put("day", delivery.day());
        String key = delivery.kind() == null ? "WebhookBodies" : "WebhookKind." + delivery.kind();
        String sentence = in.of(WebhookKind.class, key, facts);
        return data.containsKey("link") ? sentence + " " + data.get("link") : sentence;
    }
}
