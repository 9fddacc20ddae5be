package org.essaim.incubator.matter.wire;

import java.time.Instant;
import java.util.Optional;
import org.essaim.contract.BoardOutcome;
import org.essaim.contract.message.v1.BoardDecided;
import org.essaim.incubator.matter.domain.Choice;
import org.essaim.incubator.matter.domain.MatterEvent;
import org.essaim.incubator.matter.domain.Subject;
import org.essaim.node.stream.Publication;
import org.essaim.node.stream.Publishable;
import org.springframework.stereotype.Component;

/** Tells everybody what the board decided and how many voted, but never who (R02, R100). */
@Component
class MatterPublication implements Publication {

    @Override
    public Optional<Publishable> publish(Object domainEvent, Instant recordedAt) {
        return domainEvent instanceof MatterEvent event ? message(event) : Optional.empty();
    }

    private static Optional<Publishable> message(MatterEvent event) {
        return switch (event) {
            case MatterEvent.CasePut _, MatterEvent.QuestionPut _, MatterEvent.VoteCast _ ->
                    Optional.empty();
            case MatterEvent.Decided decided -> Optional.of(decided(decided));
        };
    }

    private static Publishable decided(MatterEvent.Decided decided) {
        Subject subject = decided.subject();
        return Publishable.toAll(
                new BoardDecided(
                        subject == null ? null : subject.division(),
                        subject == null ? null : subject.initiative(),
                        subject == null ? null : subject.caseId(),
                        decided.matter(),
                        outcome(decided),
                        decided.tally().yes(),
                        decided.tally().no(),
                        decided.tally().employees(),
                        decided.tally().users(),
                        decided.meetingOn(),
                        decided.reviewOn(),
                        decided.policyVersion()),
                subject == null ? null : subject.initiative().value());
    }

    private static BoardOutcome outcome(MatterEvent.Decided decided) {
        boolean yes = decided.outcome() == Choice.YES;
        if (decided.subject() == null) {
            return yes ? BoardOutcome.CARRIED : BoardOutcome.REJECTED;
        }
        return yes ? BoardOutcome.GENERALIZE : BoardOutcome.NOT_YET;
    }
}
