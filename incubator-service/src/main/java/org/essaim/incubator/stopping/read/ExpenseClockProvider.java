package org.essaim.incubator.stopping.read;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PolicyHistory;
import org.essaim.incubator.stopping.domain.ExpenseClock;
import org.essaim.incubator.stopping.domain.ExpenseClocks;
import org.springframework.stereotype.Component;

/** Counts clocks by the snapshot that a review would take now. */
@Component
record ExpenseClockProvider(
        ReviewSnapshots snapshots, Supplier<PolicyHistory> policies, Clock clock)
        implements ExpenseClocks {

    @Override
    public List<ExpenseClock> today(DivisionId division, InitiativeId initiative) {
        LocalDate today = BusinessDay.of(clock.instant());
        return snapshots.take(List.of(new ReviewSnapshots.Case(division, initiative))).stream()
                .flatMap(taken -> taken.snapshot().clocks(policies.get(), today).stream())
                .toList();
    }
}
