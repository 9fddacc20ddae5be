package org.essaim.local.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.local.commands.SmallMachine.brings;
import static org.essaim.local.commands.SmallMachine.bringsJdk;

import module java.base;

import org.essaim.local.commands.SmallMachine.Said;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two commands at the root, on a machine that lacks what they need. */
class CommandsTest {

    private static final String DEBIAN =
            "openjdk-99-jdk-headless tar kubectl prometheus chromium chromium-headless-shell"
                    + " chromium-driver nodejs npm python3-confluent-kafka";
    private static final String INSTALL =
            "-o DPkg::Lock::Timeout=300 install -y --no-install-recommends ";
    @TempDir Path folder;
    private SmallMachine machine;

    @BeforeEach
    void it_has_a_shell_and_a_package_manager() {
        machine = new SmallMachine(folder);
    }

    @Test
    void run_installs_a_jdk_and_no_more_and_starts() {
        machine.withApt(DEBIAN, bringsJdk(), brings("tar"));
        Said said = machine.run("./run", "--base-port", "9000");
        assertThat(machine.asked())
                .containsExactly("update", INSTALL + "openjdk-99-jdk-headless tar");
        assertThat(machine.built()).singleElement().asString().contains("-DskipTests");
        assertThat(said.status()).isZero();
        assertThat(said.lines().getFirst())
                .isEqualTo("essaim: installing with apt-get: openjdk-99-jdk-headless tar");
        assertThat(said.last())
                .startsWith("started with ")
                .endsWith("org.essaim.local.Launcher --base-port 9000");
    }

    @Test
    void verify_installs_what_is_missing_and_leaves_the_rest() {
        machine.with(bringsJdk(), brings("kubectl"), brings("npm"))
                .withToolsOfASite()
                .withApt(
                        DEBIAN,
                        brings("tar"),
                        brings("promtool"),
                        brings("chromium-headless-shell"),
                        brings("chromedriver"),
                        brings("node"),
                        brings("python3"));
        Said said = machine.run("./verify", "-pl", "quality/house");
        assertThat(machine.asked())
                .containsExactly(
                        "update",
                        INSTALL
                                + "tar prometheus chromium-headless-shell chromium-driver nodejs"
                                + " python3-confluent-kafka");
        assertThat(machine.built())
                .containsExactly(
                        "-B --no-transfer-progress -Dsurefire.rerunFailingTestsCount=1"
                                + " verify -pl quality/house");
        assertThat(said.status()).isZero();
    }

    @Test
    void the_tools_of_a_site_are_installed_and_an_old_pg_dump_is_none() {
        machine.with(bringsJdk(), brings("tar"), brings("promtool"), brings("kubectl"))
                .with(brings("chromium"), brings("chromedriver"), brings("node"), brings("npm"))
                .with(brings("python3"), brings("curl"), brings("openssl"))
                .withPgDump("15.20")
                .withApt(
                        DEBIAN + " postgresql-client-17 systemd",
                        "echo 'echo \"pg_dump (PostgreSQL) 17.12\"' >\"$HOME/bin/pg_dump\"",
                        brings("systemd-analyze"));
        assertThat(machine.run("./verify").status()).isZero();
        assertThat(machine.asked())
                .containsExactly("update", INSTALL + "postgresql-client-17 systemd");
    }

    /** Debian's choice goes by the clusters of the machine. */
    @Test
    void a_pg_dump_beside_the_old_one_on_the_path_is_found() {
        machine.with(bringsJdk(), brings("tar"), brings("promtool"), brings("kubectl"))
                .withToolsOfASite()
                .with(brings("chromium"), brings("chromedriver"), brings("node"), brings("npm"))
                .with(brings("python3"))
                .withPgDump("15.20")
                .withPgDumpOf("15", "15.20")
                .withPgDumpOf("17", "17.12")
                .withApt(DEBIAN);
        assertThat(machine.run("./verify").status()).isZero();
        assertThat(machine.asked()).isEmpty();
    }

    @Test
    void a_package_that_has_another_name_here_is_found() {
        machine.with(bringsJdk(), brings("tar"), brings("promtool"))
                .withToolsOfASite()
                .with(brings("chromium-browser"), brings("chromedriver"))
                .with(brings("node"), brings("npm"), brings("python3"))
                .withApt("kubernetes-client", brings("kubectl"));
        assertThat(machine.run("./verify").status()).isZero();
        assertThat(machine.asked()).containsExactly("update", INSTALL + "kubernetes-client");
    }

    @Test
    void where_nothing_is_missing_nobody_is_asked() {
        machine.with(bringsJdk(), brings("tar"), brings("promtool"), brings("kubectl"))
                .withToolsOfASite()
                .with(brings("chromium"), brings("chromedriver"), brings("node"), brings("npm"))
                .with(brings("python3"))
                .withApt(DEBIAN)
                .withSudo()
                .user(1000);
        assertThat(machine.run("./run").status()).isZero();
        assertThat(machine.run("./verify").status()).isZero();
        assertThat(machine.asked()).isEmpty();
    }

    @Test
    void who_needs_no_password_installs_with_sudo() {
        machine.with(brings("tar")).withApt(DEBIAN, bringsJdk()).withSudo().user(1000);
        assertThat(machine.run("./run").status()).isZero();
        assertThat(machine.asked())
                .contains(
                        "sudo env DEBIAN_FRONTEND=noninteractive apt-get "
                                + INSTALL
                                + "openjdk-99-jdk-headless");
    }

    @Test
    void who_may_not_install_reads_in_one_line_what_to_type() {
        machine.with(brings("tar")).withApt(DEBIAN, bringsJdk()).user(1000);
        Said said = machine.run("./run");
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.lines())
                .containsExactly(
                        "essaim: missing here: a JDK 99 or later; type as root: apt-get update &&"
                                + " apt-get install -y --no-install-recommends"
                                + " openjdk-99-jdk-headless");
        assertThat(machine.asked()).isEmpty();
        assertThat(machine.built()).isEmpty();
    }

    @Test
    void who_does_not_want_it_installs_nothing() {
        machine.with(brings("tar")).withApt(DEBIAN, bringsJdk());
        Said said = machine.run("env", "ESSAIM_INSTALL=no", "./run");
        assertThat(said.lines()).singleElement().asString().contains("missing here: a JDK 99");
        assertThat(machine.asked()).isEmpty();
    }

    @Test
    void a_machine_without_a_package_manager_is_one_line_too() {
        Said said = machine.with(brings("tar")).run("./verify");
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.lines())
                .singleElement()
                .asString()
                .startsWith(
                        "essaim: missing here: a JDK 99 or later, kubectl, promtool, chromium,"
                                + " chromedriver, node, npm, confluent-kafka, curl, openssl,"
                                + " pg_dump, systemd-analyze; no package");
    }

    @Test
    void what_a_package_did_not_bring_is_said_and_nothing_is_built() {
        machine.with(brings("tar")).withApt(DEBIAN);
        Said said = machine.run("./run");
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.last()).contains("missing here: a JDK 99 or later; type as root:");
        assertThat(machine.built()).isEmpty();
    }

    @Test
    void it_is_found_by_way_of_a_link_and_of_any_shell() throws IOException {
        machine.with(bringsJdk(), brings("tar"));
        Path link = Files.createSymbolicLink(machine.file("swarm"), machine.file("essaim/run"));
        Path again = Files.createSymbolicLink(machine.file("bin/essaim"), Path.of("../swarm"));
        for (String command : List.of(link.toString(), again.toString(), "essaim/run")) {
            assertThat(machine.run(folder, List.of(command)).status()).as(command).isZero();
        }
        assertThat(machine.run("env", "essaim").status()).isZero();
        assertThat(machine.run("sh", "run").status()).isZero();
        assertThat(machine.run(folder, List.of("sh", "essaim/run")).status()).isZero();
        assertThat(machine.built()).hasSize(6);
    }

    @Test
    void a_copy_that_lies_elsewhere_says_so_in_one_line() throws IOException {
        Files.copy(machine.file("essaim/run"), machine.file("run"));
        Said said = machine.run(folder, List.of("sh", "run"));
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.lines())
                .singleElement()
                .asString()
                .endsWith(" is not the project; make a link to its run instead of a copy");
    }

    @Test
    void where_nothing_can_be_written_one_line_says_so() throws IOException {
        machine.with(bringsJdk(), brings("tar"));
        Files.createFile(machine.file("essaim/.essaim"));
        Said said = machine.run("./run");
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.lines()).singleElement().asString().contains("it cannot be written");
        assertThat(machine.built()).isEmpty();
    }

    @Test
    void without_a_home_maven_gets_one() {
        machine.with(bringsJdk(), brings("tar"));
        machine.script("essaim/mvnw", "echo \"$HOME\" >built");
        String jdk = machine.file(".jdks/jdk-99").toString();
        Said said = machine.run("env", "-u", "HOME", "JAVA_HOME=" + jdk, "./run");
        assertThat(said.status()).isZero();
        assertThat(machine.file("essaim/built"))
                .hasContent(machine.file("essaim/.essaim").toString());
    }

    @Test
    void a_build_says_how_long_it_took_or_what_went_wrong() {
        machine.with(bringsJdk(), brings("tar"));
        assertThat(machine.run("./run").lines())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("building the services: "),
                        caches -> assertThat(caches).startsWith("making the caches of "),
                        second -> assertThat(second).matches("built in \\d+ s"),
                        third -> assertThat(third).startsWith("started with "));
        machine.script("essaim/mvnw", "echo '[INFO] no ERROR'\necho '[ERROR] why'\nexit 3");
        Said said = machine.run("./run");
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.lines().subList(1, said.lines().size()))
                .containsExactly(
                        "[ERROR] why",
                        "essaim: the build failed; the whole story is in "
                                + machine.file("essaim/.essaim/build.log"));
    }

    @Test
    void the_last_lines_name_what_failed_in_this_run_and_count_and_the_status_is_mavens() {
        withReports(4, suite(10, 2), suite(3, 0));
        Said said = machine.run("./verify");
        assertThat(said.lines())
                .endsWith(
                        "failed: org.essaim.ATest.one_is_one",
                        "    expected: &quot;1&quot;",
                        "10 passed, 0 of them only the second time, 2 failed, 1 skipped");
        assertThat(said.status()).isEqualTo(4);
    }

    /** Decision 0138. */
    @Test
    void a_test_that_passes_the_second_time_is_named_and_more_than_three_fail_the_run() {
        String flaky = suite(1, 0) + "<flakyFailure message=\"too late\">";
        withReports(0, flaky, flaky, flaky);
        Said said = machine.run("./verify");
        assertThat(said.lines())
                .endsWith(
                        "passed only the second time: org.essaim.ATest.one_is_one",
                        "    too late",
                        "3 passed, 3 of them only the second time, 0 failed, 0 skipped");
        assertThat(said.status()).isZero();
        withReports(0, flaky, flaky, flaky, flaky);
        assertThat(machine.run("./verify").status()).isEqualTo(1);
    }

    /** A build that ends with a status and leaves reports, beside one of an earlier run. */
    private void withReports(int status, String... suites) {
        machine.with(bringsJdk(), brings("tar"), brings("kubectl"), brings("promtool"))
                .withToolsOfASite()
                .with(brings("chromium"), brings("chromedriver"), brings("node"), brings("npm"))
                .with(brings("python3"))
                .with("mkdir -p \"$HOME/essaim/old/target/surefire-reports\"")
                .with(
                        "echo '"
                                + suite(5, 1)
                                + "' >\"$HOME/essaim/old/target/surefire-reports/TEST-a.xml\"");
        StringBuilder build = new StringBuilder("mkdir -p new/target/surefire-reports\n");
        for (int i = 0; i < suites.length; i++) {
            build.append(
                    "echo '%s' >new/target/surefire-reports/TEST-%d.xml\n".formatted(suites[i], i));
        }
        machine.script("essaim/mvnw", build + "exit " + status);
    }

    private static String suite(int tests, int failures) {
        String counts = "tests=\"%d\" errors=\"0\" skipped=\"%d\" failures=\"%d\"";
        return "<testsuite name=\"a\" time=\"0.1\" "
                + counts.formatted(tests, failures / 2, failures)
                + ">\n<testcase name=\"one_is_one\" classname=\"org.essaim.ATest\">\n"
                + (failures == 0 ? "" : "<failure message=\"expected: &quot;1&quot;\">");
    }
}
