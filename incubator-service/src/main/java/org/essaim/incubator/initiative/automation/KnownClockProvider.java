package org.essaim.incubator.initiative.automation;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.incubator.initiative.domain.KnownClock;
import org.essaim.incubator.initiative.domain.KnownClocks;
import org.essaim.incubator.stopping.domain.ExpenseClock;
import org.essaim.incubator.stopping.domain.ExpenseClocks;
import org.springframework.stereotype.Component;

/** Takes clocks from where funding is reviewed: there is one rule for them. */
@Component
class KnownClockProvider implements KnownClocks {

    private final ExpenseClocks clocks;

    KnownClockProvider(ExpenseClocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public List<KnownClock> of(DivisionId division, InitiativeId initiative) {
        return clocks.today(division, initiative).stream()
                .map(KnownClockProvider::known)
                .sorted(
                        Comparator.comparing(KnownClock::lastDay)
                                .thenComparing(KnownClock::expenseId))
                .toList();
    }

    private static KnownClock known(ExpenseClock clock) {
        return new KnownClock(
                clock.expense().expenseId(),
                clock.expense().spentOn(),
                clock.expense().amount(),
                clock.expense().useBy(),
                clock.lastDay(),
                clock.state().name(),
                clock.daysLeft());
    }
}
