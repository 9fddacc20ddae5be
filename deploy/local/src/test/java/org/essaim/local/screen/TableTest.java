package org.essaim.local.screen;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void figures_stand_to_the_right_and_what_is_left_out_is_counted() {
        Table table = new Table("division", "euros>").row("école", "5.00").row("b", "1 000.00");
        assertThat(table.lines(9, Width.USUAL))
                .containsExactly(
                        "  division     euros",
                        "  ────────  ────────",
                        "  école         5.00",
                        "  b         1 000.00");
        assertThat(table.lines(1, Width.USUAL)).last().isEqualTo("  … and 1 more");
    }

    @Test
    void a_long_text_is_cut() {
        assertThat(new Table("title").row("x".repeat(80)).lines(1, new Width(200)).get(2))
                .hasSize(62)
                .endsWith("…");
    }

    @Test
    void a_table_that_would_not_fit_cuts_its_widest_texts_and_no_figure() {
        Table table =
                new Table("title", "division", "euros>")
                        .row("t".repeat(50), "d".repeat(12), "1".repeat(20));
        assertThat(table.lines(9, new Width(50)).get(2))
                .isEqualTo("  " + "t".repeat(11) + "…  " + "d".repeat(12) + "  " + "1".repeat(20));
    }

    @Test
    void only_the_rows_that_are_shown_make_a_column_wide() {
        Table table = new Table("a", "b").row("1", "2").row("12345", "3");
        assertThat(table.lines(1, Width.USUAL)).startsWith("  a  b");
    }
}
