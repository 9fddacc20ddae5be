package org.essaim.incubator.funding.domain;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.PersonId;
import org.essaim.contract.decision.Decision;
import org.essaim.testkit.Rule;

/** Whatever is given, asked back and answered in whatever order, no cent is given back twice. */
class AllocationProperties {

    private static final PersonId DORA = new PersonId("p-dora");
    private static final DivisionId ANCT = new DivisionId("anct");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    /**
     * Few ids, so that much is asked twice; amounts from below nothing up to more than is there.
     */
    record Ask(int kind, int which, int cents, int halfDays, int year) {}

    @Property(tries = 10_000)
    @Rule("R10")
    void what_is_allocated_is_what_was_given_less_what_came_back_and_each_moves_once(
            @ForAll("histories") List<Ask> asks) {
        AllocationState state = AllocationState.INITIAL;
        Books books = new Books();
        for (Ask ask : asks) {
            for (AllocationEvent event : accepted(command(ask), state)) {
                books.check(event);
                state = AllocationState.evolve(state, event);
            }
            if (state instanceof AllocationState.Open open) {
                assertThat(open.allocated()).isEqualTo(books.allocated);
                assertThat(open.allocated().hasNegative()).isFalse();
                assertThat(open.allocated().covers(books.asked())).isTrue();
            }
        }
    }

    /** The books as events alone tell them. */
    private static final class Books {
        private boolean opened;
        private Amount allocated = Amount.NOTHING;
        private final Set<UUID> given = new HashSet<>();
        private final Map<UUID, Amount> requested = new HashMap<>();
        private final Set<UUID> answered = new HashSet<>();

        private void check(AllocationEvent event) {
            switch (event) {
                case AllocationEvent.Opened _ -> {
                    assertThat(opened).isFalse();
                    opened = true;
                }
                case AllocationEvent.Allocated e -> {
                    assertThat(given.add(e.allocationId())).as("given once").isTrue();
                    assertThat(e.amount().isNothing() || e.amount().hasNegative()).isFalse();
                    allocated = allocated.plus(e.amount());
                }
                case AllocationEvent.Withdrawal e -> {
                    assertThat(requested.put(e.withdrawalId(), e.amount())).isNull();
                    assertThat(allocated.covers(asked())).as("no more than is there").isTrue();
                }
                case AllocationEvent.Shrunk e -> {
                    assertThat(answered.add(e.withdrawalId())).as("answered once").isTrue();
                    assertThat(requested.get(e.withdrawalId()).covers(e.amount())).isTrue();
                    assertThat(e.amount().hasNegative()).isFalse();
                    allocated = allocated.minus(e.amount());
                }
            }
        }

        private Amount asked() {
            return requested.entrySet().stream()
                    .filter(request -> !answered.contains(request.getKey()))
                    .map(Map.Entry::getValue)
                    .reduce(Amount.NOTHING, Amount::plus);
        }
    }

    private static List<AllocationEvent> accepted(
            AllocationCommand command, AllocationState state) {
        Decision<AllocationEvent, AllocationRefusal> decision =
                AllocationDecider.decide(command, state);
        assertThat(AllocationDecider.decide(command, state)).isEqualTo(decision);
        return switch (decision) {
            case Decision.Accepted<AllocationEvent, AllocationRefusal>(var events) -> events;
            case Decision.Refused<AllocationEvent, AllocationRefusal>(var refusal) -> {
                assertThat(refusal.rule()).isIn("R10", "R17");
                assertThat(refusal.code()).isNotBlank();
                yield List.of();
            }
        };
    }

    private static AllocationCommand command(Ask a) {
        UUID id = NamedUuid.of("entry", "" + a.which());
        Amount amount = Amount.of(a.cents(), a.halfDays());
        return switch (a.kind()) {
            case 0 -> new AllocationCommand.Open(ANCT);
            case 1 ->
                    new AllocationCommand.Allocate(
                            ANCT, id, a.year(), amount, DAY, List.of(), DORA);
            case 2 ->
                    new AllocationCommand.RequestWithdrawal(ANCT, id, a.year(), amount, DAY, DORA);
            case 3 -> new AllocationCommand.ImportWithdrawal(ANCT, id, a.year(), amount, DAY, DORA);
            default -> new AllocationCommand.Shrink(ANCT, id, amount);
        };
    }

    @Provide
    Arbitrary<List<Ask>> histories() {
        return Combinators.combine(
                        Arbitraries.of(0, 1, 1, 1, 2, 2, 3, 4, 4),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(-1, 30),
                        Arbitraries.integers().between(-1, 10),
                        Arbitraries.of(2026, 2026, 2027, 1989))
                .as(Ask::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(25);
    }
}
