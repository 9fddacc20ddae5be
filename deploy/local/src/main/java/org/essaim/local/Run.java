package org.essaim.local;

import module java.base;

import java.sql.SQLException;
import org.essaim.contract.BusinessDay;
import org.essaim.local.federation.Addresses;
import org.essaim.local.federation.Convergence;
import org.essaim.local.federation.Federation;
import org.essaim.local.federation.FederationPlan;
import org.essaim.local.federation.Imports;
import org.essaim.local.federation.Service;
import org.essaim.local.federation.Services;
import org.essaim.local.process.Memory;
import org.essaim.local.report.Answers;
import org.essaim.local.report.Completeness;
import org.essaim.local.report.Latency;
import org.essaim.local.report.PortfolioFile;
import org.essaim.local.report.PortfolioReport;
import org.essaim.local.report.ReportFile;
import org.essaim.local.report.ThreeAnswers;
import org.essaim.local.screen.Screen;
import org.essaim.local.state.DiskSpace;
import org.essaim.local.state.StateFolder;
import org.essaim.portfolio.ImportReport;

/** One run: start, import, wait for convergence, report, then stay or exit. */
final class Run {

    private static final int MOST_LINES_SHOWN = 50;

    private final CommandLine options;
    private final Path home;
    private final Clock clock;
    private final Screen screen;
    private final long startedNanos = System.nanoTime();

    /**
     * @param home the root of the project
     */
    Run(CommandLine options, Path home, Clock clock, Screen screen) {
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
        Path usual = home.resolve(".essaim");
        Path folder =
                portfolio.map(job -> usual.resolve("portfolios").resolve(job.name())).orElse(usual);
        try (StateFolder state =
                StateFolder.open(options.state().orElse(folder), DiskSpace.TO_START)) {
            return run(state, portfolio.orElseGet(() -> Job.ofSample(state, today())));
        }
    }

    private int run(StateFolder state, Job job) {
        job.claim(state);
        print(job.malformed());
        FederationPlan plan =
                new FederationPlan(
                        home, new Addresses(options.basePort()), job.divisions(), job.asOf());
        Federation federation = new Federation(plan, state, screen);
        // The shutdown is closed last: Ctrl-C while everything is stopped must not cut that short.
        try (OrderlyShutdown shutdown = OrderlyShutdown.of(federation, state, screen);
                federation) {
            federation.start();
            boolean complete = importAndReport(federation.services(), job);
            if (options.exit()) {
                return complete && job.malformed().isEmpty() ? 0 : 1;
            }
            new Welcome(federation, state).lines().forEach(screen::line);
            shutdown.await();
            return 0;
        }
    }

    /** Whether every readable fact arrived everywhere. */
    private boolean importAndReport(Services services, Job job) {
        long importNanos = System.nanoTime();
        Map<String, ImportReport> imports = Map.of();
        Map<String, Long> facts = Map.of();
        List<ImportReport> everyImport = new ArrayList<>();
        for (Path file : job.files()) {
            imports = new Imports(services, screen, file, job.asOf()).run(options.shuffle());
            everyImport.addAll(imports.values());
            new Convergence(services, screen).await(options.timeLimit());
            facts = PortfolioFile.factsPerReporter(file, job.asOf().orElse(today()));
        }
        long convergedNanos = System.nanoTime();
        screen.done();
        try {
            Answers answers = Answers.of(services);
            List<ImportReport.Malformed> malformed = malformed(imports.values(), job);
            print(malformed);
            List<String> lost = Completeness.lost(expected(services, facts), imports, answers);
            lost.forEach(line -> screen.line("LOST: " + line));
            LocalDate asOf = job.asOf().orElse(today());
            PortfolioReport report = PortfolioReport.of(asOf, answers, imports.values());
            options.report().ifPresent(file -> ReportFile.write(file, report));
            if (!options.exit()) {
                new ThreeAnswers(answers, Answers.titles(services), services.centre())
                        .lines()
                        .forEach(screen::line);
            }
            printMeasurements(services, everyImport, convergedNanos - importNanos);
            return lost.isEmpty() && malformed.isEmpty();
        } catch (IOException broken) {
            throw new CannotRunException(
                    "a service does not answer: " + broken.getMessage(), broken);
        }
    }

    /** By service; facts of divisions that are not admitted are among the malformed lines. */
    private static Map<String, Long> expected(Services services, Map<String, Long> facts) {
        Map<String, Long> expected = new LinkedHashMap<>();
        services.all().stream()
                .filter(service -> !service.stream().equals(Service.REPORTING))
                .map(Service::title)
                .forEach(title -> expected.put(title, facts.getOrDefault(title, 0L)));
        return expected;
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

    private void printMeasurements(
            Services services, Collection<ImportReport> imports, long importNanos) {
        long facts = imports.stream().mapToLong(ImportReport::own).sum();
        long refused = imports.stream().mapToLong(ImportReport::refusedLines).sum();
        double seconds = importNanos / 1e9;
        screen.line(
                String.format(
                        Locale.ROOT,
                        "%d facts (%d refused by a rule) imported and projected everywhere in"
                                + " %.1f s: %.0f facts/s",
                        facts,
                        refused,
                        seconds,
                        facts / seconds));
        try {
            screen.line(Latency.describe(Latency.millis(services)));
        } catch (SQLException unmeasured) {
            screen.line("latencies could not be measured: " + unmeasured.getMessage());
        }
        screen.line(
                String.format(
                        Locale.ROOT,
                        "total time %.1f s, memory of all processes %d MiB",
                        (System.nanoTime() - startedNanos) / 1e9,
                        Memory.used() >> 20));
    }

    private LocalDate today() {
        return BusinessDay.of(clock.instant());
    }
}
