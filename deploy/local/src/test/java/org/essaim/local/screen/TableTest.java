package org.essaim.local.screen;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void figures_stand_to_the_right_and_what_is_left_out_is_counted() {
        Table table = new Table("division", "euros>").row("école", "5.00").row("b", "1 000.00");
        assertThat(table.lines(9))
                .containsExactly(
                        "  division     euros",
                        "  ────────  ────────",
                        "  école         5.00",
                        "  b         1 000.00");
        assertThat(table.lines(1)).last().isEqualTo("  … and 1 more");
    }

    @Test
    void a_long_text_is_cut() {
        assertThat(new Table("title").row("x".repeat(80)).lines(1).get(2))
                .hasSize(62)
                .endsWith("…");
    }

    @Test
    void where_there_is_no_terminal_each_progress_is_a_line_said_once() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Screen screen = new Screen(new PrintStream(out, true, StandardCharsets.UTF_8), false);
        screen.progress("starting");
        screen.progress("starting");
        screen.line("a line");
        screen.done();
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .satisfiesExactly(
                        first -> assertThat(first).endsWith("s] starting"),
                        second -> assertThat(second).isEqualTo("a line"));
    }

    @Test
    void on_a_terminal_the_progress_stays_below_the_lines() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Screen screen = new Screen(new PrintStream(out, true, StandardCharsets.UTF_8), true);
        screen.progress("starting");
        screen.line("a line");
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("] starting\r\033[2Ka line\n\r\033[2K[")
                .endsWith("] starting");
    }
}
