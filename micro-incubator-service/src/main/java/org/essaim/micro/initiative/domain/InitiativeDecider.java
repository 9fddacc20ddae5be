package org.essaim.micro.initiative.domain;

import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;
import org.essaim.micro.initiative.domain.InitiativeCommand.AcceptOwnership;
import org.essaim.micro.initiative.domain.InitiativeCommand.Close;
import org.essaim.micro.initiative.domain.InitiativeCommand.EnterStage;
import org.essaim.micro.initiative.domain.InitiativeCommand.FundRound;
import org.essaim.micro.initiative.domain.InitiativeCommand.Integrate;
import org.essaim.micro.initiative.domain.InitiativeCommand.Launch;
import org.essaim.micro.initiative.domain.InitiativeCommand.OfferOwnership;
import org.essaim.micro.initiative.domain.InitiativeCommand.OpenFirstRound;
import org.essaim.micro.initiative.domain.InitiativeCommand.RecordExpense;
import org.essaim.micro.initiative.domain.InitiativeCommand.RecordUsage;
import org.essaim.micro.initiative.domain.InitiativeCommand.ReinstateFunding;
import org.essaim.micro.initiative.domain.InitiativeCommand.ReleaseDueGrants;
import org.essaim.micro.initiative.domain.InitiativeCommand.ReverseExpense;
import org.essaim.micro.initiative.domain.InitiativeCommand.SettleReinstatement;
import org.essaim.micro.initiative.domain.InitiativeCommand.StopFunding;

/**
 * Says yes or no to everything that is asked of an initiative. A command whose entry was made
 * already changes nothing, in whatever state.
 */
public final class InitiativeDecider {

    private InitiativeDecider() {}

    public static Decision<InitiativeEvent, InitiativeRefusal> decide(
            InitiativeCommand command, InitiativeState state, Circumstances at) {
        if (state.knows(command.entryId())) {
            return Decision.alreadyDone();
        }
        return switch (state) {
            case InitiativeState.Unlaunched _ ->
                    command instanceof Launch launch
                            ? LaunchDecisions.launch(launch, at)
                            : Decision.refuse(
                                    new InitiativeRefusal.UnknownInitiative(command.initiative()));
            case RunningInitiative running -> running(command, running, at);
            case InitiativeState.Ended ended -> ended(command, ended, at);
        };
    }

    private static Decision<InitiativeEvent, InitiativeRefusal> running(
            InitiativeCommand command, RunningInitiative state, Circumstances at) {
        return switch (command) {
            case Launch _ ->
                    Decision.refuse(
                            new InitiativeRefusal.AlreadyLaunched(
                                    state.initiative(), state.life().launchedOn()));
            case OpenFirstRound c -> LaunchDecisions.openFirstRound(c, state.purse());
            case FundRound c -> RoundDecisions.fund(c, state, at);
            case RecordExpense c -> SpendingDecisions.spend(c, state.purse(), at);
            case ReverseExpense c -> SpendingDecisions.reverse(c, state.purse(), at);
            case RecordUsage c -> LifecycleDecisions.use(c, state.life(), at);
            case EnterStage c -> LifecycleDecisions.enter(c, state.life(), at);
            case Integrate c -> EndDecisions.integrate(c, state, at);
            case Close c -> EndDecisions.close(c, state, at);
            case OfferOwnership c -> LifecycleDecisions.offer(c, state.life());
            case AcceptOwnership c -> LifecycleDecisions.accept(c, state.life());
            case StopFunding c -> StopDecisions.stop(c, state.purse(), at);
            case ReinstateFunding c -> StopDecisions.reinstate(c, state.purse(), at);
            case SettleReinstatement c -> StopDecisions.settle(c, state.purse());
            case ReleaseDueGrants c -> EndDecisions.releaseDue(c, state.purse());
            case TeamCommand c -> TeamDecisions.decide(c, state, at);
            case DemoCommand c -> DemoDecisions.decide(c, state, at);
            case ProgressCommand c -> Progress.decide(c, state, at);
            case EvidenceCommand c -> EvidenceDecisions.decide(c, state, at);
        };
    }

    private static Decision<InitiativeEvent, InitiativeRefusal> ended(
            InitiativeCommand command, InitiativeState.Ended state, Circumstances at) {
        return switch (command) {
            case RecordUsage c -> LifecycleDecisions.use(c, state.last().life(), at);
            case StopFunding c -> StopDecisions.stop(c, state.last().purse(), at);
            case ReinstateFunding c -> StopDecisions.reinstateEnded(c, state.last().purse(), at);
            case ReleaseDueGrants _, SettleReinstatement _, DemoCommand.FlagOverdueDemo _ ->
                    Decision.alreadyDone();
            case EvidenceCommand c -> EvidenceDecisions.decide(c, state.last(), at);
            case ProgressCommand.NoteWeek c -> Progress.week(c, at);
            case ProgressCommand.NoteOtherFirstRound c ->
                    Progress.other(c, state.last().life(), at);
            case Launch _ ->
                    Decision.refuse(
                            new InitiativeRefusal.AlreadyLaunched(
                                    command.initiative(), state.last().life().launchedOn()));
            case OpenFirstRound _,
                    FundRound _,
                    RecordExpense _,
                    ReverseExpense _,
                    EnterStage _,
                    Integrate _,
                    Close _,
                    OfferOwnership _,
                    AcceptOwnership _,
                    TeamCommand _,
                    DemoCommand.HoldDemo _,
                    DemoCommand.DecideInDemo _,
                    ProgressCommand.Pause _,
                    ProgressCommand.Revive _,
                    ProgressCommand.RecordObstacle _,
                    ProgressCommand.NoteDerogation _ ->
                    Decision.refuse(finalFor(command, state));
        };
    }

    private static InitiativeRefusal finalFor(
            InitiativeCommand command, InitiativeState.Ended state) {
        return new InitiativeRefusal.Final(command.initiative(), state.how());
    }
}
