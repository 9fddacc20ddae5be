package org.essaim.incubator.generalization.domain;

import java.util.UUID;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;

/** Opens the one case of an initiative (R70). */
public final class GeneralizationDecider {

    private GeneralizationDecider() {}

    /** Nothing more where the case is open; refused where the measures ask for none. */
    public static Decision<GeneralizationEvent, GeneralizationRefusal> decide(
            GeneralizationCommand command, GeneralizationState state, Circumstances at) {
        return switch (command) {
            case GeneralizationCommand.Consider consider ->
                    switch (state) {
                        case GeneralizationState.Opened _ -> Decision.alreadyDone();
                        case GeneralizationState.NoCase _ -> consider(consider, at);
                    };
        };
    }

    /** One case an initiative: its name in its division is enough. */
    public static UUID caseId(DivisionId division, InitiativeId initiative) {
        return NamedUuid.of("case", division.value(), initiative.value());
    }

    private static Decision<GeneralizationEvent, GeneralizationRefusal> consider(
            GeneralizationCommand.Consider consider, Circumstances at) {
        return GeneralizationRule.opening(consider.measures(), at.policies())
                .map(
                        opening ->
                                Decision.<GeneralizationEvent, GeneralizationRefusal>accept(
                                        open(consider, opening, at)))
                .orElseGet(
                        () ->
                                Decision.refuse(
                                        new GeneralizationRefusal.NotAttractive(
                                                consider.initiative())));
    }

    private static GeneralizationEvent open(
            GeneralizationCommand.Consider consider,
            GeneralizationRule.Opening opening,
            Circumstances at) {
        return new GeneralizationEvent.CaseOpened(
                consider.division(),
                consider.initiative(),
                caseId(consider.division(), consider.initiative()),
                opening.reason(),
                opening.measure(),
                opening.usersBefore(),
                opening.policyVersion(),
                at.today());
    }
}
