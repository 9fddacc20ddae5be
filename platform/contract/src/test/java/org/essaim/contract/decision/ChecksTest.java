package org.essaim.contract.decision;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;

/** The first check that fails refuses, and nothing is asked after it. */
class ChecksTest {

    private record Late() implements Refusal {}

    private record Incomplete(List<Part> missing) implements Refusal {}

    private enum Part {
        REASON,
        DAY,
        PERSON
    }

    @Test
    void what_no_check_refuses_is_accepted() {
        assertThat(
                        Checks.<Refusal>none()
                                .refuseIf(false, Late::new)
                                .and(Checks.<Refusal>none())
                                .accept(() -> "done"))
                .isEqualTo(Decision.accept("done"));
    }

    @Test
    void the_first_check_that_fails_refuses_and_nothing_is_asked_after_it() {
        Checks<Refusal> late = Checks.<Refusal>none().refuseIf(true, Late::new);

        assertThat(
                        late.refuseIf(() -> fail("a later check"), () -> fail("its refusal"))
                                .complete(Map.of(Part.DAY, false), Incomplete::new)
                                .accept(() -> fail("the event")))
                .isEqualTo(Decision.refuse(new Late()));
        assertThat(late.and(Checks.<Refusal>none()).accept(() -> "done"))
                .isEqualTo(Decision.refuse(new Late()));
    }

    @Test
    void shared_checks_refuse_where_they_stand() {
        Checks<Refusal> shared = Checks.<Refusal>none().refuseIf(true, Late::new);

        assertThat(
                        Checks.<Refusal>none()
                                .and(shared)
                                .refuseIf(true, () -> new Incomplete(List.of()))
                                .accept(() -> ""))
                .isEqualTo(Decision.refuse(new Late()));
    }

    @Test
    void missing_parts_are_named_in_the_order_of_their_kind() {
        assertThat(
                        Checks.<Refusal>none()
                                .complete(
                                        Map.of(
                                                Part.PERSON,
                                                false,
                                                Part.REASON,
                                                false,
                                                Part.DAY,
                                                true),
                                        Incomplete::new)
                                .accept(() -> "done"))
                .isEqualTo(Decision.refuse(new Incomplete(List.of(Part.REASON, Part.PERSON))));
    }

    private static <T> T fail(String asked) {
        throw new AssertionError(asked + " was asked for");
    }
}
