package org.essaim.incubator.control.domain;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.PersonId;
import org.essaim.testkit.DeciderSpec;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Samples are drawn once, and everything to draw them again is kept (R95). */
@Rule("R95")
class SampleDeciderTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 1);
    private static final DivisionId ANCT = new DivisionId("anct");
    private static final UUID SAMPLE = NamedUuid.of("t", "sample");
    private static final PersonId CLEO = new PersonId("cleo");
    private static final Controller OF_CENTRE = new Controller(CLEO, null);
    private static final SampleScope ALL =
            new SampleScope(null, LocalDate.of(2024, 1, 1), LocalDate.of(2024, 5, 31));
    private static final List<UUID> EXPENSES =
            IntStream.range(0, 20).mapToObj(n -> NamedUuid.of("t", "e" + n)).toList();

    private static final DeciderSpec<SampleCommand, SampleState, SampleEvent, SampleRefusal> SPEC =
            from(EXPENSES);

    @Nested
    class Draw {

        @Test
        void everything_that_is_needed_to_draw_again_is_in_the_event() {
            SampleEvent.Drawn drawn =
                    (SampleEvent.Drawn)
                            SPEC.givenNothing()
                                    .when(draw(7, ALL, 5, OF_CENTRE))
                                    .accepted()
                                    .getFirst();

            assertThat(drawn)
                    .isEqualTo(
                            new SampleEvent.Drawn(
                                    SAMPLE,
                                    7,
                                    ALL,
                                    5,
                                    99,
                                    20,
                                    Sampling.fingerprint(EXPENSES),
                                    Sampling.draw(7, EXPENSES, 5),
                                    CLEO,
                                    DAY));
            assertThat(drawn.expenses()).hasSize(5).isSubsetOf(EXPENSES).doesNotHaveDuplicates();
        }

        @Test
        void a_sample_is_drawn_once() {
            SPEC.givenNothing()
                    .and(draw(7, ALL, 5, OF_CENTRE))
                    .when(draw(8, ALL, 5, OF_CENTRE))
                    .nothingMore();
        }

        @Test
        void a_size_out_of_range_is_refused() {
            SPEC.givenNothing()
                    .when(draw(7, ALL, 0, OF_CENTRE))
                    .refused(new SampleRefusal.SizeOutOfRange(0, SampleDecider.MOST));
            SPEC.givenNothing()
                    .when(draw(7, ALL, SampleDecider.MOST + 1, OF_CENTRE))
                    .refused(
                            new SampleRefusal.SizeOutOfRange(
                                    SampleDecider.MOST + 1, SampleDecider.MOST));
        }

        @Test
        void one_expense_and_as_many_as_people_can_look_at_may_be_drawn() {
            for (int size : List.of(1, SampleDecider.MOST)) {
                assertThat(SPEC.givenNothing().when(draw(7, ALL, size, OF_CENTRE)).accepted())
                        .extracting(event -> ((SampleEvent.Drawn) event).size())
                        .containsExactly(size);
            }
        }

        @Test
        void nothing_is_drawn_from_nothing() {
            from(List.of())
                    .givenNothing()
                    .when(draw(7, ALL, 5, OF_CENTRE))
                    .refused(new SampleRefusal.NothingToDraw(ALL.from(), ALL.to()));
            from(List.of())
                    .givenNothing()
                    .when(draw(7, new SampleScope(ANCT, ALL.from(), ALL.to()), 5, OF_CENTRE))
                    .refused(new SampleRefusal.NothingToDrawIn(ANCT, ALL.from(), ALL.to()));
        }

        @Test
        @Rule("R96")
        void nobody_draws_from_the_own_division_alone() {
            SampleScope own = new SampleScope(ANCT, ALL.from(), ALL.to());
            Controller insider = new Controller(CLEO, ANCT);
            SPEC.givenNothing()
                    .when(draw(7, own, 5, insider))
                    .refused(new SampleRefusal.OwnDivision(ANCT));
            assertThat(SPEC.givenNothing().when(draw(7, ALL, 5, insider)).accepted()).hasSize(1);
        }
    }

    private static SampleCommand draw(long seed, SampleScope scope, int size, Controller who) {
        return new SampleCommand.Draw(SAMPLE, seed, scope, size, who);
    }

    private static DeciderSpec<SampleCommand, SampleState, SampleEvent, SampleRefusal> from(
            List<UUID> expenses) {
        return DeciderSpec.of(
                SampleState.UNDRAWN,
                SampleState::evolve,
                (command, state) ->
                        SampleDecider.decide(command, state, new Population(99, expenses), DAY));
    }
}
