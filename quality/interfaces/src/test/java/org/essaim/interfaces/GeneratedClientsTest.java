package org.essaim.interfaces;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.local.identity.Tokens;
import org.essaim.local.running.LauncherProcess;
import org.essaim.testkit.Night;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Clients that a generator makes of the descriptions compile as they are, and play a whole flow: a
 * launch, an expense, one too many, a measure, the story; then the centre and reporting.
 */
@ExtendWith(RunningFederation.Given.class)
@Night
class GeneratedClientsTest {

    private static final String DIVISION = "rectorat-des-monts";
    private static final String[] PLAYED = {
        "again: true",
        "refused: 409 first-round-exceeded R22",
        "spent: 12.50",
        "first round: 500.00",
        "at the centre: IDEA",
        "divisions: 2"
    };

    @TempDir Path folder;

    @BeforeAll
    static void generate() throws IOException {
        GeneratedClients.generate();
    }

    @Test
    @Rule({"R17", "R22"})
    void a_client_in_java_plays_a_whole_flow(RunningFederation federation) throws IOException {
        assertThat(GeneratedClients.runJava(arguments(federation))).contains(PLAYED);
    }

    @Test
    @Rule({"R17", "R22"})
    void a_client_in_typescript_plays_a_whole_flow(RunningFederation federation)
            throws IOException {
        assertThat(GeneratedClients.runTypeScript(arguments(federation))).contains(PLAYED);
    }

    /** Without a client: by the names of the operations that each service describes. */
    @Test
    @Rule({"R17", "R22"})
    void a_program_in_python_alone_plays_the_same_flow(RunningFederation federation) {
        List<String> command = new ArrayList<>();
        command.add(System.getenv().getOrDefault("PYTHON", "/usr/bin/python3"));
        command.add(GeneratedClients.PROGRAMS.resolve("stranger.py").toString());
        command.addAll(arguments(federation));
        NodePrograms.Outcome played = NodePrograms.run(folder, command);
        assertThat(played.exit()).as("%s", played.output()).isZero();
        assertThat(played.output()).contains(PLAYED);
    }

    private static List<String> arguments(RunningFederation federation) {
        LauncherProcess run = federation.run();
        Tokens tokens = federation.tokens();
        return List.of(
                run.root(DIVISION),
                tokens.of("employee." + DIVISION, "division." + DIVISION),
                run.root("centre"),
                tokens.of("director.centre", "centre"),
                run.root("reporting"));
    }
}
