package org.essaim.local.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.local.commands.SmallMachine.brings;
import static org.essaim.local.commands.SmallMachine.bringsJdk;

import module java.base;

import org.essaim.local.commands.SmallMachine.Said;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./run} shows while it builds, on a terminal of 80 columns. */
class TerminalTest {

    /** A build that goes on until its second module is seen on the terminal. */
    private static final String IS_SEEN =
            """
            echo '[INFO] Building essaim :: contract 1-SNAPSHOT                [2/14]'
            for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
                ! grep -q 'module 2 of 14' "$HOME/terminal" || exit 0
                sleep 1
            done
            exit 1
            """;

    @TempDir Path folder;
    private SmallMachine machine;

    @BeforeEach
    void it_has_what_is_needed() {
        machine =
                new SmallMachine(folder)
                        .withPrograms("script", "sleep", "stty")
                        .with(bringsJdk(), brings("tar"));
        machine.script(".jdks/jdk-99/bin/java", "echo \"$COLUMNS columns\"");
    }

    @Test
    void a_build_shows_its_seconds_and_its_modules_on_one_line_that_is_gone_when_it_is_done() {
        machine.script("essaim/mvnw", IS_SEEN);
        Said said = onTerminal("stty cols 80; ./run");
        assertThat(said.status()).as("%s", said).isZero();
        String shown = String.join("\n", said.lines());
        assertThat(shown)
                .containsPattern("\\x1b\\[2K\\[ +\\d+ s\\] building: module 2 of 14")
                .containsPattern("\\x1b\\[2Kmaking the caches .*\\s+\\x1b\\[2Kbuilt in \\d+ s");
    }

    @Test
    void the_launcher_is_told_how_wide_the_terminal_is_unless_the_caller_knows_better() {
        assertThat(onTerminal("stty cols 97; ./run").last()).isEqualTo("97 columns");
        assertThat(onTerminal("stty cols 97; COLUMNS=60 ./run").last()).isEqualTo("60 columns");
    }

    private Said onTerminal(String command) {
        return machine.run("script", "-qefc", command, folder.resolve("terminal").toString());
    }
}
