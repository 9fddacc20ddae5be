package org.essaim.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.message.v1.InitiativeClosed;
import org.essaim.contract.message.v1.InitiativeExpenseReversed;
import org.essaim.contract.message.v1.InitiativeSpent;
import org.essaim.contract.message.v1.InitiativeUsageMeasured;
import org.essaim.incubator.stopping.domain.Evidence;
import org.essaim.incubator.stopping.domain.Expense;
import org.essaim.incubator.stopping.domain.ReviewSnapshot;

/** The files on which funding is judged, made of messages in the order in which they were heard. */
final class Files {

    private final Map<InitiativeId, File> files = new LinkedHashMap<>();

    private static final class File {
        private final DivisionId division;
        private final List<InitiativeSpent> spent = new ArrayList<>();
        private final Set<UUID> reversed = new TreeSet<>();
        private final List<Evidence> evidence = new ArrayList<>();
        private LocalDate endedOn;

        private File(DivisionId division) {
            this.division = division;
        }
    }

    void file(Heard.Message heard) {
        switch (heard.content()) {
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
                // nothing that funding is judged on
            }
        }
    }

    List<ReviewSnapshot> all() {
        List<ReviewSnapshot> all = new ArrayList<>();
        files.forEach(
                (initiative, file) ->
                        all.add(
                                new ReviewSnapshot(
                                        file.division,
                                        initiative,
                                        file.spent.stream()
                                                .map(m -> expense(m, file.reversed))
                                                .toList(),
                                        file.evidence,
                                        file.endedOn)));
        return all;
    }

    private File of(DivisionId division, InitiativeId initiative) {
        return files.computeIfAbsent(initiative, _ -> new File(division));
    }

    private static Expense expense(InitiativeSpent m, Set<UUID> reversed) {
        return new Expense(
                m.expenseId(), m.spentOn(), m.amount(), false, reversed.contains(m.expenseId()));
    }
}
