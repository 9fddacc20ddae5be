package org.essaim.micro.initiative.domain;

import java.util.Optional;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.WrittenText;
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
        return Decision.acceptUnless(
                Checks.day(c.measuredOn(), at, state)
                        .or(() -> impossible(c.users(), c.delight()))
                        .or(() -> notConfirmed(c)),
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

    private static Optional<InitiativeRefusal> impossible(int users, Integer delight) {
        if (users < 0) {
            return Optional.of(new EvidenceRefusal.NegativeUsers(users));
        }
        return delight == null || delight >= 0 && delight <= 10
                ? Optional.empty()
                : Optional.of(new EvidenceRefusal.DelightOutOfRange(delight));
    }

    /** Only a user representative confirms; an import records that one did. */
    private static Optional<InitiativeRefusal> notConfirmed(EvidenceCommand.RecordUsage c) {
        boolean may = c.byRepresentative() || c.provenance().imported();
        return c.level() == EvidenceLevel.CONFIRMED && !may
                ? Optional.of(new EvidenceRefusal.NotConfirmed())
                : Optional.empty();
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
        return Decision.acceptUnless(
                unknownKey(c, state.evidence())
                        .or(() -> Checks.day(c.measuredOn(), at, state))
                        .or(() -> impossible(c.users(), c.delight())),
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

    private static Optional<InitiativeRefusal> unknownKey(
            EvidenceCommand.MeasureByKey c, UsageEvidence evidence) {
        return evidence.accepts(c.hash())
                ? Optional.empty()
                : Optional.of(new EvidenceRefusal.UnknownKey(c.initiative()));
    }

    private static Decision<InitiativeEvent, InitiativeRefusal> confirm(
            EvidenceCommand.ConfirmUsage c, UsageEvidence evidence) {
        if (evidence.confirmed().contains(c.evidenceId())) {
            return Decision.alreadyDone();
        }
        UsageEvidence.Use use = evidence.unconfirmed().get(c.evidenceId());
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
