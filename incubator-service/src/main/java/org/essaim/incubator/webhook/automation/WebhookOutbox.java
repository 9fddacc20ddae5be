package org.essaim.incubator.webhook.automation;

import module java.base;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.essaim.incubator.control.domain.ControlEvent;
import org.essaim.incubator.generalization.domain.GeneralizationEvent;
import org.essaim.incubator.stopping.domain.StoppingEvent;
import org.essaim.incubator.webhook.domain.WebhookKind;
import org.essaim.incubator.webhook.domain.WebhookMessage;
import org.essaim.runtime.command.Eventually;

/**
 * Puts what happened among what waits to be sent, in the transaction in which it is read. It is no
 * projection: nothing rebuilds it, so that nothing is sent again by that.
 */
@Eventually
@ProcessingGroup("webhooks")
record WebhookOutbox(Deliveries deliveries, WebhookSender sender) {

    @EventHandler
    void on(StoppingEvent event, EventMessage<?> message) {
        add(
                message,
                switch (event) {
                    case StoppingEvent.Stopped e ->
                            message(
                                    WebhookKind.FUNDING_STOPPED,
                                    event,
                                    e.stopId(),
                                    e.dueOn(),
                                    "/stops/" + e.stopId());
                    case StoppingEvent.Reinstated e ->
                            message(
                                    WebhookKind.FUNDING_REINSTATED,
                                    event,
                                    e.stopId(),
                                    null,
                                    "/stops/" + e.stopId());
                    case StoppingEvent.Warned e ->
                            message(
                                    WebhookKind.FUNDING_WARNED,
                                    event,
                                    e.expenseId(),
                                    e.useBy(),
                                    "/stops/coming/%s/%s".formatted(e.division(), e.expenseId()));
                });
    }

    private static WebhookMessage message(
            WebhookKind kind, StoppingEvent event, UUID subject, LocalDate day, String path) {
        return new WebhookMessage(kind, event.division(), event.initiative(), subject, day, path);
    }

    @EventHandler
    void on(GeneralizationEvent.CaseOpened event, EventMessage<?> message) {
        add(
                message,
                new WebhookMessage(
                        WebhookKind.CASE_OPENED,
                        event.division(),
                        event.initiative(),
                        event.caseId(),
                        event.openedOn(),
                        "/cases/" + event.caseId()));
    }

    @EventHandler
    void on(ControlEvent.FindingOpened event, EventMessage<?> message) {
        String path =
                event.evidenceId() == null
                        ? "/control/expenses/%s/%s".formatted(event.division(), event.expenseId())
                        : "/control/evidence/%s/%s".formatted(event.division(), event.evidenceId());
        add(
                message,
                new WebhookMessage(
                        WebhookKind.FINDING_OPENED,
                        event.division(),
                        event.initiative(),
                        event.findingId(),
                        event.due(),
                        path));
    }

    private void add(EventMessage<?> from, WebhookMessage message) {
        deliveries.add(from.getIdentifier(), from.getTimestamp(), message);
        CurrentUnitOfWork.get().root().afterCommit(_ -> sender.wake());
    }
}
