package org.essaim.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import module java.base;

import org.essaim.contract.decision.Decision;
import org.essaim.contract.decision.Refusal;

/**
 * Given events, when a command, then whole events or a refusal: the form of every decider test.
 *
 * @param <C> the feature's sealed command
 * @param <S> its state
 * @param <E> its sealed event
 * @param <R> its sealed refusal
 */
public final class DeciderSpec<C, S, E, R extends Refusal> {

    private final S initial;
    private final BiFunction<S, E, S> evolve;
    private final BiFunction<C, S, Decision<E, R>> decide;

    private DeciderSpec(
            S initial, BiFunction<S, E, S> evolve, BiFunction<C, S, Decision<E, R>> decide) {
        this.initial = initial;
        this.evolve = evolve;
        this.decide = decide;
    }

    /**
     * @param decide with the circumstances already bound, such as {@code (c, s) -> decide(c, s,
     *     at)}
     */
    public static <C, S, E, R extends Refusal> DeciderSpec<C, S, E, R> of(
            S initial, BiFunction<S, E, S> evolve, BiFunction<C, S, Decision<E, R>> decide) {
        return new DeciderSpec<>(initial, evolve, decide);
    }

    /** What happened before, in order; nothing at all is a history too. */
    public Given given(List<? extends E> history) {
        return new Given(List.copyOf(history));
    }

    public Given givenNothing() {
        return new Given(List.of());
    }

    /** A history to which more can be added by carrying commands out. */
    public final class Given {
        private final List<E> history;

        private Given(List<E> history) {
            this.history = history;
        }

        /** Carries a command out that must be accepted, and remembers what it did. */
        public Given and(C command) {
            List<E> longer = new ArrayList<>(history);
            longer.addAll(when(command).accepted());
            return new Given(List.copyOf(longer));
        }

        public Then when(C command) {
            return new Then(decide.apply(command, state()));
        }

        /** What happened, for a history that goes on under other circumstances. */
        public List<E> events() {
            return history;
        }

        public S state() {
            S state = initial;
            for (E event : history) {
                state = evolve.apply(state, event);
            }
            return state;
        }
    }

    /** What came of it. */
    public final class Then {
        private final Decision<E, R> decision;

        private Then(Decision<E, R> decision) {
            this.decision = decision;
        }

        /** Exactly these events, compared whole. */
        public void then(List<? extends E> expected) {
            assertThat(accepted()).isEqualTo(expected);
        }

        public void then(E expected) {
            then(List.of(expected));
        }

        /** Accepted, because it had been carried out before. */
        public void nothingMore() {
            assertThat(accepted()).isEmpty();
        }

        public void refused(R expected) {
            assertThat(refusal()).isEqualTo(expected);
        }

        public void refusedBy(String rule) {
            assertThat(refusal().rule()).isEqualTo(rule);
        }

        public List<E> accepted() {
            return switch (decision) {
                case Decision.Accepted<E, R>(var events) -> events;
                case Decision.Refused<E, R>(var refusal) ->
                        fail("refused by %s: %s".formatted(refusal.rule(), refusal));
            };
        }

        public R refusal() {
            return switch (decision) {
                case Decision.Accepted<E, R>(var events) -> fail("accepted with " + events);
                case Decision.Refused<E, R>(var refusal) -> refusal;
            };
        }
    }
}
