package org.essaim.system;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.local.AotCaches;
import org.essaim.local.federation.Addresses;
import org.essaim.local.federation.AotCache;
import org.essaim.local.federation.ServiceJar;
import org.essaim.local.running.FreePorts;
import org.essaim.local.running.LauncherProcess;
import org.essaim.testkit.Night;
import org.essaim.testkit.SecondChance;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cache of classes is read, not only made: Java says nothing where it does without one. */
@Night
@SecondChance
class AotCacheTest {

    private static final String[] OR_ELSE_SAY_WHY_AND_END = {"-XX:AOTMode=on", "-Xlog:aot*"};

    @BeforeAll
    static void they_are_made() {
        AotCaches.of(LauncherProcess.HOME, new Addresses(FreePorts.base()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"incubator-service", "micro-incubator-service", "reporting-service"})
    void a_service_starts_with_the_cache_of_its_classes(String module) throws IOException {
        List<String> command =
                new ArrayList<>(DeployedJar.command(module, null, OR_ELSE_SAY_WHY_AND_END));
        command.add("--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/none");
        Process service = new ProcessBuilder(command).redirectErrorStream(true).start();

        assertThat(service.inputReader().readAllAsString()).contains("Starting AOT-processed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"incubator-service", "micro-incubator-service", "reporting-service"})
    void it_has_the_classes_that_a_start_needs_and_the_first_records_and_requests(String module)
            throws IOException {
        Process list =
                new ProcessBuilder(
                                DeployedJar.command(module, null, "-XX:+PrintSharedArchiveAndExit"))
                        .redirectErrorStream(true)
                        .start();

        assertThat(list.inputReader().readAllAsString())
                .contains(
                        "org.flywaydb.core.internal.command.DbMigrate",
                        "org.essaim.stream.journal.JdbcJournal",
                        "org.apache.kafka.clients.consumer.internals.CompletedFetch",
                        "org.apache.catalina.connector.CoyoteAdapter");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void divisions_of_one_build_share_what_they_only_read_of_it() throws IOException {
        assertSharesWhatItReads(DeployedJar.command("micro-incubator-service"));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void so_do_those_with_the_options_of_an_image() throws IOException {
        ServiceJar jar = ServiceJar.extracted(LauncherProcess.HOME, "micro-incubator-service");
        assertSharesWhatItReads(
                List.of(
                        ServiceProcess.java(),
                        "@" + LauncherProcess.HOME.resolve("deploy/images/java.options"),
                        jar.cache().option(),
                        "-jar",
                        jar.path().toString()));
    }

    /** While it waits for a database that says nothing. */
    private static void assertSharesWhatItReads(List<String> service) throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            List<String> command = new ArrayList<>(service);
            command.add(
                    "--spring.datasource.url=jdbc:postgresql://127.0.0.1:%d/none"
                            .formatted(silent.getLocalPort()));
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            try {
                Stream<String> log = process.inputReader().lines();
                assertThat(log.anyMatch(line -> line.contains("Starting AOT-processed"))).isTrue();
                assertThat(copiedOfWhatIsRead(process)).containsExactly("Anonymous: 0 kB");
            } finally {
                process.destroyForcibly();
            }
        }
    }

    /** How much of the part of the cache that cannot be written is no longer the file's. */
    private static List<String> copiedOfWhatIsRead(Process process) throws IOException {
        List<String> copied = new ArrayList<>();
        boolean ofTheCache = false;
        for (String line : Files.readAllLines(Path.of("/proc/" + process.pid(), "smaps"))) {
            if (line.matches("[0-9a-f]+-[0-9a-f]+ .*")) {
                ofTheCache = line.contains(" r--p ") && line.endsWith("classes.aot");
            } else if (ofTheCache && line.startsWith("Anonymous:")) {
                copied.add(line.replaceAll(" +", " "));
            }
        }
        return copied;
    }

    @ParameterizedTest
    @ValueSource(strings = {"launcher", "kafka", "identity"})
    void what_comes_with_the_launcher_has_one_each(String program) throws IOException {
        List<String> command = new ArrayList<>(AotCaches.launcher(LauncherProcess.HOME));
        command.add(AotCache.of(LauncherProcess.HOME, program).option());
        command.addAll(List.of(OR_ELSE_SAY_WHY_AND_END));
        command.addAll(List.of("org.essaim.local.Launcher", "--as-of", "someday"));
        Process launcher = new ProcessBuilder(command).redirectErrorStream(true).start();

        assertThat(launcher.inputReader().readAllAsString()).contains("essaim: ", "someday");
    }
}
