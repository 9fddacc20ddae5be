package org.essaim.reporting.recount.read;

import module java.base;

import org.essaim.reporting.facts.domain.Snapshot;
import org.essaim.reporting.facts.domain.Sum;
import org.essaim.reporting.recount.domain.InitiativeHistory;
import org.essaim.reporting.recount.domain.PastExpense;
import org.essaim.reporting.recount.domain.PastMeasure;
import org.essaim.reporting.recount.domain.PastMeasure.PastWithdrawal;

/**
 * Rows of {@code initiative_history}, one initiative after the other; what was not launched is no
 * initiative yet.
 */
final class HistoryReader {

    private final Snapshot snapshot;
    private final Consumer<InitiativeHistory> each;
    private String division;
    private String initiative;
    private LocalDate launchedOn;
    private LocalDate integratedOn;
    private LocalDate closedOn;
    private final List<KeptFact> kept = new ArrayList<>();
    private final List<KeptFact> expenses = new ArrayList<>();
    private final List<KeptFact> measures = new ArrayList<>();
    private final List<Sum> firstGrants = new ArrayList<>();
    private final Set<UUID> reversed = new HashSet<>();
    private final Map<UUID, PastWithdrawal> withdrawn = new HashMap<>();

    /**
     * @param snapshot facts beyond it are left out
     */
    HistoryReader(Snapshot snapshot, Consumer<InitiativeHistory> each) {
        this.snapshot = snapshot;
        this.each = each;
    }

    void read(InitiativeHistories.HistoryRow row) {
        if (!row.isOf(division, initiative)) {
            flush();
            division = row.division();
            initiative = row.initiative();
        }
        KeptFact.read(row.facts(), snapshot, kept::add);
    }

    private void take(KeptFact fact) {
        switch (fact.kind()) {
            case LAUNCHED -> launchedOn = fact.on();
            case INTEGRATED -> integratedOn = earlier(integratedOn, fact.on());
            case CLOSED -> closedOn = earlier(closedOn, fact.on());
            case SPENT -> expenses.add(fact);
            case REVERSED -> reversed.add(fact.subject());
            case USED -> measures.add(fact);
            case USE_WITHDRAWN ->
                    withdrawn.putIfAbsent(
                            fact.subject(), new PastWithdrawal(fact.on(), fact.position()));
            case GRANTED -> {
                if (fact.firstRound()) {
                    firstGrants.add(Sum.of(fact.amount(), fact.madeUp()));
                }
            }
            default -> throw new IllegalStateException("not kept");
        }
    }

    /** Hands over the last one; to be called after the last row. */
    void flush() {
        kept.sort(KeptFact.IN_ORDER);
        kept.forEach(this::take);
        if (launchedOn != null) {
            each.accept(
                    new InitiativeHistory(
                            division,
                            initiative,
                            launchedOn,
                            earlier(integratedOn, closedOn),
                            closedOn,
                            expenses.stream().map(this::expense).toList(),
                            measures.stream().map(this::measure).toList(),
                            firstGrants));
        }
        kept.clear();
        launchedOn = null;
        integratedOn = null;
        closedOn = null;
        expenses.clear();
        measures.clear();
        firstGrants.clear();
        reversed.clear();
        withdrawn.clear();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return other == null || one != null && one.isBefore(other) ? one : other;
    }

    private PastMeasure measure(KeptFact fact) {
        return new PastMeasure(
                fact.subject(),
                fact.on(),
                fact.users(),
                fact.level().proves(),
                fact.position(),
                withdrawn.get(fact.subject()),
                fact.madeUp().contains("users"));
    }

    private PastExpense expense(KeptFact fact) {
        return new PastExpense(
                fact.subject(),
                fact.on(),
                fact.amount(),
                reversed.contains(fact.subject()),
                fact.madeUp());
    }
}
