package org.essaim.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.essaim.contract.InvalidValueException;
import org.junit.jupiter.api.Test;

/** A short list is given in parts as any other, in whatever order it is. */
class PageRequestTest {

    private static final List<String> ALL = List.of("c", "a", "d", "b");

    @Test
    void following_next_gives_every_row_once_in_its_order() {
        for (int size = 1; size <= ALL.size() + 1; size++) {
            List<String> read = new ArrayList<>();
            String next = null;
            do {
                Page<String> page = new PageRequest(next, size).of(ALL, Function.identity());
                assertThat(page.items()).hasSizeLessThanOrEqualTo(size);
                read.addAll(page.items());
                next = page.next();
            } while (next != null);
            assertThat(read).as("by %d", size).isEqualTo(ALL);
        }
    }

    @Test
    void what_is_no_next_of_it_is_refused() {
        PageRequest lost = new PageRequest("eg", 1);
        assertThatThrownBy(() -> lost.of(ALL, Function.identity()))
                .isInstanceOf(InvalidValueException.class);
        assertThat(new PageRequest("", 4).of(ALL, Function.identity()).items()).isEqualTo(ALL);
        assertThat(new PageRequest(null, 4).of(List.<String>of(), Function.identity()).items())
                .isEmpty();
    }
}
