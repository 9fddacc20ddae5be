package org.essaim.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import module java.base;

import org.essaim.servers.Program;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaleProcessesTest {

    private static final Duration GRACE = Duration.ofSeconds(5);

    @TempDir Path folder;
    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void end_what_was_started() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void a_process_that_matches_its_pid_file_is_stopped() throws Exception {
        Process sleeper = sleeper();
        identityOf(sleeper).writeTo(folder.resolve("centre.pid"));
        assertThat(StaleProcesses.stop(folder, GRACE)).containsExactly("centre");
        assertThat(sleeper.waitFor(GRACE)).isTrue();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_pid_that_another_process_has_now_is_left_alone() throws IOException {
        Process stranger = sleeper();
        ProcessIdentity seen = identityOf(stranger);
        new ProcessIdentity(seen.pid(), seen.startedAt(), "java -jar centre.jar")
                .writeTo(folder.resolve("centre.pid"));
        new ProcessIdentity(seen.pid(), "long ago", seen.command())
                .writeTo(folder.resolve("kafka.pid"));
        assertThat(StaleProcesses.stop(folder, GRACE)).isEmpty();
        assertThat(stranger.isAlive()).isTrue();
    }

    @Test
    void a_malformed_pid_file_stops_nothing() throws IOException {
        Process stranger = sleeper();
        Files.writeString(folder.resolve("centre.pid"), Long.toString(stranger.pid()));
        Files.writeString(folder.resolve("kafka.pid"), "what?\n\n\n");
        assertThat(StaleProcesses.stop(folder, GRACE)).isEmpty();
        assertThat(stranger.isAlive()).isTrue();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void services_go_first_and_the_database_last() throws IOException {
        for (String name : List.of("postgres", "kafka", "centre", "division.anct")) {
            identityOf(sleeper()).writeTo(folder.resolve(name + ".pid"));
        }
        assertThat(StaleProcesses.stop(folder, GRACE))
                .containsExactly("centre", "division.anct", "kafka", "postgres");
    }

    @Test
    void a_supervised_process_has_a_pid_file_while_it_runs_and_none_after() {
        List<String> printed = new ArrayList<>();
        SupervisedProcess process = supervised(List.of("sleep", "600"), printed);
        process.start();
        Path file = folder.resolve("sleeper.pid");
        ProcessIdentity identity = ProcessIdentity.readFrom(file).orElseThrow();
        assertThat(identity.command()).isEqualTo("sleep 600");
        assertThat(identity.find()).isPresent();
        process.stop(GRACE);
        assertThat(identity.find()).isEmpty();
        assertThat(file).doesNotExist();
        assertThat(printed).isEmpty();
    }

    @Test
    void a_process_that_dies_after_it_was_ready_is_restarted() {
        List<String> printed = java.util.Collections.synchronizedList(new ArrayList<>());
        SupervisedProcess process = supervised(List.of("sleep", "600"), printed);
        process.start();
        process.ready();
        long first = process.pid();
        ProcessHandle.of(first).orElseThrow().destroyForcibly();
        await().until(() -> process.pid() != first);
        assertThat(printed).singleElement().asString().contains("restarted (1 of 5)");
        assertThat(process.isExpected()).isTrue();
        process.stop(GRACE);
    }

    @Test
    void a_process_that_never_came_up_is_given_up() {
        List<String> printed = java.util.Collections.synchronizedList(new ArrayList<>());
        SupervisedProcess process = supervised(List.of("false"), printed);
        process.start();
        await().until(() -> !process.isExpected());
        await().untilAsserted(() -> assertThat(printed).hasSize(1));
        assertThat(printed.getFirst()).contains("exit code 1").contains("sleeper.log");
    }

    private SupervisedProcess supervised(List<String> command, List<String> printed) {
        Path log = folder.resolve("sleeper.log");
        Program program = new Program("sleeper", List.of(), command, Map.of(), log, "TERM");
        return new SupervisedProcess(program, folder, printed::add);
    }

    private Process sleeper() throws IOException {
        Process process = new ProcessBuilder("sleep", "600").start();
        started.add(process);
        await().until(() -> identityOf(process).command().equals("sleep 600"));
        return process;
    }

    private static ProcessIdentity identityOf(Process process) {
        return ProcessIdentity.of(process.toHandle()).orElseThrow();
    }
}
