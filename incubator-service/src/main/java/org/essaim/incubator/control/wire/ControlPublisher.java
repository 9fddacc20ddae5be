package org.essaim.incubator.control.wire;

import module java.base;

import org.essaim.contract.message.v1.ControlFindingAnswered;
import org.essaim.contract.message.v1.ControlFindingClosed;
import org.essaim.contract.message.v1.ControlFindingOpened;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.federation.stream.Publication;
import org.essaim.federation.stream.Publisher;
import org.essaim.incubator.control.domain.ControlEvent;
import org.springframework.stereotype.Component;

/**
 * Publishes to a division the findings about it; who controls and what they wrote stays here (R96).
 */
@Component
class ControlPublisher implements Publisher<ControlEvent> {

    /** A record of control that could not be read never holds the initiative itself up. */
    @Override
    public Optional<Publication> publish(ControlEvent event, Instant recordedAt) {
        String subject = "control:" + event.item().id();
        return message(event).map(message -> Publication.toDivision(message, subject));
    }

    private static Optional<FederationMessage> message(ControlEvent event) {
        return switch (event) {
            case ControlEvent.Taken _, ControlEvent.GivenBack _, ControlEvent.LookedAt _ ->
                    Optional.empty();
            case ControlEvent.FindingOpened opened ->
                    Optional.of(
                            new ControlFindingOpened(
                                    opened.division(),
                                    opened.initiative(),
                                    opened.findingId(),
                                    opened.expenseId(),
                                    opened.evidenceId(),
                                    opened.ground(),
                                    opened.openedOn(),
                                    opened.due()));
            case ControlEvent.FindingAnswered answered ->
                    Optional.of(
                            new ControlFindingAnswered(
                                    answered.division(),
                                    answered.initiative(),
                                    answered.findingId(),
                                    answered.expenseId(),
                                    answered.evidenceId(),
                                    answered.answeredOn()));
            case ControlEvent.FindingClosed closed ->
                    Optional.of(
                            new ControlFindingClosed(
                                    closed.division(),
                                    closed.initiative(),
                                    closed.findingId(),
                                    closed.expenseId(),
                                    closed.evidenceId(),
                                    closed.outcome(),
                                    closed.closedOn()));
        };
    }
}
