package org.essaim.local.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.local.commands.SmallMachine.brings;
import static org.essaim.local.commands.SmallMachine.bringsJdk;

import module java.base;

import org.essaim.local.commands.SmallMachine.Said;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The commands at the root, on a machine that lacks what they need. */
class CommandsTest {

    private static final String DEBIAN = "openjdk-99-jdk-headless tar kubectl prometheus nodejs";

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
        assertThat(machine.installed()).containsExactly("openjdk-99-jdk-headless", "tar");
        assertThat(machine.built()).hasSize(1);
        assertThat(said.status()).isZero();
        assertThat(said.lines().getFirst())
                .isEqualTo("essaim: installing with apt-get: openjdk-99-jdk-headless tar");
        assertThat(said.last())
                .startsWith("started with ")
                .endsWith("org.essaim.local.Launcher --base-port 9000");
    }

    @Test
    void what_is_missing_is_installed_and_the_rest_left() {
        machine.with(bringsJdk(), brings("kubectl"))
                .withApt(DEBIAN, brings("tar"), brings("promtool"), brings("node"));
        Said said = machine.needs("jdk", "tar", "kubectl", "promtool", "node");
        assertThat(said.status()).isZero();
        assertThat(machine.installed()).containsExactly("tar", "prometheus", "nodejs");
    }

    @Test
    void an_old_pg_dump_is_none() {
        machine.with(bringsJdk())
                .withPgDump("15.20")
                .withApt(
                        "postgresql-client-17",
                        "echo 'echo \"pg_dump (PostgreSQL) 17.12\"' >\"$HOME/bin/pg_dump\"");
        assertThat(machine.needs("pg_dump").status()).isZero();
        assertThat(machine.installed()).containsExactly("postgresql-client-17");
    }

    /** Debian's choice goes by the clusters of the machine. */
    @Test
    void a_pg_dump_beside_the_old_one_on_the_path_is_found() {
        machine.with(bringsJdk())
                .withPgDump("15.20")
                .withPgDumpOf("15", "15.20")
                .withPgDumpOf("17", "17.12")
                .withApt(DEBIAN);
        assertThat(machine.needs("pg_dump").status()).isZero();
        assertThat(machine.installed()).isEmpty();
    }

    @Test
    void a_package_that_has_another_name_here_is_found() {
        machine.with(bringsJdk()).withApt("kubernetes-client", brings("kubectl"));
        assertThat(machine.needs("kubectl").status()).isZero();
        assertThat(machine.installed()).containsExactly("kubernetes-client");
    }

    @Test
    void where_nothing_is_missing_nobody_is_asked() {
        machine.with(bringsJdk(), brings("tar"), brings("chromium-browser"))
                .withApt(DEBIAN)
                .withSudo()
                .user(1000);
        assertThat(machine.run("./run").status()).isZero();
        assertThat(machine.needs("jdk", "chromium").status()).isZero();
        assertThat(machine.asked()).isEmpty();
    }

    @Test
    void who_needs_no_password_installs_with_sudo() {
        machine.with(brings("tar")).withApt(DEBIAN, bringsJdk()).withSudo().user(1000);
        assertThat(machine.run("./run").status()).isZero();
        assertThat(machine.asked()).anyMatch(each -> each.startsWith("sudo "));
        assertThat(machine.installed()).containsExactly("openjdk-99-jdk-headless");
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

    @ParameterizedTest
    @FieldSource("org.essaim.local.commands.SmallMachine#COMMANDS")
    void a_machine_without_a_package_manager_is_one_line_too(String command) {
        Said said = machine.run("./" + command);
        assertThat(said.status()).isEqualTo(1);
        assertThat(said.lines())
                .singleElement()
                .asString()
                .startsWith("essaim: missing here: a JDK 99 or later")
                .contains("; no package manager here brings it");
        assertThat(machine.built()).isEmpty();
    }

    @Test
    void everything_that_is_missing_is_named() {
        assertThat(machine.needs("jdk", "sh", "kubectl", "confluent-kafka", "pg_dump").last())
                .startsWith(
                        "essaim: missing here: a JDK 99 or later, kubectl, confluent-kafka,"
                                + " pg_dump; no package");
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
    void the_launcher_is_told_how_wide_the_terminal_is_unless_the_caller_knows_better() {
        machine.withPrograms("script", "sleep", "stty").with(bringsJdk(), brings("tar"));
        machine.script(".jdks/jdk-99/bin/java", "echo \"$COLUMNS columns\"");
        assertThat(onTerminal("stty cols 97; ./run")).isEqualTo("97 columns");
        assertThat(onTerminal("stty cols 97; COLUMNS=60 ./run")).isEqualTo("60 columns");
    }

    private String onTerminal(String command) {
        return machine.run("script", "-qefc", command, "/dev/null").last();
    }
}
