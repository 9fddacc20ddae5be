package org.essaim.incubator.webhook.domain;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;

/**
 * What is sent of one event: no person, and no text that anybody wrote.
 *
 * @param subject id of the stop, the expense, the case or the finding
 * @param day from which it holds or by which something can be done; null where no day matters
 * @param path of the one page that shows more
 */
public record WebhookMessage(
        WebhookKind kind,
        DivisionId division,
        InitiativeId initiative,
        UUID subject,
        LocalDate day,
        String path) {}
