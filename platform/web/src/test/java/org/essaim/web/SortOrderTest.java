package org.essaim.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.junit.jupiter.api.Test;

/** The key that an order writes of a row is read as the values of that row. */
class SortOrderTest {

    private record Loaf(LocalDate bakedOn, String name, int grams, UUID id) {}

    private static final SortOrder<Loaf> ORDER =
            SortOrder.by("baked_on", SortKey::day, Loaf::bakedOn)
                    .then("name collate \"C\"", SortKey::text, Loaf::name)
                    .then("(-grams)", SortKey::integer, loaf -> -loaf.grams())
                    .then("id", SortKey::id, Loaf::id);

    private static final Loaf RYE =
            new Loaf(LocalDate.of(2024, 2, 29), "seigle, \"noir\"", 900, new UUID(4, 2));

    @Test
    void a_row_comes_back_as_the_values_of_its_columns() {
        assertThat(ORDER.sql()).isEqualTo("baked_on, name collate \"C\", (-grams), id");
        assertThat(ORDER.read(new PageRequest(next(ORDER, RYE), null)).toArray())
                .containsExactly(RYE.bakedOn(), RYE.name(), -900, RYE.id());
    }

    @Test
    void a_key_of_another_order_is_refused() {
        SortOrder<Loaf> another = SortOrder.by("name", SortKey::text, Loaf::name);

        assertThatThrownBy(() -> ORDER.read(new PageRequest(next(another, RYE), null)))
                .hasMessageContaining("no-next-of-a-page");
        assertThatThrownBy(
                        () ->
                                SortOrder.by("id", SortKey::id, Loaf::id)
                                        .read(new PageRequest(next(another, RYE), null)))
                .hasMessageContaining("no-next-of-a-page");
    }

    private static String next(SortOrder<Loaf> order, Loaf loaf) {
        return Page.of(List.of(loaf, loaf), 1, order::key).next();
    }
}
