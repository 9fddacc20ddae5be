package org.essaim.micro.initiative.domain;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.essaim.contract.Amount;
import org.essaim.contract.RoundKind;

/** The money and time of an initiative: its grants, its expenses, and whether it may spend. */
public record InitiativeAccount(Grants grants, Map<UUID, Expense> expenses, Funding funding) {

    static final InitiativeAccount EMPTY =
            new InitiativeAccount(Grants.NONE, Map.of(), new Funding.Open());

    public InitiativeAccount {
        expenses = Map.copyOf(expenses);
    }

    /** What was spent and not reversed (R13). */
    public Amount spent() {
        return expenses.values().stream()
                .filter(e -> !e.reversed())
                .map(Expense::amount)
                .reduce(Amount.NOTHING, Amount::plus);
    }

    boolean isStopped() {
        return funding instanceof Funding.Stopped;
    }

    InitiativeAccount after(InitiativeEvent event) {
        return switch (event) {
            case InitiativeEvent.FirstRoundOpened e -> with(grants.opened(grant(e)));
            case InitiativeEvent.RoundFunded e -> with(grants.opened(grant(e)));
            case InitiativeEvent.Spent e -> spent(e);
            case InitiativeEvent.ExpenseReversed e -> reversed(e);
            case InitiativeEvent.GrantReleased e ->
                    with(grants.changed(e.grantId(), g -> g.released(e.amount(), e.cause())));
            case InitiativeEvent.GrantReopened e ->
                    with(grants.changed(e.grantId(), g -> g.reopened(e.amount())));
            case StopEvent.Stopped e -> with(new Funding.Stopped(e.stopId(), e.effectiveOn()));
            case StopEvent.Reinstated e -> with(new Funding.Reinstating(e.stopId(), e.wanted()));
            case StopEvent.ReinstatementSettled e ->
                    with(grants.settled(e.given())).with(new Funding.Open());
            case InitiativeEvent.Launched _,
                    InitiativeEvent.UsageMeasured _,
                    InitiativeEvent.StageEntered _,
                    InitiativeEvent.Integrated _,
                    InitiativeEvent.Closed _,
                    InitiativeEvent.OwnershipOffered _,
                    InitiativeEvent.OwnershipAccepted _,
                    TeamEvent _,
                    DemoEvent _,
                    ProgressEvent _,
                    EvidenceEvent _ ->
                    this;
        };
    }

    private static Grant grant(InitiativeEvent.FirstRoundOpened e) {
        return new Grant(
                e.grantId(),
                1,
                RoundKind.FIRST,
                e.grantedOn(),
                e.term(),
                e.amount(),
                Amount.NOTHING);
    }

    private static Grant grant(InitiativeEvent.RoundFunded e) {
        return new Grant(
                e.grantId(),
                e.round(),
                e.kind(),
                e.decidedOn(),
                e.term(),
                e.amount(),
                Amount.NOTHING);
    }

    private InitiativeAccount spent(InitiativeEvent.Spent e) {
        Expense expense = new Expense(e.drawn(), e.amount(), e.spentOn(), false);
        return with(grants.spent(e.drawn())).with(e.expenseId(), expense);
    }

    private InitiativeAccount reversed(InitiativeEvent.ExpenseReversed e) {
        Expense expense = expenses.get(e.expenseId());
        InitiativeAccount next = with(grants.returned(e.returned()));
        return expense == null ? next : next.with(e.expenseId(), expense.reverse());
    }

    private InitiativeAccount with(Grants next) {
        return new InitiativeAccount(next, expenses, funding);
    }

    private InitiativeAccount with(Funding next) {
        return new InitiativeAccount(grants, expenses, next);
    }

    private InitiativeAccount with(UUID expenseId, Expense expense) {
        Map<UUID, Expense> more = new HashMap<>(expenses);
        more.put(expenseId, expense);
        return new InitiativeAccount(grants, more, funding);
    }
}
