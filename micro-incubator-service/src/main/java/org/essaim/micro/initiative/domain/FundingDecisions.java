package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.ConstructionLimit;
import org.essaim.contract.Flag;
import org.essaim.contract.Money;
import org.essaim.contract.ReleaseCause;
import org.essaim.contract.RoundKind;
import org.essaim.contract.decision.Checks;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;
import org.essaim.micro.initiative.domain.FundingCommand.CheckSplitting;
import org.essaim.micro.initiative.domain.FundingCommand.CheckWeeklyTime;
import org.essaim.micro.initiative.domain.FundingCommand.FundRound;
import org.essaim.micro.initiative.domain.FundingCommand.OpenFirstRound;
import org.essaim.micro.initiative.domain.FundingCommand.ReleaseDueGrants;
import org.essaim.micro.initiative.domain.FundingCommand.RequestTopUp;
import org.essaim.micro.initiative.domain.FundingCommand.StateTopUp;
import org.essaim.micro.initiative.domain.FundingCommand.TopUpFirstRound;

/** Rounds and their grants (R22, R29, R30-R34), and what control is shown of them (R25, R26). */
final class FundingDecisions {

    private FundingDecisions() {}

    static Decision<InitiativeEvent, InitiativeRefusal> decide(
            FundingCommand command, RunningInitiative state, Circumstances at) {
        return switch (command) {
            case OpenFirstRound c -> openFirstRound(c, state.account());
            case RequestTopUp c -> requestTopUp(c, state.account(), at);
            case StateTopUp c -> stateTopUp(c, state, at);
            case TopUpFirstRound c ->
                    Decision.accept(
                            new FundingEvent.FirstRoundToppedUp(
                                    c.initiative(),
                                    c.entryId(),
                                    c.amount(),
                                    c.grantedOn(),
                                    c.term()));
            case FundRound c -> fund(c, state, at);
            case ReleaseDueGrants c -> releaseDue(c, state.account());
            case CheckWeeklyTime c ->
                    flagIf(
                            FirstRounds.isOverAWeek(c.halfDays()),
                            c,
                            Flag.OVER_HALF_DAY_A_WEEK,
                            c.expenseId(),
                            at);
            case CheckSplitting c ->
                    flagIf(
                            FirstRounds.isSplit(
                                    state.lifecycle().launchedOn(),
                                    c.otherLaunchedOn(),
                                    at.policy().splittingDays()),
                            c,
                            Flag.SPLIT,
                            c.otherGrant(),
                            at);
        };
    }

    private static Decision<InitiativeEvent, InitiativeRefusal> openFirstRound(
            OpenFirstRound c, InitiativeAccount account) {
        if (account.grants().has(c.grantId())) {
            return Decision.alreadyDone();
        }
        return Decision.accept(
                new FundingEvent.FirstRoundOpened(
                        c.initiative(), c.grantId(), c.amount(), c.grantedOn(), c.term()));
    }

    /** Up to the cap of today's policy, while the first round runs and is not stopped. */
    private static Decision<InitiativeEvent, InitiativeRefusal> requestTopUp(
            RequestTopUp c, InitiativeAccount account, Circumstances at) {
        Amount cap = at.policy().firstRound();
        Amount missing = cap.minus(cap.min(account.grants().firstRound()));
        LocalDate term = account.grants().firstTerm().orElse(LocalDate.MIN);
        Checks<InitiativeRefusal> checks = Checks.none();
        if (account.status() instanceof FundingStatus.Stopped(var stopId, var effectiveOn)) {
            checks =
                    checks.refuseIf(
                            true, () -> new FundingRefusal.RoundWhileStopped(stopId, effectiveOn));
        }
        return checks.refuseIf(
                        term.isBefore(at.today()),
                        () -> new FundingRefusal.FirstRoundEnded(c.initiative()))
                .refuseIf(missing.isNothing(), () -> new FundingRefusal.NothingShort(cap))
                .accept(
                        () ->
                                new FundingEvent.TopUpRequested(
                                        c.initiative(),
                                        c.entryId(),
                                        missing,
                                        term,
                                        at.today(),
                                        c.person()));
    }

    private static Decision<InitiativeEvent, InitiativeRefusal> stateTopUp(
            StateTopUp c, RunningInitiative state, Circumstances at) {
        return Days.check(c.on(), at, state)
                .accept(
                        () ->
                                new FundingEvent.TopUpRequested(
                                        c.initiative(),
                                        c.entryId(),
                                        c.amount(),
                                        state.account().grants().firstTerm().orElse(c.on()),
                                        c.on(),
                                        c.person()));
    }

    private static Decision<InitiativeEvent, InitiativeRefusal> fund(
            FundRound c, RunningInitiative state, Circumstances at) {
        InitiativeAccount account = state.account();
        return Days.check(c.decidedOn(), at, state)
                .and(checks(c, account))
                .and(TeamDecisions.checkPlan(c, state.team()))
                .acceptAll(
                        () ->
                                Stream.concat(
                                                Stream.of(funded(c, account)),
                                                TeamDecisions.plan(c, state.team()))
                                        .toList());
    }

    private static InitiativeEvent funded(FundRound c, InitiativeAccount account) {
        return new FundingEvent.RoundFunded(
                c.initiative(),
                c.entryId(),
                account.grants().nextRound(),
                c.kind(),
                c.amount(),
                c.decidedOn(),
                c.decidedOn().plusMonths(c.months()),
                account.isStopped()
                        ? c.provenance().flags(Flag.AFTER_STOP)
                        : c.provenance().flags(),
                c.provenance().madeUp());
    }

    private static Checks<InitiativeRefusal> checks(FundRound c, InitiativeAccount account) {
        Checks<InitiativeRefusal> checks =
                Checks.<InitiativeRefusal>none()
                        .refuseIf(
                                c.kind() == RoundKind.FIRST || c.months() < 1,
                                () -> new FundingRefusal.NotALaterRound(c.kind(), c.months()))
                        .refuseIf(
                                c.amount().hasNegative() || c.amount().isNothing(),
                                () -> new FundingRefusal.RoundOfNothing(c.amount()));
        if (account.status() instanceof FundingStatus.Stopped(var stopId, var effectiveOn)) {
            checks =
                    checks.refuseIf(
                            !c.provenance().imported(),
                            () -> new FundingRefusal.RoundWhileStopped(stopId, effectiveOn));
        }
        return c.kind() == RoundKind.CONSTRUCTION
                ? checks.and(construction(c, account.grants().construction()))
                : checks;
    }

    private static Checks<InitiativeRefusal> construction(FundRound c, Money before) {
        Money asked = c.amount().money();
        Money most = ConstructionLimit.remaining(before);
        return Checks.<InitiativeRefusal>none()
                .refuseIf(
                        c.months() > ConstructionLimit.MONTHS,
                        () ->
                                new FundingRefusal.ConstructionTooLong(
                                        c.months(), ConstructionLimit.MONTHS))
                .refuseIf(
                        asked.cents() > most.cents(),
                        () -> new FundingRefusal.ConstructionTooExpensive(asked, before, most));
    }

    private static Decision<InitiativeEvent, InitiativeRefusal> releaseDue(
            ReleaseDueGrants c, InitiativeAccount account) {
        return Decision.acceptAll(
                account.grants().oldestFirst().stream()
                        .filter(grant -> grant.hasEndedBefore(c.today()))
                        .flatMap(it -> it.release(c.initiative(), ReleaseCause.TERM, c.today()))
                        .toList());
    }

    private static Decision<InitiativeEvent, InitiativeRefusal> flagIf(
            boolean is, FundingCommand c, Flag flag, UUID about, Circumstances at) {
        return Decision.acceptAll(
                is
                        ? List.of(
                                new FundingEvent.Flagged(
                                        c.initiative(), c.entryId(), flag, about, at.today()))
                        : List.of());
    }
}
