package org.essaim.system.images;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.local.federation.Addresses;
import org.essaim.local.federation.Convergence;
import org.essaim.local.federation.Imports;
import org.essaim.local.federation.Services;
import org.essaim.local.identity.IdentityProvider;
import org.essaim.local.process.SupervisedProcess;
import org.essaim.local.report.Outcome;
import org.essaim.local.report.PortfolioFile;
import org.essaim.local.report.ReportFile;
import org.essaim.local.screen.Screen;
import org.essaim.local.state.DiskSpace;
import org.essaim.local.state.StateFolder;
import org.essaim.portfolio.ImportReport;
import org.essaim.servers.PrivateFile;
import org.essaim.testkit.Night;
import org.essaim.testkit.SecondChance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Imports a portfolio into the images of {@code deploy/images}, run by Docker Compose, and writes
 * the report. Not a part of the gate, since it wants Docker and built images: {@code
 * deploy/images/try-portfolio} runs it, and sets the variables by which Compose finds its files.
 */
@EnabledIfSystemProperty(named = "essaim.images", matches = ".+")
@Night
@SecondChance
class ImagesDrillTest {

    private static final int KEYS_PORT = 8443;
    private static final Duration TO_START = Duration.ofMinutes(10);
    private static final Duration TO_STOP = Duration.ofSeconds(10);
    private static final Duration TO_CONVERGE = Duration.ofMinutes(20);
    private static final Addresses AT = new Addresses(8_000);

    private final Path folder = Path.of(System.getProperty("essaim.images"));
    private final Path portfolio = Path.of(System.getProperty("essaim.images.portfolio"));
    private final LocalDate day = LocalDate.parse(System.getProperty("essaim.images.day"));
    private final Path report = Path.of(System.getProperty("essaim.images.report"));

    /** This machine as containers see it. */
    private final String address = System.getProperty("essaim.images.address");

    private final List<DivisionId> divisions = PortfolioFile.scan(portfolio, day).divisions();
    private final Screen screen = Screen.standard();

    @Test
    void everything_arrives_in_containers_of_the_images() throws Exception {
        ComposeFile compose = new ComposeFile(folder, AT, divisions, day);
        TrialSecrets secrets = new TrialSecrets(folder.resolve("keys"), divisions);
        PrivateFile.write(folder.resolve("trial.env"), secrets.environment());
        try (StateFolder state = StateFolder.open(folder.resolve("state"), DiskSpace.TO_START)) {
            IdentityProvider identity = new IdentityProvider(state, AT.identity(), divisions);
            Files.writeString(
                    folder.resolve("compose.yaml"), compose.text(identity.issuer(), KEYS_PORT));
            up(compose.services());
            SupervisedProcess process =
                    new SupervisedProcess(identity.prepare(), state.pids(), screen::line);
            process.start("the OpenID provider", identity::isReady);
            InetSocketAddress seen = new InetSocketAddress(address, KEYS_PORT);
            Path certificate = folder.resolve("certificate.p12");
            try (KeysOverTls _ = new KeysOverTls(seen, certificate, identity.issuer())) {
                play(new TrialServices(folder.resolve("keys"), divisions, AT).with(identity));
            } finally {
                process.stop(TO_STOP);
            }
        }
    }

    private static void up(List<String> services) throws Exception {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "docker",
                                "compose",
                                "up",
                                "--detach",
                                "--no-build",
                                "--quiet-pull"));
        command.addAll(services);
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }

    private void play(Services services) throws IOException {
        screen.progress("waiting for " + services.all().size() + " containers");
        new Convergence(services, screen).await(TO_START);
        Map<String, ImportReport> imports =
                new Imports(services, screen, portfolio, Optional.of(day))
                        .run(OptionalLong.empty());
        new Convergence(services, screen).await(TO_CONVERGE);
        Outcome outcome = Outcome.of(services, portfolio, day, imports);
        ReportFile.write(report, outcome.report());
        assertThat(outcome.lost()).isEmpty();
        screen.line("everything arrived; the report is in " + report);
    }
}
