package org.essaim.micro.initiative.domain;

import static org.essaim.micro.initiative.domain.Teaming.decided;

import java.util.Optional;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;

/** A product measures with its own key, a representative confirms what was recorded (R50). */
final class Proving {

    private Proving() {}

    static Decision<InitiativeEvent, InitiativeRefusal> decide(
            ProofCommand command, Running state, Circumstances at) {
        return switch (command) {
            case ProofCommand.IssueMeasuringKey c -> issue(c);
            case ProofCommand.RevokeMeasuringKey c -> revoke(c, state.proof());
            case ProofCommand.MeasureByKey c -> measure(c, state, at);
            case ProofCommand.ConfirmUsage c -> confirm(c, state.proof());
        };
    }

    private static Decision<InitiativeEvent, InitiativeRefusal> issue(
            ProofCommand.IssueMeasuringKey c) {
        return Decision.accept(
                new ProofEvent.MeasuringKeyIssued(
                        c.initiative(), c.entryId(), c.hash(), c.person()));
    }

    private static Decision<InitiativeEvent, InitiativeRefusal> revoke(
            ProofCommand.RevokeMeasuringKey c, Proof proof) {
        if (!proof.keys().containsKey(c.keyId())) {
            return Decision.alreadyDone();
        }
        return Decision.accept(
                new ProofEvent.MeasuringKeyRevoked(
                        c.initiative(), c.entryId(), c.keyId(), c.person()));
    }

    private static Decision<InitiativeEvent, InitiativeRefusal> measure(
            ProofCommand.MeasureByKey c, Running state, Circumstances at) {
        return decided(
                unknown(c, state.proof())
                        .or(() -> Days.wrong(c.measuredOn(), at, "R50", state.life().launchedOn()))
                        .or(() -> Living.unreal(c.users(), c.delight())),
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

    private static Optional<InitiativeRefusal> unknown(ProofCommand.MeasureByKey c, Proof proof) {
        return proof.isOfKey(c.hash())
                ? Optional.empty()
                : Optional.of(new ProofRefusal.UnknownKey(c.initiative()));
    }

    private static Decision<InitiativeEvent, InitiativeRefusal> confirm(
            ProofCommand.ConfirmUsage c, Proof proof) {
        if (proof.confirmed().contains(c.evidenceId())) {
            return Decision.alreadyDone();
        }
        Proof.Use use = proof.unconfirmed().get(c.evidenceId());
        if (use == null) {
            return Decision.refuse(new ProofRefusal.NoSuchEvidence(c.evidenceId()));
        }
        return Decision.accept(
                new ProofEvent.UsageConfirmed(
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
