package org.essaim.local.trial;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.local.CannotRunException;
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

/** Behind {@code deploy/images/try-portfolio}: first {@code prepare}, then {@code play}. */
public final class TrialMain {

    private static final int KEYS_PORT = 8443;
    private static final Duration TO_START = Duration.ofMinutes(10);
    private static final Duration TO_STOP = Duration.ofSeconds(10);
    private static final Duration TO_CONVERGE = Duration.ofMinutes(20);
    private static final Addresses AT = new Addresses(8_000);

    private final Path folder;
    private final Path portfolio;
    private final LocalDate day;
    private final List<DivisionId> divisions;
    private final Screen screen = Screen.standard();

    private TrialMain(Path folder, Path portfolio, LocalDate day) {
        this.folder = folder;
        this.portfolio = portfolio;
        this.day = day;
        this.divisions = PortfolioFile.scan(portfolio, day).divisions();
    }

    /**
     * @param arguments {@code prepare FOLDER PORTFOLIO DAY IMAGES}, or {@code play FOLDER PORTFOLIO
     *     DAY REPORT ADDRESS}, this machine's as containers see it
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[1]).toAbsolutePath();
        TrialMain trial =
                new TrialMain(folder, Path.of(arguments[2]), LocalDate.parse(arguments[3]));
        try {
            switch (arguments[0]) {
                case "prepare" -> trial.prepare(Path.of(arguments[4]).toAbsolutePath());
                case "play" -> trial.play(Path.of(arguments[4]), arguments[5]);
                default -> throw new CannotRunException("prepare or play, not " + arguments[0]);
            }
        } catch (CannotRunException fault) {
            System.err.println("essaim: " + fault.getMessage());
            System.exit(1);
        }
    }

    private void prepare(Path images) throws IOException {
        TrialSecrets secrets = new TrialSecrets(folder.resolve("keys"), divisions);
        PrivateFile.write(folder.resolve("trial.env"), secrets.environment());
        ComposeFile compose = new ComposeFile(images, folder, AT, divisions, day);
        String issuer = "http://127.0.0.1:" + AT.identity();
        Files.writeString(folder.resolve("compose.yaml"), compose.text(issuer, KEYS_PORT));
        Files.writeString(folder.resolve("services"), String.join("\n", compose.services()));
    }

    private void play(Path report, String address) throws IOException {
        try (StateFolder state = StateFolder.open(folder.resolve("state"), DiskSpace.TO_START)) {
            IdentityProvider identity = new IdentityProvider(state, AT.identity(), divisions);
            SupervisedProcess process =
                    new SupervisedProcess(identity.prepare(), state.pids(), screen::line);
            process.start("the OpenID provider", identity::isReady);
            InetSocketAddress seen = new InetSocketAddress(address, KEYS_PORT);
            Path certificate = folder.resolve("certificate.p12");
            try (KeysOverTls _ = new KeysOverTls(seen, certificate, identity.issuer())) {
                play(
                        new TrialServices(folder.resolve("keys"), divisions, AT).with(identity),
                        report);
            } finally {
                process.stop(TO_STOP);
            }
        }
    }

    private void play(Services services, Path report) throws IOException {
        screen.progress("waiting for " + services.all().size() + " containers");
        new Convergence(services, screen).await(TO_START);
        Map<String, ImportReport> imports =
                new Imports(services, screen, portfolio, Optional.of(day))
                        .run(OptionalLong.empty());
        new Convergence(services, screen).await(TO_CONVERGE);
        Outcome outcome = Outcome.of(services, portfolio, day, imports);
        outcome.lost().forEach(line -> screen.line("LOST: " + line));
        ReportFile.write(report, outcome.report());
        if (!outcome.lost().isEmpty()) {
            throw new CannotRunException("something was lost");
        }
        screen.line("everything arrived; the report is in " + report);
    }
}
