package org.essaim.incubator.agenda.wire;

import module java.base;

import org.essaim.contract.message.v1.BoardDecided;
import org.essaim.federation.stream.Publication;
import org.essaim.federation.stream.Publisher;
import org.essaim.incubator.agenda.domain.AgendaItemEvent;
import org.essaim.incubator.agenda.domain.Subject;
import org.springframework.stereotype.Component;

/** Publishes what the board decided and how many voted, but never who (R02, R100). */
@Component
class AgendaPublisher implements Publisher<AgendaItemEvent> {

    @Override
    public Optional<Publication> publish(AgendaItemEvent event, Instant recordedAt) {
        return switch (event) {
            case AgendaItemEvent.Added _, AgendaItemEvent.VoteCast _, AgendaItemEvent.Abstained _ ->
                    Optional.empty();
            case AgendaItemEvent.Decided decided -> Optional.of(decided(decided));
        };
    }

    private static Publication decided(AgendaItemEvent.Decided decided) {
        Subject subject = decided.subject();
        return Publication.toAll(
                new BoardDecided(
                        subject.division(),
                        subject.initiative(),
                        subject.caseId(),
                        decided.item(),
                        decided.outcome(),
                        decided.tally().yes(),
                        decided.tally().no(),
                        decided.tally().employees(),
                        decided.tally().users(),
                        decided.meetingOn(),
                        decided.reviewOn(),
                        decided.policyVersion()),
                subject.initiative() == null ? null : subject.initiative().value());
    }
}
