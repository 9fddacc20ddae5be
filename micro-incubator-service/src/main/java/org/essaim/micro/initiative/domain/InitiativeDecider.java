package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;

/**
 * Accepts or refuses every command to an initiative. A command whose entry exists already changes
 * nothing, in whatever state.
 */
public final class InitiativeDecider {

    private InitiativeDecider() {}

    public static Decision<InitiativeEvent, InitiativeRefusal> decide(
            InitiativeCommand command, InitiativeState state, Circumstances at) {
        if (state.knows(command.entryId())) {
            return Decision.alreadyDone();
        }
        return switch (state) {
            case UnlaunchedInitiative _ ->
                    command instanceof LifecycleCommand.Launch launch
                            ? LifecycleDecisions.launch(launch, at)
                            : Decision.refuse(
                                    new LifecycleRefusal.UnknownInitiative(command.initiative()));
            case RunningInitiative running ->
                    Rights.check(command, running).decide(() -> running(command, running, at));
            case EndedInitiative ended -> ended(command, ended, at);
        };
    }

    private static Decision<InitiativeEvent, InitiativeRefusal> running(
            InitiativeCommand command, RunningInitiative state, Circumstances at) {
        return switch (command) {
            case LifecycleCommand c -> LifecycleDecisions.decide(c, state, at);
            case FundingCommand c -> FundingDecisions.decide(c, state, at);
            case SpendingCommand c -> SpendingDecisions.decide(c, state.account(), at);
            case EvidenceCommand c -> EvidenceDecisions.decide(c, state, at);
            case TeamCommand c -> TeamDecisions.decide(c, state, at);
            case DemoCommand c -> DemoDecisions.decide(c, state, at);
            case CorrectionCommand c -> CorrectionDecisions.decide(c, state, at);
            case ReceiptCommand c -> ReceiptDecisions.decide(c, state.account(), at);
        };
    }

    private static Decision<InitiativeEvent, InitiativeRefusal> ended(
            InitiativeCommand command, EndedInitiative state, Circumstances at) {
        RunningInitiative last = state.last();
        return switch (command) {
            case EvidenceCommand c ->
                    Rights.check(c, last).decide(() -> EvidenceDecisions.decide(c, last, at));
            case ReceiptCommand.EraseReceipt c ->
                    Rights.check(c, last)
                            .decide(() -> ReceiptDecisions.decide(c, last.account(), at));
            case SpendingCommand.StopFunding c -> StopDecisions.stop(c, last.account(), at);
            case SpendingCommand.ReinstateFunding c ->
                    StopDecisions.reinstate(c, last.account(), at, List.of());
            case FundingCommand.CheckWeeklyTime _, FundingCommand.CheckSplitting _ ->
                    running(command, last, at);
            case FundingCommand.ReleaseDueGrants _,
                    SpendingCommand.SettleReinstatement _,
                    DemoCommand.FlagOverdueDemo _ ->
                    Decision.alreadyDone();
            case LifecycleCommand.Launch c -> LifecycleDecisions.decide(c, last, at);
            case LifecycleCommand _,
                    FundingCommand.OpenFirstRound _,
                    FundingCommand.FundRound _,
                    FundingCommand.RequestTopUp _,
                    FundingCommand.TopUpFirstRound _,
                    FundingCommand.StateTopUp _,
                    SpendingCommand.RecordExpense _,
                    SpendingCommand.ReverseExpense _,
                    SpendingCommand.SeeWarning _,
                    TeamCommand _,
                    DemoCommand _,
                    CorrectionCommand _,
                    ReceiptCommand.AttachReceipt _ ->
                    Decision.refuse(
                            new LifecycleRefusal.HasEnded(command.initiative(), state.how()));
        };
    }
}
