package org.essaim.local;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.local.federation.Addresses;
import org.essaim.local.federation.Convergence;
import org.essaim.local.federation.Federation;
import org.essaim.local.federation.FederationPlan;
import org.essaim.local.federation.Imports;
import org.essaim.local.federation.KeyRegistration;
import org.essaim.local.federation.Services;
import org.essaim.local.report.Answers;
import org.essaim.local.report.ImportsFile;
import org.essaim.local.report.Measurements;
import org.essaim.local.report.Outcome;
import org.essaim.local.report.ReportFile;
import org.essaim.local.report.ThreeAnswers;
import org.essaim.local.sample.SampleRequests;
import org.essaim.local.sample.SampleTitles;
import org.essaim.local.screen.Screen;
import org.essaim.local.setup.MachineLanguage;
import org.essaim.local.state.DiskSpace;
import org.essaim.local.state.StateFolder;
import org.essaim.portfolio.ImportReport;
import org.springframework.web.client.RestClientException;

/** One run: start, import, wait for convergence, report, then stay or exit. */
final class Run {

    /** Below the root of the project, where nothing else is asked for. */
    static final String USUAL_STATE = ".essaim";

    private static final int MOST_LINES_SHOWN = 50;
    private static final Duration PATIENCE_WITH_THE_SAMPLE = Duration.ofSeconds(20);

    private final CommandLine options;
    private final Path home;
    private final Clock clock;
    private final Screen screen;
    private final boolean recording;
    private final Measurements measurements = new Measurements();

    /**
     * @param home the root of the project
     */
    Run(CommandLine options, Path home, Clock clock, Screen screen) {
        this(options, home, clock, screen, false);
    }

    /**
     * @param recording the classes that are used are recorded, and nobody is waited for at the end
     */
    Run(CommandLine options, Path home, Clock clock, Screen screen, boolean recording) {
        this.recording = recording;
        this.options = options;
        this.home = home;
        this.clock = clock;
        this.screen = screen;
    }

    /**
     * @return 0, or 1 where a line cannot be read or anything is lost
     */
    int run() {
        Optional<Job> portfolio = options.portfolio().map(file -> Job.ofFile(file, options.asOf()));
        Path usual = home.resolve(USUAL_STATE);
        Path folder =
                portfolio.map(job -> usual.resolve("portfolios").resolve(job.name())).orElse(usual);
        try (StateFolder state =
                StateFolder.open(options.state().orElse(folder), DiskSpace.TO_START)) {
            return run(state, portfolio.orElseGet(() -> Job.ofSample(state, today())));
        }
    }

    private int run(StateFolder state, Job job) {
        job.requireClaimable(state, options.basePort());
        print(job.malformed());
        FederationPlan plan =
                new FederationPlan(
                        home,
                        new Addresses(options.basePort()),
                        job.divisions(),
                        job.asOf(),
                        options.processes(),
                        recording);
        Federation federation = new Federation(plan, state, screen);
        // The shutdown is closed last: Ctrl-C while everything is stopped must not cut that short.
        try (OrderlyShutdown shutdown = OrderlyShutdown.of(federation, state, screen);
                federation) {
            federation.start();
            job.claim(state, options.basePort());
            boolean complete = importAndReport(federation.services(), job);
            if (options.exit()) {
                return complete && job.malformed().isEmpty() ? 0 : 1;
            }
            if (options.portfolio().isEmpty()) {
                completeSample(federation, state);
            }
            if (!recording) {
                new Welcome(federation, state).lines().forEach(screen::line);
                shutdown.await();
            }
            return 0;
        }
    }

    /** Once the answers are on the screen. What is missing then, the next run completes. */
    private void completeSample(Federation federation, StateFolder state) {
        screen.progress("the people of the sample vote, meet and adopt");
        try {
            new SampleRequests(
                            federation.services(),
                            federation.identity().people(),
                            SampleTitles.in(MachineLanguage.locale()),
                            PATIENCE_WITH_THE_SAMPLE)
                    .sendOnce(state.of("sample"), today());
            screen.done();
        } catch (IOException fault) {
            throw DiskSpace.asOneLine(state.root(), fault);
        } catch (RestClientException incomplete) {
            screen.line("the sample is incomplete: " + incomplete.getMessage());
        }
    }

    /** Whether every readable fact arrived everywhere. */
    private boolean importAndReport(Services services, Job job) {
        Imported imported =
                job.imports()
                        .flatMap(ImportsFile::read)
                        .filter(before -> Imports.areThere(services, before))
                        .map(before -> known(services, before))
                        .orElseGet(() -> imported(services, job));
        Map<String, ImportReport> imports = imported.reports();
        screen.done();
        List<ImportReport.Malformed> malformed = malformed(imports.values(), job);
        print(malformed);
        try {
            LocalDate asOf = job.asOf().orElse(today());
            Outcome outcome = Outcome.of(services, job.files().getLast(), asOf, imports);
            outcome.lost().forEach(line -> screen.line("LOST: " + line));
            options.report().ifPresent(file -> ReportFile.write(file, outcome.report()));
            if (!options.exit()) {
                new ThreeAnswers(
                                outcome.answers(),
                                Answers.titles(services),
                                services.reporting(),
                                screen.width())
                        .lines()
                        .forEach(screen::line);
            }
            measurements.lines(services, imported.measured()).forEach(screen::line);
            boolean complete = outcome.lost().isEmpty() && malformed.isEmpty();
            job.imports().ifPresent(file -> file.replace(complete, imports));
            return complete;
        } catch (RestClientException broken) {
            throw new CannotRunException(
                    "a service does not answer: " + broken.getMessage(), broken);
        }
    }

    private Imported imported(Services services, Job job) {
        long begun = System.nanoTime();
        Map<String, ImportReport> last = Map.of();
        List<ImportReport> all = new ArrayList<>();
        for (Path file : job.files()) {
            last = new Imports(services, screen, file, job.asOf()).run(options.shuffle());
            all.addAll(last.values());
            new Convergence(services, screen).await(options.timeLimit());
        }
        return new Imported(last, Measurements.throughput(all, System.nanoTime() - begun));
    }

    /** By a run before this one, whose keys may have been removed since. */
    private Imported known(Services services, Map<String, ImportReport> before) {
        screen.progress("registering the divisions' keys");
        new KeyRegistration(services).run();
        new Convergence(services, screen).await(options.timeLimit());
        return new Imported(before, "by a run before this one");
    }

    private static List<ImportReport.Malformed> malformed(
            Collection<ImportReport> imports, Job job) {
        Map<Long, ImportReport.Malformed> byLine = new TreeMap<>();
        imports.forEach(
                report -> report.malformed().forEach(bad -> byLine.putIfAbsent(bad.line(), bad)));
        job.malformed().forEach(known -> byLine.remove(known.line()));
        return List.copyOf(byLine.values());
    }

    private void print(List<ImportReport.Malformed> malformed) {
        malformed.stream()
                .limit(MOST_LINES_SHOWN)
                .forEach(bad -> screen.line("line %d: %s".formatted(bad.line(), bad.reason())));
        if (malformed.size() > MOST_LINES_SHOWN) {
            screen.line("… and %d more lines".formatted(malformed.size() - MOST_LINES_SHOWN));
        }
    }

    private LocalDate today() {
        return BusinessDay.of(clock.instant());
    }

    /**
     * @param reports what each service reported of the last file, by its title
     * @param measured how long it took, to print
     */
    private record Imported(Map<String, ImportReport> reports, String measured) {}
}
