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

    @Test
    void a_value_may_stand_behind_an_equals_sign() {
        List<String> apart =
                List.of(
                        "--portfolio",
                        file,
                        "--as-of",
                        "2022-01-01",
                        "--report",
                        "a=b.json",
                        "--shuffle",
                        "-7",
                        "--state",
                        "here",
                        "--base-port",
                        "9000",
                        "--time-limit",
                        "3");
        List<String> joined = new ArrayList<>();
        for (int i = 0; i < apart.size(); i += 2) {
            joined.add(apart.get(i) + "=" + apart.get(i + 1));
        }
        assertThat(CommandLine.parse(joined)).isEqualTo(CommandLine.parse(apart));
        assertThat(CommandLine.parse(joined).basePort()).isEqualTo(9000);
        assertThat(CommandLine.parse(joined).report()).contains(Path.of("a=b.json"));
    }

    @Test
    void what_takes_no_value_gets_none() {
        assertThatThrownBy(() -> CommandLine.parse(List.of("--exit=1")))
                .hasMessage("--exit takes no value; see ./run --help");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--port", "--port=1", "portfolio", "--exit now"})
    void an_unknown_option_is_named(String words) {
        String last = words.substring(words.lastIndexOf(' ') + 1).split("=")[0];
        assertThatThrownBy(() -> CommandLine.parse(List.of(words.split(" "))))
                .isInstanceOf(CannotRunException.class)
                .hasMessageContaining(last + " is no option");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--portfolio", "--as-of", "--report", "--base-port", "--state"})
    void an_option_without_its_value_is_named(String option) {
        for (List<String> words :
                List.of(List.of(option), List.of(option + "="), List.of(option, "--exit"))) {
            assertThatThrownBy(() -> CommandLine.parse(words))
                    .hasMessage(option + " needs a value; see ./run --help");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-13-01", "2022-02-30", "hier"})
    void an_impossible_day_is_refused(String day) {
        assertThatThrownBy(() -> CommandLine.parse(List.of("--as-of", day)))
                .hasMessage("--as-of takes a day such as 2022-01-01, not " + day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"80", "65000", "eight", "99999999999"})
    void a_base_port_out_of_range_is_refused(String port) {
        assertThatThrownBy(() -> CommandLine.parse(List.of("--base-port", port)))
                .hasMessage("--base-port takes a number from 1024 to 64000, not " + port);
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
                .hasMessage("there is no portfolio file " + file + ".not");
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

    @Test
    void what_cannot_be_written_is_refused_before_the_run_and_not_after_it() {
        String below = file + "/below/it";
        assertThatThrownBy(() -> CommandLine.parse(List.of("--report", below)))
                .hasMessage("the report cannot be written to " + below);
        assertThatThrownBy(() -> CommandLine.parse(List.of("--state", below)))
                .hasMessage("--state takes a folder that can be written: " + below);
    }
}
