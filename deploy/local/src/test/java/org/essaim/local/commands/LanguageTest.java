package org.essaim.local.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.local.commands.SmallMachine.brings;
import static org.essaim.local.commands.SmallMachine.bringsJdk;

import module java.base;

import org.essaim.local.commands.SmallMachine.Said;
import org.essaim.local.sample.SampleTitles;
import org.essaim.local.setup.MachineLanguage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The sample speaks the language for which the machine was set up, whether or not that is installed
 * there; what {@code ./run} prints is English everywhere, and pages follow their readers.
 */
class LanguageTest {

    private static final SampleTitles ENGLISH = SampleTitles.in(Locale.UK);
    private static final SampleTitles FRENCH = SampleTitles.in(Locale.FRANCE);

    @TempDir Path folder;
    private SmallMachine machine;

    @BeforeEach
    void its_java_says_in_what_environment_it_runs() {
        machine = new SmallMachine(folder).with(bringsJdk(), brings("tar"));
        machine.script(".jdks/jdk-99/bin/java", "env");
    }

    @ParameterizedTest
    @CsvSource({
        "LANG=en_GB.UTF-8, true",
        "LANG=en_US, true",
        "LANG=en_GB.ISO-8859-1, true",
        "LC_ALL=en_IE.UTF-8 LANG=fr_FR.UTF-8, true",
        "LC_MESSAGES=en_GB.UTF-8 LANG=fr_FR.UTF-8, true",
        "LANG=fr_FR.UTF-8, false",
        "LC_ALL=fr_BE.UTF-8 LANG=en_GB.UTF-8, false",
        "LANG=de_DE.UTF-8, false",
        "LANG=C.UTF-8, false",
        "LANG=C, false",
        "LANG=POSIX, false",
        "LANG=, false"
    })
    void titles_are_english_where_the_machine_was_set_up_for_it_and_french_elsewhere(
            String environment, boolean english) {
        Map<String, String> seen = environmentOf(run(environment));
        assertThat(SampleTitles.in(MachineLanguage.of(seen))).isEqualTo(english ? ENGLISH : FRENCH);
    }

    @Test
    void what_is_printed_is_the_same_in_every_language() {
        Said said = run("LANG=en_GB.UTF-8");
        Said en = machine.run("env", "LANG=en_GB.UTF-8", "./run", "--help");
        Said fr = machine.run("env", "LANG=fr_FR.UTF-8", "./run", "--help");
        assertThat(said.lines())
                .contains(
                        "building the services: about a minute, longer the first"
                                + " time (it downloads)");
        assertThat(en.status()).isZero();
        assertThat(en).isEqualTo(fr);
    }

    private Said run(String environment) {
        List<String> command = new ArrayList<>(List.of("env"));
        command.addAll(List.of(environment.split(" ")));
        command.add("./run");
        Said said = machine.run(command.toArray(String[]::new));
        assertThat(said.status()).as("%s", said).isZero();
        return said;
    }

    /** The last of them, which is that of the launcher. */
    private static Map<String, String> environmentOf(Said said) {
        return said.lines().stream()
                .filter(line -> line.contains("="))
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(each -> each[0], each -> each[1], (_, last) -> last));
    }
}
