package org.essaim.simulation;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.Evidence;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.message.v1.InitiativeClosed;
import org.essaim.contract.message.v1.InitiativeExpenseReversed;
import org.essaim.contract.message.v1.InitiativeSpent;
import org.essaim.contract.message.v1.InitiativeUsageMeasured;
import org.essaim.incubator.stopping.domain.Expense;
import org.essaim.incubator.stopping.domain.ReviewSnapshot;

/** What funding is reviewed on, made of messages in the order in which they were received. */
final class Snapshots {

    private final Map<InitiativeId, Known> known = new LinkedHashMap<>();

    private static final class Known {
        private final DivisionId division;
        private final List<InitiativeSpent> spent = new ArrayList<>();
        private final Set<UUID> reversed = new TreeSet<>();
        private final List<Evidence> evidence = new ArrayList<>();
        private LocalDate endedOn;

        private Known(DivisionId division) {
            this.division = division;
        }
    }

    void add(ReceivedMessages.Message message) {
        switch (message.content()) {
            case InitiativeSpent m -> of(m.division(), m.initiative()).spent.add(m);
            case InitiativeExpenseReversed m ->
                    of(m.division(), m.initiative()).reversed.add(m.expenseId());
            case InitiativeUsageMeasured m ->
                    of(m.division(), m.initiative())
                            .evidence
                            .add(
                                    new Evidence(
                                            m.evidenceId(), m.measuredOn(), m.users(), m.level()));
            case InitiativeClosed m -> of(m.division(), m.initiative()).endedOn = m.closedOn();
            default -> {
                // nothing that funding is reviewed on
            }
        }
    }

    List<ReviewSnapshot> all() {
        List<ReviewSnapshot> all = new ArrayList<>();
        known.forEach(
                (initiative, of) ->
                        all.add(
                                new ReviewSnapshot(
                                        of.division,
                                        initiative,
                                        of.spent.stream()
                                                .map(m -> expense(m, of.reversed))
                                                .toList(),
                                        of.evidence,
                                        of.endedOn)));
        return all;
    }

    private Known of(DivisionId division, InitiativeId initiative) {
        return known.computeIfAbsent(initiative, _ -> new Known(division));
    }

    private static Expense expense(InitiativeSpent m, Set<UUID> reversed) {
        return new Expense(
                m.expenseId(), m.spentOn(), m.amount(), false, reversed.contains(m.expenseId()));
    }
}
