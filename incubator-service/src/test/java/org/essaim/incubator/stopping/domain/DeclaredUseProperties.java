package org.essaim.incubator.stopping.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.incubator.stopping.domain.Samples.id;
import static org.essaim.incubator.stopping.domain.Samples.on;
import static org.essaim.incubator.stopping.domain.Samples.review;
import static org.essaim.incubator.stopping.domain.Samples.snapshot;

import module java.base;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.essaim.contract.Evidence;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.PolicyHistory;
import org.essaim.contract.decision.Decision;
import org.essaim.testkit.Rule;

/** Whatever is declared, by whomever and of however many users: it proves nothing (R51). */
@Rule({"R51", "R61"})
class DeclaredUseProperties {

    private static final LocalDate EPOCH = LocalDate.of(2024, 1, 1);

    @Property
    void no_declared_figure_redeems_an_expense(
            @ForAll("expenses") List<Expense> expenses, @ForAll("declared") List<Evidence> uses) {
        ReviewSnapshot snapshot = snapshot(expenses, uses);

        assertThat(expenses)
                .noneMatch(it -> snapshot.redemptionOf(it, PolicyHistory.FOUNDING).isPresent());
    }

    @Property
    @Rule({"R62", "R67"})
    void what_is_declared_beside_what_is_proven_neither_stops_nor_saves_nor_reinstates_anything(
            @ForAll("expenses") List<Expense> expenses,
            @ForAll("declared") List<Evidence> declared,
            @ForAll("proven") List<Evidence> proven,
            @ForAll("days") LocalDate first,
            @ForAll("days") LocalDate second) {
        List<Evidence> all = new ArrayList<>(declared);
        all.addAll(proven);

        assertThat(decided(expenses, all, List.of(first, second)))
                .isEqualTo(decided(expenses, proven, List.of(first, second)));
        assertThat(snapshot(expenses, all).clocks(PolicyHistory.FOUNDING, first))
                .isEqualTo(snapshot(expenses, proven).clocks(PolicyHistory.FOUNDING, first));
    }

    /** Half of it is known on the first day, and all of it on the second. */
    private static List<String> decided(
            List<Expense> expenses, List<Evidence> evidence, List<LocalDate> days) {
        List<Evidence> early =
                evidence.stream().filter(it -> it.measuredOn().getDayOfMonth() % 2 == 0).toList();
        StoppingState state = StoppingState.INITIAL;
        List<String> decided = new ArrayList<>();
        for (List<Evidence> known : List.of(early, evidence)) {
            LocalDate day = days.get(decided.isEmpty() ? 0 : 1);
            var decision =
                    StoppingDecider.decide(review(snapshot(expenses, known), day), state, on(day));
            if (decision instanceof Decision.Accepted<StoppingEvent, StoppingRefusal>(var events)) {
                for (StoppingEvent event : events) {
                    state = StoppingState.evolve(state, event);
                    decided.add(said(event));
                }
            }
        }
        return decided;
    }

    /** Without what was seen, which names declared figures too. */
    private static String said(StoppingEvent event) {
        return switch (event) {
            case StoppingEvent.Stopped e -> "stopped " + e.stopId() + e.reason() + e.dueOn();
            case StoppingEvent.Reinstated e -> "reinstated " + e.stopId() + e.because();
            case StoppingEvent.Warned e -> "warned " + e.expenseId() + e.month();
        };
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 900).map(EPOCH::plusDays);
    }

    @Provide
    Arbitrary<List<Expense>> expenses() {
        return days().map(day -> Samples.spent("spent " + day, day))
                .list()
                .uniqueElements(Expense::spentOn)
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<List<Evidence>> declared() {
        return evidence("declared", EvidenceLevel.DECLARED);
    }

    @Provide
    Arbitrary<List<Evidence>> proven() {
        return evidence("proven", EvidenceLevel.MEASURED, EvidenceLevel.CONFIRMED);
    }

    private Arbitrary<List<Evidence>> evidence(String name, EvidenceLevel... levels) {
        return Combinators.combine(
                        days(),
                        Arbitraries.integers().between(0, 1_000_000),
                        Arbitraries.of(levels))
                .as((day, users, level) -> new Evidence(id(name + day + users), day, users, level))
                .list()
                .ofMaxSize(5);
    }
}
