package org.essaim.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    @TempDir Path folder;
    private String file;

    @BeforeEach
    void write_a_portfolio() throws IOException {
        file = Files.writeString(folder.resolve("données.jsonl"), "{}\n").toString();
    }

    @Test
    void no_options_run_the_sample_until_it_is_stopped() {
        CommandLine asked = CommandLine.parse(List.of());
        assertThat(asked.portfolio()).isEmpty();
        assertThat(asked.exit()).isFalse();
        assertThat(asked.basePort()).isEqualTo(8000);
    }

    @Test
    void a_report_run_is_understood_in_any_order() {
        CommandLine asked =
                CommandLine.parse(
                        List.of(
                                "--exit",
                                "--as-of",
                                "2022-01-01",
                                "--shuffle",
                                "-7",
                                "--report",
                                "out.json",
                                "--portfolio",
                                file));
        assertThat(asked.portfolio()).contains(Path.of(file));
        assertThat(asked.asOf()).contains(LocalDate.parse("2022-01-01"));
        assertThat(asked.report()).contains(Path.of("out.json"));
        assertThat(asked.shuffle()).hasValue(-7);
        assertThat(asked.exit()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port", "portfolio", "--exit now"})
    void an_unknown_option_is_named(String words) {
        String last = words.substring(words.lastIndexOf(' ') + 1);
        assertThatThrownBy(() -> CommandLine.parse(List.of(words.split(" "))))
                .isInstanceOf(CannotRunException.class)
                .hasMessageContaining(last + " is no option");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--portfolio", "--as-of", "--report", "--base-port", "--state"})
    void an_option_without_its_value_is_named(String option) {
        assertThatThrownBy(() -> CommandLine.parse(List.of(option)))
                .hasMessageContaining(option + " needs a value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-13-01", "2022-02-30", "hier"})
    void an_impossible_day_is_refused(String day) {
        assertThatThrownBy(() -> CommandLine.parse(List.of("--as-of", day)))
                .hasMessage("--as-of takes a day such as 2022-01-01, not " + day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"80", "65000", "eight"})
    void a_base_port_out_of_range_is_refused(String port) {
        assertThatThrownBy(() -> CommandLine.parse(List.of("--base-port", port)))
                .hasMessageStartingWith("--base-port takes a number")
                .hasMessageEndingWith("not " + port);
    }

    @Test
    void what_goes_with_a_portfolio_needs_one() {
        assertThatThrownBy(() -> CommandLine.parse(List.of("--as-of", "2022-01-01")))
                .hasMessageContaining("go with --portfolio FILE");
        assertThatThrownBy(() -> CommandLine.parse(List.of("--portfolio", file, "--exit")))
                .hasMessageContaining("--exit goes with --report");
    }

    @Test
    void a_file_that_is_not_there_is_named() {
        assertThatThrownBy(() -> CommandLine.parse(List.of("--portfolio", file + ".not")))
                .hasMessageContaining(file + ".not");
    }

    @Test
    void a_folder_is_not_taken_for_a_file_nor_a_file_for_a_folder() {
        String here = folder.toString();
        assertThatThrownBy(() -> CommandLine.parse(List.of("--portfolio", here)))
                .hasMessage("--portfolio takes a file, not a folder: " + here);
        assertThatThrownBy(() -> CommandLine.parse(List.of("--portfolio", file, "--report", here)))
                .hasMessage("--report takes a file, not a folder: " + here);
        assertThatThrownBy(() -> CommandLine.parse(List.of("--state", file)))
                .hasMessage("--state takes a folder, not a file: " + file);
    }
}
