package org.essaim.incubator.generalization.wire;

import java.time.Instant;
import java.util.Optional;
import org.essaim.contract.message.v1.GeneralizationCaseOpened;
import org.essaim.incubator.generalization.domain.GeneralizationEvent;
import org.essaim.node.stream.DivisionStream;
import org.essaim.node.stream.Publication;
import org.essaim.node.stream.Publishable;
import org.springframework.stereotype.Component;

/** Tells a division that its product is a case for others (R70). */
@Component
class CasePublication implements Publication {

    @Override
    public Optional<Publishable> publish(Object domainEvent, Instant recordedAt) {
        return domainEvent instanceof GeneralizationEvent event
                ? Optional.of(publish(event))
                : Optional.empty();
    }

    private static Publishable publish(GeneralizationEvent event) {
        return switch (event) {
            case GeneralizationEvent.CaseOpened opened ->
                    new Publishable(
                            new GeneralizationCaseOpened(
                                    opened.division(),
                                    opened.initiative(),
                                    opened.caseId(),
                                    opened.reason(),
                                    opened.measure().evidenceId(),
                                    opened.measure().measuredOn(),
                                    opened.measure().users(),
                                    opened.usersBefore(),
                                    opened.policyVersion(),
                                    opened.openedOn()),
                            opened.initiative().value(),
                            DivisionStream.of(opened.division()));
        };
    }
}
