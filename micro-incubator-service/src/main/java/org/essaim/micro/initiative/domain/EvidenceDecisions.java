package org.essaim.micro.initiative.domain;

import static org.essaim.micro.initiative.domain.TeamDecisions.decided;

import java.util.Optional;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;

/** A product measures with its own key, a representative confirms what was recorded (R50). */
final class EvidenceDecisions {

    private EvidenceDecisions() {}

    static Decision<InitiativeEvent, InitiativeRefusal> decide(
            EvidenceCommand command, RunningInitiative state, Circumstances at) {
        return switch (command) {
            case EvidenceCommand.IssueMeasuringKey c -> issue(c);
            case EvidenceCommand.RevokeMeasuringKey c -> revoke(c, state.proof());
            case EvidenceCommand.MeasureByKey c -> measure(c, state, at);
            case EvidenceCommand.ConfirmUsage c -> confirm(c, state.proof());
        };
    }

    private static Decision<InitiativeEvent, InitiativeRefusal> issue(
            EvidenceCommand.IssueMeasuringKey c) {
        return Decision.accept(
                new EvidenceEvent.MeasuringKeyIssued(
                        c.initiative(), c.entryId(), c.hash(), c.person()));
    }

    private static Decision<InitiativeEvent, InitiativeRefusal> revoke(
            EvidenceCommand.RevokeMeasuringKey c, UsageEvidence proof) {
        if (!proof.keys().containsKey(c.keyId())) {
            return Decision.alreadyDone();
        }
        return Decision.accept(
                new EvidenceEvent.MeasuringKeyRevoked(
                        c.initiative(), c.entryId(), c.keyId(), c.person()));
    }

    private static Decision<InitiativeEvent, InitiativeRefusal> measure(
            EvidenceCommand.MeasureByKey c, RunningInitiative state, Circumstances at) {
        return decided(
                unknown(c, state.proof())
                        .or(() -> Days.wrong(c.measuredOn(), at, "R50", state.life().launchedOn()))
                        .or(() -> LifecycleDecisions.unreal(c.users(), c.delight())),
                () ->
                        new InitiativeEvent.UsageMeasured(
                                c.initiative(),
                                c.entryId(),
                                c.measuredOn(),
                                c.users(),
                                EvidenceLevel.MEASURED,
                                c.delight(),
                                c.seenAt() == null ? null : c.seenAt().reference(),
                                null,
                                Provenance.LIVE.flags(),
                                Provenance.LIVE.madeUp()));
    }

    private static Optional<InitiativeRefusal> unknown(
            EvidenceCommand.MeasureByKey c, UsageEvidence proof) {
        return proof.isOfKey(c.hash())
                ? Optional.empty()
                : Optional.of(new EvidenceRefusal.UnknownKey(c.initiative()));
    }

    private static Decision<InitiativeEvent, InitiativeRefusal> confirm(
            EvidenceCommand.ConfirmUsage c, UsageEvidence proof) {
        if (proof.confirmed().contains(c.evidenceId())) {
            return Decision.alreadyDone();
        }
        UsageEvidence.Use use = proof.unconfirmed().get(c.evidenceId());
        if (use == null) {
            return Decision.refuse(new EvidenceRefusal.NoSuchEvidence(c.evidenceId()));
        }
        return Decision.accept(
                new EvidenceEvent.UsageConfirmed(
                        c.initiative(),
                        c.entryId(),
                        c.evidenceId(),
                        use.measuredOn(),
                        use.users(),
                        use.delight(),
                        use.seenAt(),
                        c.person()));
    }
}
