package org.essaim.incubator.stopping.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.incubator.stopping.domain.Samples.ABRI;
import static org.essaim.incubator.stopping.domain.Samples.ANCT;
import static org.essaim.incubator.stopping.domain.Samples.id;
import static org.essaim.incubator.stopping.domain.Samples.on;

import module java.base;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.essaim.contract.Amount;
import org.essaim.contract.Evidence;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.Policy;
import org.essaim.contract.PolicyHistory;
import org.essaim.contract.decision.Decision;
import org.essaim.testkit.Rule;

/** Laws of stopping over random snapshots, days and orders. */
class StoppingProperties {

    private static final LocalDate EPOCH = LocalDate.of(2019, 12, 1);

    @Property
    @Rule("R62")
    void reading_more_never_changes_which_expense_is_due_first(
            @ForAll("snapshots") ReviewSnapshot snapshot,
            @ForAll("days") LocalDate a,
            @ForAll("days") LocalDate b) {
        LocalDate earlier = a.isBefore(b) ? a : b;
        LocalDate later = a.isBefore(b) ? b : a;

        due(snapshot, earlier).ifPresent(due -> assertThat(due(snapshot, later)).contains(due));
    }

    @Property
    @Rule({"R61", "R68"})
    void what_is_due_was_never_used_in_its_window_nor_reversed_nor_ended_in_time(
            @ForAll("snapshots") ReviewSnapshot snapshot, @ForAll("days") LocalDate day) {
        due(snapshot, day)
                .map(StoppingRule.Due::deadline)
                .ifPresent(
                        deadline -> {
                            Expense expense = deadline.expense();
                            assertThat(expense.reversed()).isFalse();
                            assertThat(deadline.lastDay()).isBefore(day);
                            assertThat(snapshot.evidence())
                                    .noneMatch(e -> expense.isRedeemedBy(e, Policy.FOUNDING));
                            assertThat(snapshot.endedOn())
                                    .satisfiesAnyOf(
                                            ended -> assertThat(ended).isNull(),
                                            ended -> assertThat(ended).isAfter(deadline.lastDay()));
                        });
    }

    @Property
    void nothing_is_due_before_the_day_of_the_next_review(
            @ForAll("snapshots") ReviewSnapshot snapshot) {
        Optional<LocalDate> next =
                StoppingRule.nextDue(snapshot, LocalDate.MIN, PolicyHistory.FOUNDING)
                        .map(Deadline::dueOn);

        assertThat(due(snapshot, next.orElse(LocalDate.of(9999, 1, 1)).minusDays(1))).isEmpty();
        next.ifPresent(day -> assertThat(due(snapshot, day)).isPresent());
    }

    @Property
    @Rule({"R50", "R67"})
    void in_whatever_order_facts_arrive_the_same_expenses_end_up_stopped_or_not(
            @ForAll("snapshots") ReviewSnapshot snapshot,
            @ForAll long seed,
            @ForAll("days") LocalDate day) {
        StoppingState once = reviewed(StoppingState.INITIAL, snapshot, day);

        StoppingState again =
                reviewed(StoppingState.INITIAL, shuffled(snapshot, new Random(seed)), day);

        assertThat(again).isEqualTo(once);
    }

    @Property
    @Rule({"R53", "R67"})
    void in_whatever_order_use_withdrawals_and_an_end_arrive_it_ends_up_stopped_or_not(
            @ForAll("snapshots") ReviewSnapshot snapshot,
            @ForAll long seed,
            @ForAll("days") LocalDate last) {
        LocalDate day = last.plusYears(3);
        boolean once = isStopped(reviewed(StoppingState.INITIAL, snapshot, day));

        Random random = new Random(seed);
        StoppingState state = StoppingState.INITIAL;
        for (ReviewSnapshot part : arriving(snapshot, random)) {
            state = reviewed(state, part, day.minusDays(random.nextInt(1_500)));
        }
        assertThat(isStopped(reviewed(reviewed(state, snapshot, day), snapshot, day)))
                .isEqualTo(once);
    }

    private static boolean isStopped(StoppingState state) {
        return state instanceof StoppingState.Stopped;
    }

    /**
     * What is known after each arrival: evidence, then its withdrawal, and an end, in any order.
     */
    private static List<ReviewSnapshot> arriving(ReviewSnapshot whole, Random random) {
        List<Evidence> all = new ArrayList<>(whole.evidence());
        whole.withdrawals().forEach(each -> all.add(each.evidence()));
        List<Withdrawal> coming = new ArrayList<>(whole.withdrawals());
        Collections.shuffle(all, random);
        Collections.shuffle(coming, random);
        ReviewSnapshot known =
                new ReviewSnapshot(ANCT, ABRI, whole.expenses(), List.of(), List.of(), null);
        List<ReviewSnapshot> parts = new ArrayList<>();
        for (Evidence each : all) {
            known = with(known, each);
            parts.add(known);
            for (Withdrawal of : coming) {
                if (of.evidence().equals(each) && random.nextBoolean()) {
                    known = Samples.without(known, each, of.on());
                    parts.add(known);
                }
            }
        }
        for (Withdrawal of : coming) {
            if (!known.withdrawals().contains(of)) {
                known = Samples.without(known, of.evidence(), of.on());
                parts.add(known);
            }
        }
        if (whole.endedOn() != null) {
            for (int i = random.nextInt(parts.size() + 1); i < parts.size(); i++) {
                parts.set(i, Samples.ended(parts.get(i), whole.endedOn()));
            }
        }
        return parts;
    }

    private static ReviewSnapshot with(ReviewSnapshot known, Evidence one) {
        return new ReviewSnapshot(
                ANCT,
                ABRI,
                known.expenses(),
                Stream.concat(known.evidence().stream(), Stream.of(one)).toList(),
                known.withdrawals(),
                null);
    }

    @Property
    @Rule({"R66", "R67"})
    void stops_and_reinstatements_alternate_and_no_expense_is_stopped_for_twice(
            @ForAll("snapshots") ReviewSnapshot whole, @ForAll long seed) {
        ReviewSnapshot snapshot = shuffled(whole, new Random(seed));
        Set<UUID> stoppedFor = new HashSet<>();
        StoppingState state = StoppingState.INITIAL;
        for (int known = 0;
                known <= snapshot.expenses().size() + snapshot.evidence().size();
                known++) {
            ReviewSnapshot part = part(snapshot, known);
            for (StoppingEvent event : review(state, part, EPOCH.plusMonths(20L + known))) {
                if (event instanceof StoppingEvent.Stopped stopped) {
                    assertThat(state).isInstanceOf(StoppingState.Running.class);
                    assertThat(stoppedFor.add(stopped.expense().expenseId())).isTrue();
                }
                if (event instanceof StoppingEvent.Reinstated) {
                    assertThat(state).isInstanceOf(StoppingState.Stopped.class);
                }
                state = StoppingState.evolve(state, event);
            }
        }
    }

    private static ReviewSnapshot part(ReviewSnapshot snapshot, int known) {
        int expenses = Math.min(known, snapshot.expenses().size());
        return new ReviewSnapshot(
                ANCT,
                ABRI,
                snapshot.expenses().subList(0, expenses),
                snapshot.evidence().subList(0, known - expenses),
                List.of(),
                null);
    }

    private static StoppingState reviewed(
            StoppingState state, ReviewSnapshot snapshot, LocalDate day) {
        for (StoppingEvent event : review(state, snapshot, day)) {
            state = StoppingState.evolve(state, event);
        }
        return state;
    }

    private static List<StoppingEvent> review(
            StoppingState state, ReviewSnapshot snapshot, LocalDate day) {
        Decision<StoppingEvent, StoppingRefusal> decision =
                StoppingDecider.decide(Samples.review(snapshot, day), state, on(day));
        return switch (decision) {
            case Decision.Accepted<StoppingEvent, StoppingRefusal>(var events) -> events;
            case Decision.Refused<StoppingEvent, StoppingRefusal> refused ->
                    throw new AssertionError(refused.refusal().code());
        };
    }

    private static Optional<StoppingRule.Due> due(ReviewSnapshot snapshot, LocalDate day) {
        return StoppingRule.firstDue(
                snapshot, IngestionProgress.upToStartOf(day), PolicyHistory.FOUNDING, _ -> true);
    }

    private static ReviewSnapshot shuffled(ReviewSnapshot snapshot, Random random) {
        List<Expense> expenses = new ArrayList<>(snapshot.expenses());
        List<Evidence> evidence = new ArrayList<>(snapshot.evidence());
        Collections.shuffle(expenses, random);
        Collections.shuffle(evidence, random);
        List<Withdrawal> withdrawals = new ArrayList<>(snapshot.withdrawals());
        Collections.shuffle(withdrawals, random);
        return new ReviewSnapshot(ANCT, ABRI, expenses, evidence, withdrawals, snapshot.endedOn());
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 1500).map(EPOCH::plusDays);
    }

    @Provide
    Arbitrary<ReviewSnapshot> snapshots() {
        Arbitrary<LocalDate> ended = days().injectNull(0.6);
        return Combinators.combine(
                        expense().list().ofMaxSize(6),
                        evidence().list().ofMaxSize(6),
                        withdrawal().list().ofMaxSize(3),
                        ended)
                .as((e, u, w, end) -> new ReviewSnapshot(ANCT, ABRI, named(e), u, w, end));
    }

    /** Of evidence that is in no list of those that stand, on the day measured or later. */
    private Arbitrary<Withdrawal> withdrawal() {
        return Combinators.combine(
                        evidence(),
                        Arbitraries.integers().between(0, 900),
                        Arbitraries.integers().between(0, 1_000_000))
                .as(
                        (u, later, number) ->
                                new Withdrawal(
                                        new Evidence(
                                                id("withdrawn" + number),
                                                u.measuredOn(),
                                                u.users(),
                                                u.level()),
                                        u.measuredOn().plusDays(later)));
    }

    private static List<Expense> named(List<Expense> expenses) {
        List<Expense> named = new ArrayList<>();
        for (Expense e : expenses) {
            named.add(
                    new Expense(
                            id("expense" + named.size()),
                            e.spentOn(),
                            e.amount(),
                            e.imported(),
                            e.reversed()));
        }
        return named;
    }

    private Arbitrary<Expense> expense() {
        return Combinators.combine(days(), Arbitraries.of(true, false, false))
                .as(
                        (day, reversed) ->
                                new Expense(id("any"), day, Amount.of(1, 0), true, reversed));
    }

    private Arbitrary<Evidence> evidence() {
        return Combinators.combine(
                        days(),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(EvidenceLevel.class),
                        Arbitraries.integers().between(0, 1_000_000))
                .as((day, users, level, n) -> new Evidence(id("use" + n), day, users, level));
    }
}
