package org.essaim.micro.initiative.read;

import module java.base;

import org.essaim.contract.FreeText;
import org.essaim.contract.GrantShare;
import org.essaim.contract.PersonId;
import org.essaim.federation.text.ShownTexts.Text;
import org.essaim.micro.initiative.domain.CorrectionEvent;
import org.essaim.micro.initiative.domain.DemoEvent;
import org.essaim.micro.initiative.domain.EvidenceEvent;
import org.essaim.micro.initiative.domain.FundingEvent;
import org.essaim.micro.initiative.domain.InitiativeEvent;
import org.essaim.micro.initiative.domain.LifecycleEvent;
import org.essaim.micro.initiative.domain.ReceiptEvent;
import org.essaim.micro.initiative.domain.TeamEvent;

/**
 * Shows one event as a {@link HistoryEntry}.
 *
 * @param texts shows a text by its reference
 */
record InitiativeHistory(Instant recordedAt, Function<FreeText, Text> texts) {

    /** Empty for what would tell how somebody voted (R42). */
    Optional<HistoryEntry> entry(InitiativeEvent event) {
        return switch (event) {
            case LifecycleEvent e -> Optional.of(lifecycle(e));
            case FundingEvent e -> Optional.of(funding(e));
            case EvidenceEvent e -> Optional.of(evidence(e));
            case TeamEvent e -> Optional.of(team(e));
            case DemoEvent e -> new DemoHistory(recordedAt, texts).entry(e);
            case ReceiptEvent e -> Optional.of(new ReceiptHistory(recordedAt).entry(e));
            case CorrectionEvent e ->
                    Optional.of(new CorrectionHistory(recordedAt, texts).entry(e));
        };
    }

    private HistoryEntry lifecycle(LifecycleEvent event) {
        return switch (event) {
            case LifecycleEvent.Launched e -> launched(e);
            case LifecycleEvent.StageEntered e ->
                    entry("stage-entered", e.entryId(), e.enteredOn(), e.person())
                            .with("from", e.from())
                            .with("stage", e.stage())
                            .with("flags", e.flags());
            case LifecycleEvent.Paused e ->
                    entry("paused", e.entryId(), e.pausedOn(), e.person())
                            .with("reason", text(e.reason()));
            case LifecycleEvent.Revived e ->
                    entry("revived", e.entryId(), e.revivedOn(), e.person())
                            .with("note", text(e.note()))
                            .with("from", e.from())
                            .with("stage", e.stage());
            case LifecycleEvent.ObstacleMet e ->
                    entry("obstacle-met", e.entryId(), e.metOn(), e.person())
                            .with("kind", e.kind())
                            .with("what", text(e.what()));
            case LifecycleEvent.ChecklistAnswered e ->
                    entry("checklist-answered", e.entryId(), e.answeredOn(), e.person())
                            .with("point", e.point())
                            .with("answer", text(e.answer()));
            case LifecycleEvent.IntegrationOffered e ->
                    entry("integration-offered", e.entryId(), e.offeredOn(), e.person())
                            .with("into", text(e.into()));
            case LifecycleEvent.DerogationUsed e ->
                    entry("derogation-used", e.entryId(), e.usedOn(), null)
                            .with("derogation", e.derogation());
            case LifecycleEvent.Integrated e -> integrated(e);
            case LifecycleEvent.Closed e ->
                    entry("closed", e.entryId(), e.closedOn(), e.person())
                            .with("tried", text(e.tried()))
                            .with("learnt", text(e.learnt()))
                            .with("flags", e.flags());
        };
    }

    private HistoryEntry launched(LifecycleEvent.Launched e) {
        return entry("launched", e.grantId(), e.launchedOn(), e.owner())
                .with("title", text(e.title()))
                .with("kind", e.kind())
                .with("irritant", text(e.irritant()))
                .with("trial", text(e.trial()))
                .with("about", e.about())
                .with("origin", e.origin())
                .with("flags", e.flags())
                .with("madeUp", e.madeUp());
    }

    private HistoryEntry integrated(LifecycleEvent.Integrated e) {
        return entry("integrated", e.entryId(), e.integratedOn(), e.person())
                .with("into", text(e.into()))
                .with("acceptedBy", text(e.acceptedBy()))
                .with("flags", e.flags());
    }

    private HistoryEntry funding(FundingEvent event) {
        return switch (event) {
            case FundingEvent.FirstRoundOpened e ->
                    entry("first-round-granted", e.grantId(), e.grantedOn(), null)
                            .amount(e.amount())
                            .with("term", e.term());
            case FundingEvent.TopUpRequested e ->
                    entry("top-up-requested", e.grantId(), e.requestedOn(), e.person())
                            .amount(e.missing());
            case FundingEvent.FirstRoundToppedUp e ->
                    entry("first-round-topped-up", e.grantId(), e.grantedOn(), null)
                            .amount(e.amount())
                            .with("term", e.term());
            case FundingEvent.RoundFunded e -> roundFunded(e);
            case FundingEvent.Spent e -> spent(e);
            case FundingEvent.ExpenseReversed e -> reversed(e);
            case FundingEvent.GrantReleased e ->
                    entry("grant-released", e.grantId(), e.releasedOn(), null)
                            .amount(e.amount())
                            .with("cause", e.cause());
            case FundingEvent.GrantReopened e ->
                    entry("grant-reopened", e.grantId(), e.reopenedOn(), null).amount(e.amount());
            case FundingEvent.WarningSeen e -> seen(e);
            case FundingEvent.Stopped e ->
                    entry("funding-stopped", e.stopId(), e.effectiveOn(), null)
                            .with("expense", e.expenseId())
                            .with("dueOn", e.dueOn());
            case FundingEvent.Reinstated e ->
                    entry("funding-reinstated", e.stopId(), e.reinstatedOn(), null)
                            .with("reason", e.reason())
                            .with("because", e.because());
            case FundingEvent.ReinstatementSettled e ->
                    entry("grants-restored", e.stopId(), null, null)
                            .amount(GrantShare.sum(e.given()))
                            .with("shortfall", e.shortfall());
            case FundingEvent.Flagged e -> flagged(e);
        };
    }

    private HistoryEntry seen(FundingEvent.WarningSeen e) {
        return entry("warning-seen", e.entryId(), e.seenOn(), e.person())
                .with("expense", e.expenseId())
                .with("useBy", e.useBy())
                .with("month", e.month());
    }

    private HistoryEntry flagged(FundingEvent.Flagged e) {
        return entry("flagged", e.entryId(), e.flaggedOn(), null)
                .with("flag", e.flag())
                .with("about", e.about());
    }

    private HistoryEntry reversed(FundingEvent.ExpenseReversed e) {
        return entry("expense-reversed", e.entryId(), e.reversedOn(), e.person())
                .amount(e.amount())
                .with("expense", e.expenseId())
                .with("reason", text(e.reason()));
    }

    private HistoryEntry roundFunded(FundingEvent.RoundFunded e) {
        return entry("round-granted", e.grantId(), e.decidedOn(), null)
                .amount(e.amount())
                .with("round", e.round())
                .with("kind", e.kind())
                .with("term", e.term())
                .with("flags", e.flags())
                .with("madeUp", e.madeUp());
    }

    private HistoryEntry spent(FundingEvent.Spent e) {
        return entry("expense-recorded", e.expenseId(), e.spentOn(), e.person())
                .amount(e.amount())
                .with("label", text(e.label()))
                .with("useBy", e.useBy())
                .with("flags", e.flags())
                .with("madeUp", e.madeUp());
    }

    private HistoryEntry evidence(EvidenceEvent event) {
        return switch (event) {
            case EvidenceEvent.UsageMeasured e ->
                    entry("usage-recorded", e.evidenceId(), e.measuredOn(), e.person())
                            .with("users", e.users())
                            .with("level", e.level())
                            .with("delight", e.delight())
                            .with("seenAt", text(e.seenAt()))
                            .with("flags", e.flags())
                            .with("madeUp", e.madeUp());
            case EvidenceEvent.UsageConfirmed e ->
                    entry("usage-confirmed", e.entryId(), e.measuredOn(), e.person())
                            .with("evidence", e.evidenceId())
                            .with("users", e.users())
                            .with("delight", e.delight())
                            .with("seenAt", text(e.seenAt()));
            case EvidenceEvent.UsageWithdrawn e ->
                    entry("usage-withdrawn", e.entryId(), e.withdrawnOn(), e.person())
                            .with("evidence", e.evidenceId())
                            .with("reason", text(e.reason()));
            case EvidenceEvent.MeasuringKeyIssued e ->
                    entry("measuring-key-issued", e.entryId(), null, e.person());
            case EvidenceEvent.MeasuringKeyRevoked e ->
                    entry("measuring-key-revoked", e.entryId(), null, e.person())
                            .with("key", e.keyId());
        };
    }

    private HistoryEntry team(TeamEvent event) {
        return switch (event) {
            case TeamEvent.OwnerProposed e ->
                    entry("owner-proposed", e.entryId(), e.proposedOn(), e.person())
                            .with("to", e.proposal().to())
                            .with("capacity", e.proposal().capacity());
            case TeamEvent.OwnershipOffered e ->
                    entry("ownership-offered", e.entryId(), null, null).with("to", e.to());
            case TeamEvent.OwnershipAccepted e ->
                    entry("ownership-accepted", e.entryId(), null, e.owner());
            case TeamEvent.TeamMemberNamed e ->
                    entry("team-member-named", e.entryId(), e.namedOn(), e.person())
                            .with("member", e.member())
                            .with("role", e.role());
            case TeamEvent.TeamLeft e ->
                    entry("team-member-left", e.entryId(), e.leftOn(), e.person())
                            .with("member", e.member());
            case TeamEvent.GroupJoined e ->
                    entry("group-joined", e.entryId(), e.joinedOn(), e.person());
            case TeamEvent.GroupLeft e -> entry("group-left", e.entryId(), e.leftOn(), e.person());
        };
    }

    private HistoryEntry entry(String what, UUID id, LocalDate on, PersonId by) {
        return HistoryEntry.of(what, recordedAt, id, on, by);
    }

    private Text text(FreeText text) {
        return text == null ? null : texts.apply(text);
    }
}
