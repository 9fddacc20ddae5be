package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.Flag;
import org.essaim.contract.WrittenText;
import org.essaim.contract.decision.Checks;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;

/**
 * Use is recorded by people, measured with a key, said by users, confirmed by a representative of
 * theirs (R50, R52), and withdrawn (R53).
 */
final class EvidenceDecisions {

    private EvidenceDecisions() {}

    static Decision<InitiativeEvent, InitiativeRefusal> decide(
            EvidenceCommand command, RunningInitiative state, Circumstances at) {
        return switch (command) {
            case EvidenceCommand.RecordUsage c -> record(c, state, at);
            case EvidenceCommand.IssueMeasuringKey c -> issue(c);
            case EvidenceCommand.RevokeMeasuringKey c -> revoke(c, state.evidence());
            case EvidenceCommand.MeasureByKey c -> measure(c, state, at);
            case EvidenceCommand.CountUsers c -> count(c, state, at);
            case EvidenceCommand.ConfirmUsage c -> confirm(c, state.evidence());
            case EvidenceCommand.WithdrawUsage c -> withdraw(c, state.evidence(), at);
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
                                measured(
                                        c.entry(),
                                        new Use(
                                                c.measuredOn(),
                                                c.users(),
                                                EvidenceLevel.MEASURED,
                                                c.delight(),
                                                WrittenText.referenceOf(c.seenAt()),
                                                null),
                                        List.of()));
    }

    private static Decision<InitiativeEvent, InitiativeRefusal> count(
            EvidenceCommand.CountUsers c, RunningInitiative state, Circumstances at) {
        return Days.check(c.measuredOn(), at, state)
                .and(possible(c.users(), c.delight()))
                .accept(
                        () ->
                                measured(
                                        c.entry(),
                                        new Use(
                                                c.measuredOn(),
                                                c.users(),
                                                EvidenceLevel.MEASURED,
                                                c.delight(),
                                                null,
                                                null),
                                        c.signals()));
    }

    /** Said by nobody of the division: by the product, or by its users. */
    private static EvidenceEvent.UsageMeasured measured(Entry entry, Use use, List<Flag> signals) {
        return new EvidenceEvent.UsageMeasured(
                entry.initiative(),
                entry.id(),
                use.measuredOn(),
                use.users(),
                use.level(),
                use.delight(),
                use.seenAt(),
                use.recordedBy(),
                signals,
                List.of());
    }

    private static Decision<InitiativeEvent, InitiativeRefusal> confirm(
            EvidenceCommand.ConfirmUsage c, UsageEvidence evidence) {
        if (evidence.confirmed().contains(c.evidenceId())) {
            return Decision.alreadyDone();
        }
        if (evidence.withdrawn().contains(c.evidenceId())) {
            return Decision.refuse(new EvidenceRefusal.EvidenceWithdrawn(c.evidenceId()));
        }
        Use use = evidence.standing().get(c.evidenceId());
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

    /** It counts from the day on which it is said, so that nobody rewrites what was decided. */
    private static Decision<InitiativeEvent, InitiativeRefusal> withdraw(
            EvidenceCommand.WithdrawUsage c, UsageEvidence evidence, Circumstances at) {
        if (evidence.withdrawn().contains(c.evidenceId())) {
            return Decision.alreadyDone();
        }
        return Checks.<InitiativeRefusal>none()
                .refuseIf(
                        !evidence.standing().containsKey(c.evidenceId()),
                        () -> new EvidenceRefusal.UnknownEvidence(c.evidenceId()))
                .accept(
                        () ->
                                new EvidenceEvent.UsageWithdrawn(
                                        c.initiative(),
                                        c.entryId(),
                                        c.evidenceId(),
                                        WrittenText.referenceOf(c.reason()),
                                        at.today(),
                                        c.person()));
    }
}
