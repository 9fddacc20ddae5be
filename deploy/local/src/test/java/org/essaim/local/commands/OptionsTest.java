package org.essaim.local.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.local.commands.SmallMachine.brings;
import static org.essaim.local.commands.SmallMachine.bringsJdk;

import module java.base;

import org.essaim.local.commands.SmallMachine.Said;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a command answers at once, on a machine where it would have to install and to build first.
 */
class OptionsTest {

    private static final String HELP = "see ./run --help";

    @TempDir Path folder;
    private SmallMachine machine;

    @BeforeEach
    void it_lacks_everything() throws IOException {
        machine = new SmallMachine(folder).withApt("openjdk-99-jdk-headless tar", bringsJdk());
        Files.writeString(machine.file("essaim/facts.jsonl"), "{}");
        Files.createFile(machine.file("essaim/a.txt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-h", "--help", "--base-port 9000 -h", "--nonsense --help"})
    void help_is_given_in_lines_that_fit(String options) {
        Said said = machine.run(("./run " + options).split(" "));
        assertThat(said.status()).isZero();
        assertThat(said.lines().getFirst()).startsWith("usage: ./run");
        assertThat(said.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertNothingBegan();
    }

    @ParameterizedTest
    @FieldSource("org.essaim.local.commands.SmallMachine#COMMANDS")
    void every_command_helps(String command) {
        for (String option : List.of("-h", "--help")) {
            assertThat(machine.run("./" + command, option).lines().getFirst())
                    .startsWith("usage: ./" + command);
        }
        assertNothingBegan();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --pf x | --pf is no option; did you mean --portfolio or --processes? …
                    --pf=x | --pf is no option; did you mean --portfolio or --processes? …
                    --st x | --st is no option; did you mean --shuffle or --state? …
                    portfolio | portfolio is no option; did you mean --portfolio? …
                    a.txt | a.txt is no option; did you mean --portfolio a.txt? …
                    --exit now | now is no option; …
                    --report a b | b is no option; …
                    -x | -x is no option; …
                    usage: | usage: is no option; …
                    --exit=1 | --exit takes no value; …
                    --processes=1 | --processes takes no value; …
                    --exit | --exit goes with --report OUT.json
                    --shuffle=7 | --as-of and --shuffle go with --portfolio FILE
                    --as-of 2022-01-01 | --as-of and --shuffle go with --portfolio FILE
                    --portfolio | --portfolio needs a value: --portfolio FILE; …
                    --state= | --state needs a value: --state DIR; …
                    --report --exit | --report needs a value: --report OUT.json; …
                    --base-port | --base-port needs a value: --base-port N; …
                    --base-port 80 | --base-port takes a number from 1024 to 64000, not 80
                    --base-port=64001 | --base-port takes a number from 1024 to 64000, not 64001
                    --time-limit=9999999 | --time-limit takes a number from 1 to 1440, not 9999999
                    --base-port eight | --base-port takes a number from 1024 to 64000, not eight
                    --time-limit=0 | --time-limit takes a number from 1 to 1440, not 0
                    --time-limit -5 | --time-limit takes a number from 1 to 1440, not -5
                    --shuffle x | --shuffle takes a whole number such as 7, not x
                    --as-of hier | --as-of takes a day such as 2022-01-01, not hier
                    --as-of=2022-13-01 | --as-of takes a day such as 2022-01-01, not 2022-13-01
                    --as-of=2022-02-30 | --as-of takes a day such as 2022-01-01, not 2022-02-30
                    --as-of=2022-06-31 | --as-of takes a day such as 2022-01-01, not 2022-06-31
                    --as-of=2022-1-1 | --as-of takes a day such as 2022-01-01, not 2022-1-1
                    --portfolio nowhere | there is no portfolio file nowhere
                    --portfolio=deploy | --portfolio takes a file, not a folder: deploy
                    --portfolio a.txt | a.txt is empty; a portfolio has one JSON object a line
                    --report deploy | --report takes a file, not a folder: deploy
                    --state=facts.jsonl | --state takes a folder, not a file: facts.jsonl
                    """)
    void what_cannot_be_is_refused_in_one_line_that_names_what_would_pass(
            String options, String line) {
        Said said = machine.run(("./run " + options).split(" "));
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.lines()).containsExactly("essaim: " + line.replace("…", HELP));
        assertNothingBegan();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--base-port 1024",
                "--base-port=64000",
                "--time-limit=1440",
                "--state=deploy",
                "--state not/yet",
                "--report=out.json",
                "--portfolio=facts.jsonl --shuffle=-7",
                "--portfolio facts.jsonl --as-of 2024-02-29 --report out.json --exit"
            })
    void what_can_be_is_handed_to_the_launcher_as_it_was_typed(String options) {
        machine.with(bringsJdk(), brings("tar"));
        Said said = machine.run(("./run " + options).split(" "));
        assertThat(said.status()).isZero();
        assertThat(said.last()).endsWith("org.essaim.local.Launcher " + options);
    }

    @Test
    void a_file_whose_name_has_blanks_is_one_file() throws IOException {
        machine.with(bringsJdk(), brings("tar"));
        Files.writeString(machine.file("essaim/the facts.jsonl"), "{}");
        assertThat(machine.run("./run", "--portfolio=the facts.jsonl").status()).isZero();
        assertThat(machine.run("./run", "--portfolio", "the facts").lines())
                .containsExactly("essaim: there is no portfolio file the facts");
    }

    private void assertNothingBegan() {
        assertThat(machine.asked()).isEmpty();
        assertThat(machine.built()).isEmpty();
    }
}
