package org.essaim.micro.initiative.domain;

import java.util.UUID;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.PersonId;
import org.essaim.contract.decision.Checks;

/**
 * What is whose (R28). The owner closes, integrates, hands over and names the team. The team, which
 * the owner is one of, spends, records use, pauses, moves on, gives keys, plans and opens demos,
 * corrects what is written, keeps receipts and sees warnings, as does whoever recorded the expense.
 * An expense is reversed and labelled by who recorded it, or by the owner; the same for evidence,
 * which is withdrawn (R53). All else is for everybody.
 *
 * <p>Nobody is asked for a right where nobody asks: an import describes what happened (R16), and an
 * automation follows from it.
 */
final class Rights {

    private Rights() {}

    static Checks<InitiativeRefusal> check(InitiativeCommand command, RunningInitiative state) {
        if (command.person() == null || command.provenance().imported()) {
            return Checks.none();
        }
        PersonId person = command.person();
        return switch (command) {
            case LifecycleCommand c -> lifecycle(c, state, person);
            case FundingCommand c -> funding(c, state, person);
            case SpendingCommand c -> spending(c, state, person);
            case EvidenceCommand c -> evidence(c, state, person);
            case TeamCommand c -> people(c, state, person);
            case DemoCommand c -> demos(c, state, person);
            case CorrectionCommand c -> corrections(c, state, person);
            case ReceiptCommand c -> recorderOrTeam(c.expenseId(), state, person);
        };
    }

    private static Checks<InitiativeRefusal> lifecycle(
            LifecycleCommand command, RunningInitiative state, PersonId person) {
        return switch (command) {
            case LifecycleCommand.Close _, LifecycleCommand.OfferIntegration _ ->
                    owner(state, person);
            case LifecycleCommand.EnterStage _,
                    LifecycleCommand.AnswerChecklist _,
                    LifecycleCommand.Pause _,
                    LifecycleCommand.Revive _,
                    LifecycleCommand.RecordObstacle _ ->
                    team(state, person);
            case LifecycleCommand.Launch _,
                    LifecycleCommand.RecordDerogationUse _,
                    LifecycleCommand.AcceptIntegration _,
                    LifecycleCommand.Integrate _ ->
                    Checks.none();
        };
    }

    private static Checks<InitiativeRefusal> funding(
            FundingCommand command, RunningInitiative state, PersonId person) {
        return switch (command) {
            case FundingCommand.RequestTopUp _ -> owner(state, person);
            case FundingCommand.OpenFirstRound _,
                    FundingCommand.TopUpFirstRound _,
                    FundingCommand.StateTopUp _,
                    FundingCommand.FundRound _,
                    FundingCommand.ReleaseDueGrants _,
                    FundingCommand.CheckWeeklyTime _,
                    FundingCommand.CheckSplitting _ ->
                    Checks.none();
        };
    }

    private static Checks<InitiativeRefusal> spending(
            SpendingCommand command, RunningInitiative state, PersonId person) {
        return switch (command) {
            case SpendingCommand.RecordExpense _ -> team(state, person);
            case SpendingCommand.SeeWarning c -> recorderOrTeam(c.expenseId(), state, person);
            case SpendingCommand.ReverseExpense c -> recorder(c.expenseId(), state, person);
            case SpendingCommand.StopFunding _,
                    SpendingCommand.ReinstateFunding _,
                    SpendingCommand.SettleReinstatement _ ->
                    Checks.none();
        };
    }

    /** What is said to be confirmed by somebody who may not confirm is refused as that (R50). */
    private static Checks<InitiativeRefusal> evidence(
            EvidenceCommand command, RunningInitiative state, PersonId person) {
        return switch (command) {
            case EvidenceCommand.RecordUsage c when c.level() == EvidenceLevel.CONFIRMED ->
                    c.byRepresentative() ? outside(state, person) : Checks.none();
            case EvidenceCommand.RecordUsage _,
                    EvidenceCommand.IssueMeasuringKey _,
                    EvidenceCommand.RevokeMeasuringKey _ ->
                    team(state, person);
            case EvidenceCommand.ConfirmUsage _ -> outside(state, person);
            case EvidenceCommand.WithdrawUsage c -> recorder(c, state, person);
            case EvidenceCommand.MeasureByKey _, EvidenceCommand.CountUsers _ -> Checks.none();
        };
    }

    private static Checks<InitiativeRefusal> people(
            TeamCommand command, RunningInitiative state, PersonId person) {
        return switch (command) {
            case TeamCommand.OfferOwnership _, TeamCommand.NameTeamMember _ -> owner(state, person);
            case TeamCommand.LeaveTeam c ->
                    c.member().equals(person) ? Checks.none() : owner(state, person);
            case TeamCommand.ProposeOwner _,
                    TeamCommand.AcceptOwnership _,
                    TeamCommand.JoinGroup _,
                    TeamCommand.LeaveGroup _ ->
                    Checks.none();
        };
    }

    /** Who says something of a demo attends it, which its own decisions check (R42). */
    private static Checks<InitiativeRefusal> demos(
            DemoCommand command, RunningInitiative state, PersonId person) {
        return switch (command) {
            case DemoCommand.PlanDemo _, DemoCommand.CancelDemo _, DemoCommand.OpenDemo _ ->
                    team(state, person);
            case DemoCommand.AttendDemo _,
                    DemoCommand.CountGuests _,
                    DemoCommand.OpenDecision _,
                    DemoCommand.CastProductVote _,
                    DemoCommand.ConcludeDecision _,
                    DemoCommand.EndDemo _,
                    DemoCommand.LeaveMood _,
                    DemoCommand.RecordDemo _,
                    DemoCommand.FlagOverdueDemo _ ->
                    Checks.none();
        };
    }

    private static Checks<InitiativeRefusal> corrections(
            CorrectionCommand command, RunningInitiative state, PersonId person) {
        return switch (command) {
            case CorrectionCommand.CorrectTexts _, CorrectionCommand.SetAddress _ ->
                    team(state, person);
            case CorrectionCommand.CorrectLabel c -> recorder(c.expenseId(), state, person);
        };
    }

    /** Whoever recorded the expense has its receipt, and may have left the team since. */
    private static Checks<InitiativeRefusal> recorderOrTeam(
            UUID expenseId, RunningInitiative state, PersonId person) {
        Expense expense = state.account().expenses().get(expenseId);
        return expense != null && person.equals(expense.recordedBy())
                ? Checks.none()
                : team(state, person);
    }

    private static Checks<InitiativeRefusal> owner(RunningInitiative state, PersonId person) {
        return Checks.<InitiativeRefusal>none()
                .refuseIf(
                        state.team().owner() == null,
                        () -> new TeamRefusal.OwnerUnknown(state.initiative()))
                .refuseIf(
                        !person.equals(state.team().owner()),
                        () -> new TeamRefusal.NotTheOwner(state.initiative()));
    }

    private static Checks<InitiativeRefusal> team(RunningInitiative state, PersonId person) {
        return Checks.<InitiativeRefusal>none()
                .refuseIf(
                        !state.team().includes(person),
                        () -> new TeamRefusal.NotOnTheTeam(state.initiative()));
    }

    /** A representative of the users speaks for others than the team (R50). */
    private static Checks<InitiativeRefusal> outside(RunningInitiative state, PersonId person) {
        return Checks.<InitiativeRefusal>none()
                .refuseIf(
                        state.team().includes(person),
                        () -> new EvidenceRefusal.ConfirmedByTeam(state.initiative()));
    }

    private static Checks<InitiativeRefusal> recorder(
            EvidenceCommand.WithdrawUsage c, RunningInitiative state, PersonId person) {
        Use use = state.evidence().standing().get(c.evidenceId());
        boolean own =
                use == null
                        || person.equals(use.recordedBy())
                        || person.equals(state.team().owner());
        return Checks.<InitiativeRefusal>none()
                .refuseIf(!own, () -> new EvidenceRefusal.EvidenceOfAnother(c.evidenceId()));
    }

    private static Checks<InitiativeRefusal> recorder(
            UUID expenseId, RunningInitiative state, PersonId person) {
        Expense expense = state.account().expenses().get(expenseId);
        boolean own =
                expense == null
                        || person.equals(expense.recordedBy())
                        || person.equals(state.team().owner());
        return Checks.<InitiativeRefusal>none()
                .refuseIf(!own, () -> new TeamRefusal.ExpenseOfAnother(expenseId));
    }
}
