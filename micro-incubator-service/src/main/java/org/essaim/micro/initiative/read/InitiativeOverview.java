package org.essaim.micro.initiative.read;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.contract.Stage;
import org.essaim.micro.initiative.domain.Lifecycle;
import org.essaim.micro.initiative.domain.Team;

/**
 * One initiative as people who work on it want to see it.
 *
 * @param title or {@code [redacted]} (R100)
 * @param irritant what hurts whom, as it was corrected last; null where it is not known or redacted
 * @param trial what is tried, likewise
 * @param address where its product is found; null where it is found nowhere, or redacted
 * @param ended CLOSED, INTEGRATED, or null while it runs
 * @param stopped whether its funding is stopped (R65)
 * @param used whether it is a used product (R51)
 * @param left what an expense of today can draw on
 * @param missing what the owner can ask for, as the first round was granted short (R22)
 * @param expenses that were not reversed, those whose time is over first at the top
 * @param reversed expenses that were reversed (R13)
 * @param usage the latest first, with what was withdrawn
 * @param history the latest first
 */
public record InitiativeOverview(
        InitiativeId initiative,
        String title,
        String irritant,
        String trial,
        String address,
        Lifecycle lifecycle,
        String ended,
        boolean stopped,
        boolean used,
        Amount left,
        Amount missing,
        Team team,
        List<TeamRow> members,
        List<ExpenseCountdown> expenses,
        List<ExpenseRow> reversed,
        List<EvidenceRow> usage,
        List<MonthOfUse> months,
        List<HistoryEntry> history,
        LocalDate today) {

    public PersonId owner() {
        return team.owner();
    }

    public Stage stage() {
        return lifecycle.stage();
    }

    public boolean isRunning() {
        return ended == null;
    }

    /** The latest use that proves a used product (R51); empty without any. */
    public Optional<EvidenceRow> proven() {
        return usage.stream()
                .filter(use -> use.level().proves() && use.withdrawnOn() == null)
                .findFirst();
    }

    /** Expenses that nobody used yet what came of. */
    public List<ExpenseCountdown> waiting() {
        return expenses.stream().filter(each -> each.usedOn() == null).toList();
    }

    /** Expenses that use redeemed (R61). */
    public List<ExpenseCountdown> redeemed() {
        return expenses.stream().filter(each -> each.usedOn() != null).toList();
    }

    /** The latest of what happened that is called so, such as {@code integration-offered}. */
    public Optional<HistoryEntry> latest(String what) {
        return history.stream().filter(entry -> entry.what().equals(what)).findFirst();
    }

    /** An expense, reversed or not. */
    public Optional<ExpenseRow> expense(UUID id) {
        return Stream.concat(expenses.stream().map(ExpenseCountdown::expense), reversed.stream())
                .filter(expense -> expense.expenseId().equals(id))
                .findFirst();
    }
}
