package org.essaim.incubator.generalization.wire;

import module java.base;

import org.essaim.contract.message.v1.GeneralizationCaseOpened;
import org.essaim.contract.message.v1.GeneralizationCredited;
import org.essaim.contract.message.v1.GeneralizationProposed;
import org.essaim.contract.message.v1.GeneralizationTitleCorrected;
import org.essaim.federation.stream.Publication;
import org.essaim.federation.stream.Publisher;
import org.essaim.incubator.generalization.domain.GeneralizationEvent;
import org.springframework.stereotype.Component;

/**
 * Publishes to a division that its product is a case (R70), to others that it is proposed to them
 * (R73), and to everybody who is credited (R75). The board's decision is published by the agenda.
 */
@Component
class GeneralizationPublisher implements Publisher<GeneralizationEvent> {

    @Override
    public Optional<Publication> publish(GeneralizationEvent event, Instant recordedAt) {
        return switch (event) {
            case GeneralizationEvent.CaseOpened opened -> Optional.of(opened(opened));
            case GeneralizationEvent.Proposed proposed -> Optional.of(proposed(proposed));
            case GeneralizationEvent.TitleCorrected corrected -> Optional.of(called(corrected));
            case GeneralizationEvent.Credited credited -> Optional.of(credited(credited));
            case GeneralizationEvent.Described _,
                    GeneralizationEvent.TargetAdded _,
                    GeneralizationEvent.Generalized _,
                    GeneralizationEvent.Postponed _,
                    GeneralizationEvent.ReviewFellDue _,
                    GeneralizationEvent.Accepted _,
                    GeneralizationEvent.Declined _ ->
                    Optional.empty();
        };
    }

    private static Publication opened(GeneralizationEvent.CaseOpened opened) {
        return Publication.toDivision(
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
                opened.initiative().value());
    }

    private static Publication proposed(GeneralizationEvent.Proposed proposed) {
        return Publication.toDivision(
                new GeneralizationProposed(
                        proposed.target().division(),
                        proposed.proposalId(),
                        proposed.caseId(),
                        proposed.initiative(),
                        proposed.division(),
                        proposed.target().irritantId(),
                        proposed.proposedOn(),
                        proposed.reason(),
                        proposed.title()),
                proposed.initiative().value());
    }

    /** It holds up nothing: who does not know it yet leaves its subject alone aside (0114). */
    private static Publication called(GeneralizationEvent.TitleCorrected corrected) {
        return Publication.toAll(
                new GeneralizationTitleCorrected(
                        corrected.division(),
                        corrected.initiative(),
                        corrected.caseId(),
                        corrected.title(),
                        corrected.correctedOn()),
                "description:" + corrected.caseId());
    }

    private static Publication credited(GeneralizationEvent.Credited credited) {
        return Publication.toAll(
                new GeneralizationCredited(
                        credited.division(),
                        credited.initiative(),
                        credited.caseId(),
                        credited.adoption().division(),
                        credited.adoption().initiative(),
                        credited.adoption().launchedOn()),
                credited.initiative().value());
    }
}
