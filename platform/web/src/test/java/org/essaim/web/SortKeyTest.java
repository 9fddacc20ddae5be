package org.essaim.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.junit.jupiter.api.Test;

/** A key goes out with a page and comes back as it was. */
class SortKeyTest {

    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);
    private static final UUID ID = new UUID(4, 2);

    @Test
    void every_column_comes_back_whatever_is_in_it() {
        String name = "données, \"été\" & co";
        Page<String> page = Page.of(List.of("a", "b"), 1, _ -> SortKey.of(DAY, name, ID, -7));

        SortKey key = SortKey.read(page.next(), 4);

        assertThat(key.day(0)).isEqualTo(DAY);
        assertThat(key.text(1)).isEqualTo(name);
        assertThat(key.id(2)).isEqualTo(ID);
        assertThat(key.number(3)).isEqualTo(-7);
    }

    @Test
    void nothing_is_the_beginning() {
        assertThat(SortKey.read(null, 2)).isNull();
        assertThat(SortKey.read("", 2)).isNull();
    }

    @Test
    void what_is_no_key_of_that_list_is_a_wrong_value() {
        String next = Page.of(List.of("a", "b"), 1, _ -> SortKey.of(DAY, "x")).next();

        assertThatThrownBy(() -> SortKey.read(next, 3))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SortKey.read("%%%", 2))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SortKey.read(next, 2).id(0))
                .hasMessageContaining("no-next-of-a-page");
        assertThatThrownBy(() -> SortKey.read(next, 2).day(1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
