package org.essaim.incubator.webhook.page;

import module java.base;

import org.essaim.contract.Role;
import org.essaim.federation.directory.DirectoryEntry;
import org.essaim.federation.directory.Names;
import org.essaim.incubator.webhook.domain.WebhookKind;
import org.essaim.incubator.webhook.read.WebhookRow;
import org.essaim.incubator.webhook.read.Webhooks;
import org.essaim.pages.PageController;
import org.essaim.pages.frame.Options;
import org.essaim.web.NotFoundException;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.Allowed;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Operators say what is sent to other programs, and see what became of it. */
@PageController
class WebhookPages {

    private static final int SHOWN = 25;

    private final Webhooks webhooks;
    private final Names names;
    private final Options options;

    WebhookPages(Webhooks webhooks, Names names, Options options) {
        this.webhooks = webhooks;
        this.names = names;
        this.options = options;
    }

    /** All addresses, and whether they answer. */
    @Allowed(Role.OPERATOR)
    @GetMapping("/webhooks")
    String all(@RequestParam(required = false) String after, Model model) {
        model.addAttribute("webhooks", webhooks.all(new PageRequest(after, SHOWN)));
        return "webhook/webhooks";
    }

    /** Where to, and what. */
    @Allowed(Role.OPERATOR)
    @GetMapping("/webhooks/new")
    String register(Model model) {
        choices(null, model);
        return "webhook/webhook-form";
    }

    /** One address: its secret once, what was sent there, and all that can be done about it. */
    @Allowed(Role.OPERATOR)
    @GetMapping("/webhooks/{webhookId}")
    String one(
            @PathVariable UUID webhookId,
            @RequestParam(required = false) String after,
            Model model) {
        WebhookRow webhook = webhook(webhookId);
        model.addAttribute("webhook", webhook);
        model.addAttribute(
                "registeredBy",
                names.of(webhook.registeredBy()).map(DirectoryEntry::name).orElse(null));
        model.addAttribute(
                "deliveries",
                webhooks.deliveries(webhookId, null, null, null, new PageRequest(after, SHOWN)));
        model.addAttribute("first", after == null);
        return "webhook/webhook";
    }

    /** The same questions as at the beginning, answered. */
    @Allowed(Role.OPERATOR)
    @GetMapping("/webhooks/{webhookId}/change")
    String change(@PathVariable UUID webhookId, Model model) {
        choices(webhook(webhookId), model);
        return "webhook/webhook-form";
    }

    private WebhookRow webhook(UUID id) {
        return webhooks.one(id).orElseThrow(() -> new NotFoundException(WebhookRow.class, id));
    }

    private void choices(WebhookRow webhook, Model model) {
        model.addAttribute("webhook", webhook);
        model.addAttribute("kinds", options.of("webhook.kind", WebhookKind.values()));
        model.addAttribute("divisions", webhooks.divisions());
    }
}
