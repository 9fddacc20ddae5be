package org.essaim.interfaces;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.local.running.LauncherProcess;
import org.essaim.testkit.WhenInterfacesChange;
import org.junit.jupiter.api.Test;

/**
 * The rules that Redocly and Spectral recommend hold for the descriptions of all three services;
 * Spectral also validates every example. Most of what either takes is its start, so it starts once.
 */
@WhenInterfacesChange
class OpenApiLintTest {

    private static final Path RULES = Path.of("src/test/node/spectral.yaml").toAbsolutePath();

    @Test
    void redocly_finds_nothing() {
        findsNothing("redocly", "lint", "--extends=recommended");
    }

    @Test
    void spectral_finds_nothing() {
        findsNothing("spectral", "lint", "--fail-severity=warn", "--ruleset", RULES);
    }

    private static void findsNothing(String program, Object... options) {
        Stream<Path> documents =
                Stream.of("micro-incubator", "incubator", "reporting")
                        .map(it -> LauncherProcess.HOME.resolve("docs/api/" + it + ".json"));
        Object[] arguments = Stream.concat(Stream.of(options), documents).toArray();
        NodePrograms.Outcome outcome = NodePrograms.run(program, arguments);
        assertThat(outcome.exit()).as("%s", outcome.output()).isZero();
    }
}
