package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.Flag;
import org.essaim.contract.GrantShare;
import org.essaim.contract.decision.Checks;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;
import org.essaim.micro.initiative.domain.FundingEvent.ExpenseReversed;
import org.essaim.micro.initiative.domain.FundingEvent.GrantReleased;
import org.essaim.micro.initiative.domain.FundingEvent.GrantReopened;
import org.essaim.micro.initiative.domain.FundingEvent.Spent;
import org.essaim.micro.initiative.domain.FundingEvent.WarningSeen;
import org.essaim.micro.initiative.domain.SpendingCommand.RecordExpense;
import org.essaim.micro.initiative.domain.SpendingCommand.ReinstateFunding;
import org.essaim.micro.initiative.domain.SpendingCommand.ReverseExpense;
import org.essaim.micro.initiative.domain.SpendingCommand.SeeWarning;
import org.essaim.micro.initiative.domain.SpendingCommand.SettleReinstatement;
import org.essaim.micro.initiative.domain.SpendingCommand.StopFunding;

/**
 * Expenses draw on what grants hold for their day and not a cent more (R15, R22, R65); one is
 * corrected by its reversal, once (R13).
 */
final class SpendingDecisions {

    private SpendingDecisions() {}

    static Decision<InitiativeEvent, InitiativeRefusal> decide(
            SpendingCommand command, InitiativeAccount account, Circumstances at) {
        return switch (command) {
            case RecordExpense c -> spend(c, account, at);
            case ReverseExpense c -> reverse(c, account, at);
            case SeeWarning c -> see(c, at.today());
            case StopFunding c -> StopDecisions.stop(c, account, at);
            case ReinstateFunding c ->
                    StopDecisions.reinstate(
                            c, account, at, account.grants().stoppedAndUsableOn(at.today()));
            case SettleReinstatement c -> StopDecisions.settle(c, account);
        };
    }

    private static Decision<InitiativeEvent, InitiativeRefusal> see(SeeWarning c, LocalDate today) {
        return Checks.<InitiativeRefusal>none()
                .refuseIf(!c.received(), () -> new SpendingRefusal.NotWarned(c.expenseId()))
                .accept(
                        () ->
                                new WarningSeen(
                                        c.initiative(),
                                        c.entryId(),
                                        c.expenseId(),
                                        c.useBy(),
                                        c.month(),
                                        today,
                                        c.person()));
    }

    private static Decision<InitiativeEvent, InitiativeRefusal> spend(
            RecordExpense c, InitiativeAccount account, Circumstances at) {
        return Checks.<InitiativeRefusal>none()
                .refuseIf(
                        c.amount().hasNegative() || c.amount().isNothing(),
                        () -> new SpendingRefusal.ExpenseOfNothing(c.amount()))
                .refuseIf(
                        c.purpose() == Purpose.INCUBATOR, SpendingRefusal.ExpenseForIncubator::new)
                .and(Days.check(c.spentOn(), at))
                .decide(
                        () ->
                                switch (account.status()) {
                                    case FundingStatus.Stopped stopped ->
                                            spendStopped(c, account.grants(), stopped, at);
                                    case FundingStatus.Open _, FundingStatus.Reinstating _ ->
                                            spendOpen(c, account.grants(), at);
                                });
    }

    /** Nobody knows when an imported expense was recorded first: it is never too late (R29). */
    private static Function<Grant, Amount> offered(RecordExpense c, Circumstances at) {
        int lateDays = at.policy().waits().lateExpenseDays();
        return c.provenance().imported()
                ? grant -> grant.held().plus(grant.ended())
                : grant -> grant.offeredOn(at.today(), lateDays);
    }

    private static Decision<InitiativeEvent, InitiativeRefusal> spendOpen(
            RecordExpense c, Grants grants, Circumstances at) {
        LocalDate today = at.today();
        int lateDays = at.policy().waits().lateExpenseDays();
        boolean imported = c.provenance().imported();
        Function<Grant, Amount> offered = offered(c, at);
        Amount held = grants.offeredOn(c.spentOn(), offered);
        if (!held.covers(c.amount())) {
            return Decision.refuse(exceeded(c, held, grants, today.minusDays(lateDays)));
        }
        List<GrantShare> drawn = grants.draw(c.amount(), c.spentOn(), offered);
        boolean late =
                imported
                        ? !grants.missingFor(drawn).isEmpty()
                        : grants.anyEndedBefore(today, drawn);
        Flag[] flags = late ? new Flag[] {Flag.LATE_AFTER_TERM} : new Flag[0];
        return Decision.acceptAll(reopening(c, grants, drawn, today, flags));
    }

    private static InitiativeRefusal exceeded(
            RecordExpense c, Amount held, Grants grants, LocalDate earliestTerm) {
        return grants.lastTermFor(c.spentOn())
                .filter(_ -> !c.provenance().imported())
                .filter(term -> term.isBefore(earliestTerm) && held.isNothing())
                .<InitiativeRefusal>map(
                        term -> new SpendingRefusal.RecordedTooLate(c.spentOn(), term))
                .orElseGet(
                        () ->
                                grants.onlyFirstRound()
                                        ? new SpendingRefusal.FirstRoundExceeded(
                                                c.amount(), held, c.spentOn())
                                        : new SpendingRefusal.GrantsExceeded(
                                                c.amount(), held, c.spentOn()));
    }

    /**
     * An expense of a day before the stop took effect still draws on what grants held then, also
     * those whose term ended before the stop (R29); a later one is accepted from an import alone,
     * and flagged (R65).
     */
    private static Decision<InitiativeEvent, InitiativeRefusal> spendStopped(
            RecordExpense c, Grants grants, FundingStatus.Stopped stopped, Circumstances at) {
        boolean late = c.spentOn().isBefore(stopped.effectiveOn());
        if (!late && !c.provenance().imported()) {
            return Decision.refuse(
                    new SpendingRefusal.FundingStopped(stopped.stopId(), stopped.effectiveOn()));
        }
        Function<Grant, Amount> unstopped = offered(c, at);
        Function<Grant, Amount> offered = grant -> grant.stopped().plus(unstopped.apply(grant));
        Amount held = grants.offeredOn(c.spentOn(), offered);
        if (!held.covers(c.amount())) {
            return Decision.refuse(
                    new SpendingRefusal.StoppedGrantsExceeded(c.amount(), held, c.spentOn()));
        }
        List<GrantShare> drawn = grants.draw(c.amount(), c.spentOn(), offered);
        Flag flag = late ? Flag.LATE_BEFORE_STOP : Flag.AFTER_STOP;
        return Decision.acceptAll(reopening(c, grants, drawn, at.today(), flag));
    }

    /** What the envelope gives back for it comes first (R29, R65). */
    private static List<InitiativeEvent> reopening(
            RecordExpense c,
            Grants grants,
            List<GrantShare> drawn,
            LocalDate today,
            Flag... flags) {
        List<InitiativeEvent> events = new ArrayList<>();
        for (GrantShare share : grants.missingFor(drawn)) {
            events.add(new GrantReopened(c.initiative(), share.grantId(), share.amount(), today));
        }
        events.add(spent(c, drawn, c.provenance().flags(flags)));
        return events;
    }

    private static Spent spent(RecordExpense c, List<GrantShare> drawn, List<Flag> flags) {
        return new Spent(
                c.initiative(),
                c.entryId(),
                drawn,
                c.amount(),
                c.label().reference(),
                c.spentOn(),
                BusinessDay.useBy(c.spentOn()),
                c.person(),
                flags,
                c.provenance().madeUp());
    }

    /** What comes back to a grant that ended or was stopped goes on to the envelope (R29, R65). */
    private static Decision<InitiativeEvent, InitiativeRefusal> reverse(
            ReverseExpense c, InitiativeAccount account, Circumstances at) {
        Expense expense = account.expenses().get(c.expenseId());
        if (expense == null) {
            return Decision.refuse(new SpendingRefusal.UnknownExpense(c.expenseId()));
        }
        if (expense.reversed()) {
            return Decision.refuse(new SpendingRefusal.ReversedAlready(c.expenseId()));
        }
        return Checks.<InitiativeRefusal>none()
                .refuseIf(
                        c.reversedOn().isBefore(expense.spentOn()),
                        () ->
                                new SpendingRefusal.ReversalBeforeExpense(
                                        c.reversedOn(), expense.spentOn()))
                .and(Days.check(c.reversedOn(), at))
                .acceptAll(() -> reversed(c, account, expense, at.today()));
    }

    private static List<InitiativeEvent> reversed(
            ReverseExpense c, InitiativeAccount account, Expense expense, LocalDate today) {
        List<InitiativeEvent> events = new ArrayList<>();
        events.add(
                new ExpenseReversed(
                        c.initiative(),
                        c.entryId(),
                        c.expenseId(),
                        expense.drawn(),
                        expense.amount(),
                        c.reason().reference(),
                        c.reversedOn(),
                        c.person()));
        for (GrantShare share : expense.drawn()) {
            account.grants()
                    .releaseCauseOf(share, today, account.isStopped())
                    .ifPresent(
                            cause ->
                                    events.add(
                                            new GrantReleased(
                                                    c.initiative(),
                                                    share.grantId(),
                                                    share.amount(),
                                                    cause,
                                                    today)));
        }
        return events;
    }
}
