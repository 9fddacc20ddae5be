package org.essaim.local.screen;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScreenTest {

    private static final String ERASE_LINE = "\r\033[2K";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final AtomicLong nanos = new AtomicLong();

    @Test
    void where_there_is_no_terminal_each_progress_is_a_line_said_once() {
        Screen screen = screen(false);
        screen.progress("starting");
        seconds(2);
        screen.progress("starting");
        screen.tick();
        screen.line("a line");
        screen.done();
        assertThat(printed().lines()).containsExactly("[  0 s] starting", "a line");
    }

    @Test
    void where_there_is_no_terminal_a_count_goes_on_every_few_seconds() {
        Screen screen = screen(false);
        screen.progress("started 0 of 23 services");
        screen.progress("started 1 of 23 services");
        seconds(5);
        screen.progress("started 2 of 23 services");
        screen.progress("started 3 of 23 services");
        screen.progress("importing");
        assertThat(printed().lines())
                .containsExactly(
                        "[  0 s] started 0 of 23 services",
                        "[  5 s] started 2 of 23 services",
                        "[  5 s] importing");
    }

    @Test
    void on_a_terminal_the_progress_stays_below_the_lines() {
        Screen screen = screen(true);
        screen.progress("starting");
        screen.line("a line");
        screen.done();
        String progress = ERASE_LINE + "[  0 s] starting";
        assertThat(printed()).isEqualTo(progress + ERASE_LINE + "a line\n" + progress + ERASE_LINE);
    }

    @Test
    void on_a_terminal_the_seconds_go_on_while_nothing_else_happens() {
        Screen screen = screen(true);
        screen.progress("starting");
        seconds(1);
        screen.tick();
        seconds(64);
        screen.tick();
        screen.done();
        screen.tick();
        assertThat(printed())
                .isEqualTo(
                        ERASE_LINE
                                + "[  0 s] starting"
                                + ERASE_LINE
                                + "[  1 s] starting"
                                + ERASE_LINE
                                + "[ 65 s] starting"
                                + ERASE_LINE);
    }

    @Test
    void a_progress_is_never_longer_than_a_line_of_the_terminal() {
        screen(true).progress("x".repeat(200));
        assertThat(printed().substring(ERASE_LINE.length())).hasSize(79).endsWith("x…");
    }

    @Test
    void a_long_line_goes_on_below_its_own_text() {
        Screen screen = screen(false);
        screen.line("   " + "word ".repeat(20));
        screen.line("  label      " + "word ".repeat(20));
        screen.line("line 7: " + "word ".repeat(20));
        assertThat(printed().lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80))
                .containsExactly(
                        "   " + "word ".repeat(15).strip(),
                        "   " + "word ".repeat(5).strip(),
                        "  label      " + "word ".repeat(13).strip(),
                        " ".repeat(13) + "word ".repeat(7).strip(),
                        "line 7: " + "word ".repeat(14).strip(),
                        "  " + "word ".repeat(6).strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "  label  "})
    void a_word_that_is_longer_than_the_terminal_is_left_whole(String before) {
        String address = "http://127.0.0.1/" + "x".repeat(90);
        screen(false).line(before + address + " and more");
        assertThat(printed().lines().toList().getFirst()).isEqualTo(before + address);
        assertThat(printed().lines().toList().getLast()).endsWith("  and more");
    }

    @Test
    void a_terminal_is_as_wide_as_it_says() {
        assertThat(Width.of("132").columns()).isEqualTo(132);
        assertThat(Width.of("7").columns()).isEqualTo(40);
        assertThat(Stream.of(null, "", "0", "wide", "-5", "99999").map(Width::of))
                .containsOnly(Width.USUAL);
    }

    private Screen screen(boolean live) {
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        return new Screen(stream, live, Width.USUAL, nanos::get);
    }

    private void seconds(int some) {
        nanos.addAndGet(Duration.ofSeconds(some).toNanos());
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
