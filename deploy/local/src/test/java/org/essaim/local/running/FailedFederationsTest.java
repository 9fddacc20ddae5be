package org.essaim.local.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import module java.base;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** What a test of a federation leaves is kept where it fails, and nowhere else. */
class FailedFederationsTest {

    private static Path failed;

    @BeforeEach
    void nothing_has_failed(@TempDir Path target) {
        failed = target.resolve("failed");
    }

    /** A test that fails where it is asked to; nothing runs it but the one around it. */
    static class OneThatStartsAFederation {

        @RegisterExtension static FailedFederations kept;

        static String failing;

        @TempDir static Path shared;
        @TempDir Path folder;

        @BeforeAll
        static void starts() throws IOException {
            FailedFederations.leaves(Files.writeString(shared.resolve("host.log"), "of the host"));
            if (failing.equals("start")) {
                fail("of the start");
            }
        }

        @Test
        void it_answers() throws IOException {
            Path state = Files.createDirectories(folder.resolve("state"));
            FailedFederations.leaves(state);
            for (String file : List.of("logs/centre.log", "postgres/server/bin/postgres")) {
                Files.createDirectories(state.resolve(file).getParent());
                Files.writeString(state.resolve(file), "of the test");
            }
            if (failing.equals("test")) {
                fail("of the test");
            }
        }
    }

    @Test
    void the_folder_and_the_logs_of_a_test_that_fails_are_kept_each_time_it_does()
            throws IOException {
        run("test");
        run("test");
        run("nothing");

        assertThat(kept())
                .containsExactly(
                        "OneThatStartsAFederation.it_answers-1/host.log",
                        "OneThatStartsAFederation.it_answers-1/state/logs/centre.log",
                        "OneThatStartsAFederation.it_answers-2/host.log",
                        "OneThatStartsAFederation.it_answers-2/state/logs/centre.log");
    }

    @Test
    void what_fails_at_the_start_of_all_is_kept_under_the_name_of_the_class() throws IOException {
        run("start");

        assertThat(kept()).contains("OneThatStartsAFederation-1/host.log");
    }

    private static void run(String failing) {
        OneThatStartsAFederation.failing = failing;
        OneThatStartsAFederation.kept = new FailedFederations(failed);
        LauncherConfig alone =
                LauncherConfig.builder().enableTestExecutionListenerAutoRegistration(false).build();
        LauncherFactory.create(alone)
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(OneThatStartsAFederation.class))
                                .build());
    }

    private static List<String> kept() throws IOException {
        try (Stream<Path> files = Files.walk(failed)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> failed.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
