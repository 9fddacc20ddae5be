package org.essaim.reporting.facts.domain;

import module java.base;

import org.essaim.contract.message.v1.DivisionAdmitted;
import org.essaim.contract.message.v1.EnvelopeAllocated;
import org.essaim.contract.message.v1.EnvelopeGranted;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.contract.message.v1.InitiativeLaunched;
import org.essaim.contract.message.v1.InitiativeSpent;
import org.essaim.contract.message.v1.InitiativeUsageMeasured;

/** Which values of a message are not real, as whoever imported it says. */
public final class MadeUp {

    /** What these take back was granted or spent before: they are as invented as that. */
    public static final Set<FactKind> TAKING_BACK =
            Collections.unmodifiableSet(
                    EnumSet.of(FactKind.REVERSED, FactKind.RELEASED, FactKind.REOPENED));

    private MadeUp() {}

    /** The names of its fields, as portfolio files call them: {@code euros}, {@code users}. */
    public static List<String> in(FederationMessage message) {
        return switch (message) {
            case DivisionAdmitted m -> m.madeUp() == null ? List.of() : m.madeUp();
            case EnvelopeAllocated m -> m.madeUp();
            case EnvelopeGranted m -> m.madeUp();
            case InitiativeLaunched m -> m.madeUp();
            case InitiativeSpent m -> m.madeUp();
            case InitiativeUsageMeasured m -> m.madeUp();
            default -> List.of();
        };
    }
}
