package org.essaim.interfaces;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.essaim.local.running.LauncherProcess;
import org.essaim.testkit.Gate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The rules that Redocly and Spectral recommend hold for the descriptions of all three services;
 * Spectral also validates every example.
 */
@Gate
class OpenApiLintTest {

    private static final Path DOCUMENTS = LauncherProcess.HOME.resolve("docs/api");
    private static final Path RULES = Path.of("src/test/node/spectral.yaml").toAbsolutePath();

    @ParameterizedTest
    @ValueSource(strings = {"micro-incubator", "incubator", "reporting"})
    void redocly_finds_nothing(String service) {
        NodePrograms.Outcome outcome =
                NodePrograms.run(
                        "redocly",
                        "lint",
                        "--extends=recommended",
                        DOCUMENTS.resolve(service + ".json"));

        assertThat(outcome.exit()).as("%s", outcome.output()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"micro-incubator", "incubator", "reporting"})
    void spectral_finds_nothing(String service) {
        NodePrograms.Outcome outcome =
                NodePrograms.run(
                        "spectral",
                        "lint",
                        "--fail-severity=warn",
                        "--ruleset",
                        RULES,
                        DOCUMENTS.resolve(service + ".json"));

        assertThat(outcome.exit()).as("%s", outcome.output()).isZero();
    }
}
