package org.essaim.contract.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.junit.jupiter.api.Test;

/** What a state has never changes, and is shared with the state before. */
class CopiesTest {

    @Test
    void what_shares_already_is_copied_no_second_time() {
        List<String> list = Copies.with(List.of("a"), "b");
        Set<String> set = Copies.with(Set.of("a"), "b");
        Map<String, Integer> map = Copies.with(Map.of("a", 1), "b", 2);

        assertThat(Copies.of(list)).isSameAs(list).containsExactly("a", "b");
        assertThat(Copies.of(set)).isSameAs(set).containsExactlyInAnyOrder("a", "b");
        assertThat(Copies.of(map)).isSameAs(map).isEqualTo(Map.of("a", 1, "b", 2));
    }

    @Test
    void a_copy_does_not_follow_what_it_was_made_of_and_nobody_changes_it() {
        Set<String> own = new HashSet<>(Set.of("a"));
        Set<String> copy = Copies.of(own);
        own.add("b");

        assertThat(copy).containsExactly("a");
        assertThatThrownBy(() -> copy.add("c")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> Copies.of(List.of("a")).removeFirst())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> Copies.of(Map.of("a", 1)).put("b", 2))
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
