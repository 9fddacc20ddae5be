package org.essaim.interfaces;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.essaim.local.running.LauncherProcess;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Redocly's rules hold for the descriptions of all three services. */
class OpenApiLintTest {

    private static final Path DOCUMENTS = LauncherProcess.HOME.resolve("docs/api");

    @ParameterizedTest
    @ValueSource(strings = {"micro-incubator", "incubator", "reporting"})
    void redocly_finds_nothing(String service) {
        NodePrograms.Outcome outcome =
                NodePrograms.run(
                        "redocly",
                        "lint",
                        "--extends=minimal",
                        DOCUMENTS.resolve(service + ".json"));

        assertThat(outcome.exit()).as("%s", outcome.output()).isZero();
    }
}
