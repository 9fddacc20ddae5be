package org.essaim.system;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.awaitility.Awaitility;
import org.essaim.local.running.LauncherProcess;
import org.essaim.testkit.Eventually;
import org.essaim.testkit.Night;
import org.essaim.testkit.PostgresServer;
import org.essaim.testkit.SecondChance;
import org.essaim.testkit.TestIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.client.ResourceAccessException;

/** Whose tokens the running sample accepts, and who accepts the sample's tokens elsewhere. */
@Night
@SecondChance
class IdentityRunTest {

    private static final String DIVISION = "rectorat-des-monts";
    private static final String EMPLOYEE = "employee." + DIVISION;

    @TempDir static Path folder;
    private static LauncherProcess run;

    @BeforeAll
    static void start() {
        run = LauncherProcess.start(folder, List.of());
        run.awaitLine(SampleRunTest.READY);
    }

    @AfterAll
    static void stop() {
        run.close();
    }

    @Test
    void a_token_of_the_launchers_provider_is_refused_by_a_service_that_trusts_another()
            throws IOException {
        String token = token();
        try (TestIssuer another = TestIssuer.start();
                ServiceProcess service =
                        foreign(
                                "--essaim.identity.issuer=" + another.issuer(),
                                "--essaim.identity.audience=" + TestIssuer.AUDIENCE)) {
            String theirs = another.token("p-1", DIVISION, "employee");
            assertThat(service.status("/api/v1/envelope", theirs)).isEqualTo(200);
            assertThat(service.status("/api/v1/envelope", token)).isEqualTo(401);
        }
        assertThat(status(token)).isEqualTo(200);
    }

    @Test
    void a_token_of_the_launchers_provider_is_refused_by_a_service_that_trusts_nobody()
            throws IOException {
        String token = token();
        try (ServiceProcess service = foreign()) {
            assertThat(service.status("/api/v1/envelope", token)).isEqualTo(401);
        }
    }

    /** A division's service with a configuration that is not the launcher's. */
    private static ServiceProcess foreign(String... settings) {
        List<String> all = new ArrayList<>(List.of(settings));
        all.add("--essaim.division=" + DIVISION);
        all.add("--essaim.stream=division." + DIVISION);
        String module = "micro-incubator-service";
        return ServiceProcess.start(
                        DeployedJar.unwired(module), module, PostgresServer.freshDatabase(), all)
                .ready();
    }

    @Test
    void a_token_that_is_shown_to_one_service_cannot_be_replayed_at_another() throws IOException {
        String shownToTheDivision = run.tokens().of("director.centre", "division." + DIVISION);
        String shownToTheCentre = run.tokens().of(EMPLOYEE, "centre");

        assertThat(run.status("centre", "api/v1/divisions", shownToTheDivision)).isEqualTo(401);
        assertThat(run.status(DIVISION, "api/v1/envelope", shownToTheCentre)).isEqualTo(401);
        assertThat(run.status("centre", "api/v1/divisions", shownToTheCentre)).isEqualTo(200);
    }

    @Test
    void a_killed_provider_is_started_again_and_what_it_gave_before_still_counts()
            throws IOException {
        String before = token();
        run.kill("identity");

        assertThat(status(before)).isEqualTo(200);
        Awaitility.await("the provider answers again")
                .atMost(Eventually.PATIENCE)
                .ignoreExceptionsInstanceOf(ResourceAccessException.class)
                .until(() -> status(token()) == 200);
        assertThat(run.output()).anyMatch(line -> line.startsWith("identity ended unexpectedly"));
    }

    @Test
    void no_secret_stands_in_a_log_or_on_a_command_line() throws IOException {
        Secrets secrets = Secrets.in(folder);
        assertThat(secrets.count()).as("a password or a key for each service").isGreaterThan(20);
        status(token() + "x");
        status(run.tokens().of("employee.caisse-des-familles", "division." + DIVISION));

        List<Path> logs = Secrets.files(folder.resolve("logs")).toList();
        assertThat(logs).hasSizeGreaterThanOrEqualTo(6);
        assertThat(logs).allSatisfy(log -> assertThat(secrets.foundIn(log)).isEmpty());
        assertThat(run.running())
                .allSatisfy(
                        name -> assertThat(secrets.foundIn(name, run.commandOf(name))).isEmpty());
    }

    @Test
    void a_secret_that_stands_in_a_log_is_found() throws IOException {
        Secrets secrets = Secrets.in(folder);
        String password = Files.readString(folder.resolve("secrets/centre.kafka"));
        String token = token();

        assertThat(secrets.foundIn("a log", "user centre, password " + password + ", …"))
                .containsExactly("a log holds " + password.substring(0, 6) + "…");
        assertThat(secrets.foundIn("a log", "Authorization: Bearer " + token)).hasSize(1);
        assertThat(secrets.foundIn("a log", Files.readString(folder.resolve("keys/centre.pem"))))
                .isNotEmpty();
    }

    private static String token() throws IOException {
        return run.tokens().of(EMPLOYEE, "division." + DIVISION);
    }

    private static int status(String token) throws IOException {
        return run.status(DIVISION, "api/v1/envelope", token);
    }
}
