package org.essaim.micro.initiative.domain;

import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.WrittenText;
import org.essaim.contract.decision.Checks;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;

/** Use is recorded by people, measured with a key, confirmed by a user representative (R50). */
final class EvidenceDecisions {

    private EvidenceDecisions() {}

    static Decision<InitiativeEvent, InitiativeRefusal> decide(
            EvidenceCommand command, RunningInitiative state, Circumstances at) {
        return switch (command) {
            case EvidenceCommand.RecordUsage c -> record(c, state, at);
            case EvidenceCommand.IssueMeasuringKey c -> issue(c);
            case EvidenceCommand.RevokeMeasuringKey c -> revoke(c, state.evidence());
            case EvidenceCommand.MeasureByKey c -> measure(c, state, at);
            case EvidenceCommand.ConfirmUsage c -> confirm(c, state.evidence());
        };
    }

    private static Decision<InitiativeEvent, InitiativeRefusal> record(
            EvidenceCommand.RecordUsage c, RunningInitiative state, Circumstances at) {
        return Days.check(c.measuredOn(), at, state)
                .and(possible(c.users(), c.delight()))
                .refuseIf(
                        c.level() == EvidenceLevel.CONFIRMED && !mayConfirm(c),
                        EvidenceRefusal.NotConfirmed::new)
                .refuseIf(
                        c.level() == EvidenceLevel.MEASURED && !c.provenance().imported(),
                        () -> new EvidenceRefusal.MeasuredByHand(c.initiative()))
                .accept(
                        () ->
                                new EvidenceEvent.UsageMeasured(
                                        c.initiative(),
                                        c.entryId(),
                                        c.measuredOn(),
                                        c.users(),
                                        c.level(),
                                        c.delight(),
                                        WrittenText.referenceOf(c.seenAt()),
                                        c.person(),
                                        c.provenance().flags(),
                                        c.provenance().madeUp()));
    }

    /** Only a user representative confirms; an import records that one did. */
    private static boolean mayConfirm(EvidenceCommand.RecordUsage c) {
        return c.byRepresentative() || c.provenance().imported();
    }

    private static Checks<InitiativeRefusal> possible(int users, Integer delight) {
        return Checks.<InitiativeRefusal>none()
                .refuseIf(users < 0, () -> new EvidenceRefusal.NegativeUsers(users))
                .refuseIf(
                        delight != null && (delight < 0 || delight > 10),
                        () -> new EvidenceRefusal.DelightOutOfRange(delight));
    }

    private static Decision<InitiativeEvent, InitiativeRefusal> issue(
            EvidenceCommand.IssueMeasuringKey c) {
        return Decision.accept(
                new EvidenceEvent.MeasuringKeyIssued(
                        c.initiative(), c.entryId(), c.hash(), c.person()));
    }

    private static Decision<InitiativeEvent, InitiativeRefusal> revoke(
            EvidenceCommand.RevokeMeasuringKey c, UsageEvidence evidence) {
        if (!evidence.keys().containsKey(c.keyId())) {
            return Decision.alreadyDone();
        }
        return Decision.accept(
                new EvidenceEvent.MeasuringKeyRevoked(
                        c.initiative(), c.entryId(), c.keyId(), c.person()));
    }

    private static Decision<InitiativeEvent, InitiativeRefusal> measure(
            EvidenceCommand.MeasureByKey c, RunningInitiative state, Circumstances at) {
        return Checks.<InitiativeRefusal>none()
                .refuseIf(
                        !state.evidence().accepts(c.hash()),
                        () -> new EvidenceRefusal.UnknownKey(c.initiative()))
                .and(Days.check(c.measuredOn(), at, state))
                .and(possible(c.users(), c.delight()))
                .accept(
                        () ->
                                new EvidenceEvent.UsageMeasured(
                                        c.initiative(),
                                        c.entryId(),
                                        c.measuredOn(),
                                        c.users(),
                                        EvidenceLevel.MEASURED,
                                        c.delight(),
                                        WrittenText.referenceOf(c.seenAt()),
                                        null,
                                        Provenance.LIVE.flags(),
                                        Provenance.LIVE.madeUp()));
    }

    private static Decision<InitiativeEvent, InitiativeRefusal> confirm(
            EvidenceCommand.ConfirmUsage c, UsageEvidence evidence) {
        if (evidence.confirmed().contains(c.evidenceId())) {
            return Decision.alreadyDone();
        }
        Use use = evidence.unconfirmed().get(c.evidenceId());
        if (use == null) {
            return Decision.refuse(new EvidenceRefusal.UnknownEvidence(c.evidenceId()));
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
