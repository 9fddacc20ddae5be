package org.essaim.simulation;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.Evidence;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.message.v1.InitiativeClosed;
import org.essaim.contract.message.v1.InitiativeExpenseReversed;
import org.essaim.contract.message.v1.InitiativeSpent;
import org.essaim.contract.message.v1.InitiativeUsageMeasured;
import org.essaim.contract.message.v1.InitiativeUsageWithdrawn;
import org.essaim.incubator.stopping.domain.Expense;
import org.essaim.incubator.stopping.domain.ReviewSnapshot;
import org.essaim.incubator.stopping.domain.Withdrawal;

/** What funding is reviewed on, made of messages in the order in which they were received. */
final class Snapshots {

    private final Map<Whose, Known> known = new LinkedHashMap<>();
    private final boolean forgetsWhose;

    /**
     * @param forgetsWhose whether what is published of an initiative counts for another one of its
     *     name
     */
    Snapshots(boolean forgetsWhose) {
        this.forgetsWhose = forgetsWhose;
    }

    /** An initiative of another division may have the same name. */
    private record Whose(DivisionId division, InitiativeId initiative) {}

    private static final class Known {
        private final List<InitiativeSpent> spent = new ArrayList<>();
        private final Set<UUID> reversed = new TreeSet<>();
        private final List<Evidence> evidence = new ArrayList<>();
        private final Map<UUID, LocalDate> withdrawn = new TreeMap<>();
        private LocalDate endedOn;
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
            case InitiativeUsageWithdrawn m ->
                    of(m.division(), m.initiative())
                            .withdrawn
                            .putIfAbsent(m.evidenceId(), m.withdrawnOn());
            case InitiativeClosed m -> of(m.division(), m.initiative()).endedOn = m.closedOn();
            default -> {
                // nothing that funding is reviewed on
            }
        }
    }

    List<ReviewSnapshot> all() {
        List<ReviewSnapshot> all = new ArrayList<>();
        known.forEach(
                (whose, of) ->
                        all.add(
                                new ReviewSnapshot(
                                        whose.division(),
                                        whose.initiative(),
                                        of.spent.stream()
                                                .map(m -> expense(m, of.reversed))
                                                .toList(),
                                        of.evidence.stream()
                                                .filter(e -> !isWithdrawn(e, of))
                                                .toList(),
                                        of.evidence.stream()
                                                .filter(e -> isWithdrawn(e, of))
                                                .map(e -> withdrawal(e, of))
                                                .toList(),
                                        of.endedOn)));
        return all;
    }

    private static boolean isWithdrawn(Evidence evidence, Known of) {
        return of.withdrawn.containsKey(evidence.evidenceId());
    }

    private static Withdrawal withdrawal(Evidence evidence, Known of) {
        return new Withdrawal(evidence, of.withdrawn.get(evidence.evidenceId()));
    }

    private Known of(DivisionId division, InitiativeId initiative) {
        Whose named = new Whose(division, initiative);
        Whose whose =
                known.keySet().stream()
                        .filter(each -> forgetsWhose && each.initiative().equals(initiative))
                        .findFirst()
                        .orElse(named);
        return known.computeIfAbsent(whose, _ -> new Known());
    }

    private static Expense expense(InitiativeSpent m, Set<UUID> reversed) {
        return new Expense(
                m.expenseId(), m.spentOn(), m.amount(), false, reversed.contains(m.expenseId()));
    }
}
