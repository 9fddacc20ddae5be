package org.essaim.incubator.stopping.domain;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.contract.Evidence;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.Policy;
import org.essaim.contract.decision.Circumstances;

/** The division, the initiative and the facts of these tests. */
final class Samples {

    static final DivisionId ANCT = new DivisionId("anct");

    static final InitiativeId ABRI = new InitiativeId("abri");

    private Samples() {}

    static UUID id(String name) {
        return NamedUuid.of("test", name);
    }

    static Expense spent(String name, LocalDate on) {
        return new Expense(id(name), on, Amount.of(100_00, 2), false, false);
    }

    static Expense reversed(Expense expense) {
        return new Expense(expense.expenseId(), expense.spentOn(), expense.amount(), false, true);
    }

    static Expense imported(Expense expense) {
        return new Expense(expense.expenseId(), expense.spentOn(), expense.amount(), true, false);
    }

    static Evidence used(String name, LocalDate on) {
        return new Evidence(id(name), on, 3, EvidenceLevel.MEASURED);
    }

    static ReviewSnapshot snapshot(List<Expense> expenses, List<Evidence> evidence) {
        return new ReviewSnapshot(ANCT, ABRI, expenses, evidence, List.of(), null);
    }

    static Withdrawal withdrawn(Evidence evidence, LocalDate on) {
        return new Withdrawal(evidence, on);
    }

    /** The same without that evidence, which was withdrawn. */
    static ReviewSnapshot without(ReviewSnapshot snapshot, Evidence evidence, LocalDate on) {
        return new ReviewSnapshot(
                snapshot.division(),
                snapshot.initiative(),
                snapshot.expenses(),
                snapshot.evidence().stream().filter(each -> !each.equals(evidence)).toList(),
                Stream.concat(snapshot.withdrawals().stream(), Stream.of(withdrawn(evidence, on)))
                        .toList(),
                snapshot.endedOn());
    }

    static ReviewSnapshot ended(ReviewSnapshot snapshot, LocalDate on) {
        return new ReviewSnapshot(
                snapshot.division(),
                snapshot.initiative(),
                snapshot.expenses(),
                snapshot.evidence(),
                snapshot.withdrawals(),
                on);
    }

    static StoppingCommand review(ReviewSnapshot snapshot, LocalDate readUpToStartOf) {
        return new StoppingCommand.Review(snapshot, IngestionProgress.upToStartOf(readUpToStartOf));
    }

    /** Noon of the day, under the founding policy. */
    static Circumstances on(LocalDate day) {
        return new Circumstances(BusinessDay.startOf(day).plusSeconds(12 * 3600), Policy.FOUNDING);
    }
}
