package org.essaim.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.essaim.servers.Program;
import org.essaim.testkit.Eventually;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisedProcessTest {

    /** Ends once it was asked to, and the other one as well. */
    private static final String ENDS_WITH_THE_OTHER =
            """
            trap ': >"%1$s.asked"
                while [ ! -e "%2$s.asked" ]; do sleep 0.02; done
                : >"%1$s.ended"
                exit 0' TERM
            : >"%1$s.ready"
            while :; do sleep 0.02; done
            """;

    @TempDir Path folder;
    private final List<String> printed = new CopyOnWriteArrayList<>();

    @Test
    void all_are_asked_to_stop_before_any_of_them_has_stopped() {
        List<SupervisedProcess> both = List.of(started("one", "two"), started("two", "one"));
        List<Integer> stopped = new CopyOnWriteArrayList<>();

        SupervisedProcess.stopAll(both, Duration.ofSeconds(10), stopped::add);

        assertThat(folder.resolve("one.ended")).as("ended by itself, not by force").exists();
        assertThat(folder.resolve("two.ended")).exists();
        assertThat(stopped).containsExactlyInAnyOrder(1, 2);
        assertThat(both).noneMatch(SupervisedProcess::isExpected);
        assertThat(folder.resolve("one.pid")).doesNotExist();
        assertThat(printed).isEmpty();
    }

    @Test
    void whoever_ends_before_it_was_ready_is_quoted() {
        SupervisedProcess process =
                process("one", "echo first; echo the port is taken; printf '\\tat it\\n'; exit 3");
        Path log = folder.resolve("one.log");

        assertThatThrownBy(() -> process.start("one", () -> false)).isNotNull();

        Eventually.passes(
                () ->
                        assertThat(printed)
                                .containsExactly(
                                        "one ended unexpectedly (exit code 3); see " + log,
                                        "  the port is taken"));
    }

    private SupervisedProcess started(String name, String other) {
        String script = ENDS_WITH_THE_OTHER.formatted(folder.resolve(name), folder.resolve(other));
        SupervisedProcess process = process(name, script);
        process.start(name, () -> Files.exists(folder.resolve(name + ".ready")));
        return process;
    }

    private SupervisedProcess process(String name, String script) {
        return new SupervisedProcess(
                new Program(
                        name,
                        List.of(),
                        List.of("/bin/sh", "-c", script),
                        Map.of(),
                        folder.resolve(name + ".log"),
                        "TERM"),
                folder,
                printed::add);
    }
}
