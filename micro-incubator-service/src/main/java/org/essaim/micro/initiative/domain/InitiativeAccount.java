package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.decision.Copies;

/** The money and time of an initiative: its grants, its expenses, and whether it may spend. */
public record InitiativeAccount(Grants grants, Map<UUID, Expense> expenses, FundingStatus status) {

    static final InitiativeAccount EMPTY =
            new InitiativeAccount(Grants.NONE, Map.of(), new FundingStatus.Open());

    /** What was spent and not reversed (R13). */
    public Amount spent() {
        return expenses.values().stream()
                .filter(e -> !e.reversed())
                .map(Expense::amount)
                .reduce(Amount.NOTHING, Amount::plus);
    }

    public boolean isStopped() {
        return status instanceof FundingStatus.Stopped;
    }

    InitiativeAccount after(InitiativeEvent event) {
        return switch (event) {
            case FundingEvent own -> next(own);
            case CorrectionEvent.LabelCorrected e ->
                    changed(e.expenseId(), expense -> expense.labelled(e.after()));
            case ReceiptEvent.ReceiptAttached e ->
                    changed(e.expenseId(), expense -> expense.shownBy(e.receipt().digest()));
            case ReceiptEvent.ReceiptErased e ->
                    changed(e.expenseId(), expense -> expense.shownBy(null));
            case CorrectionEvent.TextCorrected _,
                    CorrectionEvent.AddressSet _,
                    LifecycleEvent _,
                    EvidenceEvent _,
                    TeamEvent _,
                    DemoEvent _ ->
                    this;
        };
    }

    private InitiativeAccount next(FundingEvent event) {
        return switch (event) {
            case FundingEvent.FirstRoundOpened e ->
                    with(
                            grants.opened(
                                    Grant.first(e.grantId(), e.amount(), e.grantedOn(), e.term())));
            case FundingEvent.TopUpRequested _ -> this;
            case FundingEvent.FirstRoundToppedUp e ->
                    with(
                            grants.opened(
                                    Grant.first(e.grantId(), e.amount(), e.grantedOn(), e.term())));
            case FundingEvent.RoundFunded e -> with(grants.opened(grant(e)));
            case FundingEvent.Spent e -> spent(e);
            case FundingEvent.ExpenseReversed e -> reversed(e);
            case FundingEvent.GrantReleased e ->
                    with(grants.changed(e.grantId(), g -> g.released(e.amount(), e.cause())));
            case FundingEvent.GrantReopened e ->
                    with(grants.changed(e.grantId(), g -> g.reopened(e.amount())));
            case FundingEvent.Stopped e ->
                    with(new FundingStatus.Stopped(e.stopId(), e.effectiveOn()));
            case FundingEvent.Reinstated e ->
                    with(new FundingStatus.Reinstating(e.stopId(), e.wanted()));
            case FundingEvent.ReinstatementSettled e ->
                    with(grants.settled(e.given())).with(new FundingStatus.Open());
            case FundingEvent.WarningSeen _, FundingEvent.Flagged _ -> this;
        };
    }

    private static Grant grant(FundingEvent.RoundFunded e) {
        return new Grant(
                e.grantId(),
                e.round(),
                e.kind(),
                e.decidedOn(),
                e.term(),
                e.amount(),
                Amount.NOTHING,
                Amount.NOTHING);
    }

    private InitiativeAccount spent(FundingEvent.Spent e) {
        Expense expense =
                new Expense(e.drawn(), e.amount(), e.spentOn(), e.person(), e.label(), null, false);
        return with(grants.spent(e.drawn())).with(e.expenseId(), expense);
    }

    private InitiativeAccount reversed(FundingEvent.ExpenseReversed e) {
        return with(grants.returned(e.returned())).changed(e.expenseId(), Expense::reverse);
    }

    private InitiativeAccount changed(UUID expenseId, UnaryOperator<Expense> change) {
        Expense expense = expenses.get(expenseId);
        return expense == null ? this : with(expenseId, change.apply(expense));
    }

    private InitiativeAccount with(Grants next) {
        return new InitiativeAccount(next, expenses, status);
    }

    private InitiativeAccount with(FundingStatus next) {
        return new InitiativeAccount(grants, expenses, next);
    }

    private InitiativeAccount with(UUID expenseId, Expense expense) {
        return new InitiativeAccount(grants, Copies.with(expenses, expenseId, expense), status);
    }
}
