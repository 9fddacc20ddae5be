package org.essaim.incubator.generalization.domain;

import java.util.UUID;

/** Whether an initiative has its case: one at most (R70). */
public sealed interface GeneralizationState {

    GeneralizationState INITIAL = new NoCase();

    /** Not noticed yet. */
    record NoCase() implements GeneralizationState {}

    /** The board has it before it. */
    record Opened(UUID caseId) implements GeneralizationState {}

    static GeneralizationState evolve(GeneralizationState state, GeneralizationEvent event) {
        return switch (event) {
            case GeneralizationEvent.CaseOpened opened -> new Opened(opened.caseId());
        };
    }
}
