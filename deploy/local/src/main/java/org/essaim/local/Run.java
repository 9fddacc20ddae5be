package org.essaim.local;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.essaim.local.federation.Addresses;
import org.essaim.local.federation.Convergence;
import org.essaim.local.federation.Federation;
import org.essaim.local.federation.Imports;
import org.essaim.local.federation.Members;
import org.essaim.local.federation.Service;
import org.essaim.local.process.Memory;
import org.essaim.local.report.Answers;
import org.essaim.local.report.Completeness;
import org.essaim.local.report.Facts;
import org.essaim.local.report.Measures;
import org.essaim.local.report.PortfolioReport;
import org.essaim.local.report.ReportFile;
import org.essaim.local.report.ThreeAnswers;
import org.essaim.local.screen.Screen;
import org.essaim.local.state.DiskSpace;
import org.essaim.local.state.StateFolder;
import org.essaim.portfolio.ImportReport;

/** One run: start, import, wait for convergence, answer, and stay or leave. */
final class Run {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int MOST_TROUBLES_SHOWN = 50;

    private final CommandLine asked;
    private final Path home;
    private final Clock clock;
    private final Screen screen;
    private final long startedNanos = System.nanoTime();

    /**
     * @param home the root of the project
     */
    Run(CommandLine asked, Path home, Clock clock, Screen screen) {
        this.asked = asked;
        this.home = home;
        this.clock = clock;
        this.screen = screen;
    }

    /**
     * @return 0, or 1 where a line cannot be read or anything is lost
     */
    int run() {
        if (asked.portfolio().isPresent()) {
            Job job = Job.ofFile(asked.portfolio().get(), asked.asOf());
            Path usual = home.resolve(".essaim").resolve("portfolios").resolve(job.name());
            try (StateFolder state =
                    StateFolder.open(asked.state().orElse(usual), DiskSpace.TO_START)) {
                return with(state, job);
            }
        }
        Path usual = home.resolve(".essaim");
        try (StateFolder state =
                StateFolder.open(asked.state().orElse(usual), DiskSpace.TO_START)) {
            return with(state, Job.ofSample(state, today()));
        }
    }

    private int with(StateFolder state, Job job) {
        job.claim(state);
        tell(job.troubles());
        Federation.Plan plan =
                new Federation.Plan(
                        home, new Addresses(asked.basePort()), job.divisions(), job.asOf());
        Federation federation = new Federation(plan, state, screen);
        // The watch ends last: Ctrl-C while everything is being stopped must not cut that short.
        try (Watch watch = Watch.over(federation, state, screen);
                federation) {
            federation.start();
            boolean whole = take(federation, job);
            if (asked.exit()) {
                return whole && job.troubles().isEmpty() ? 0 : 1;
            }
            new Welcome(federation, state).lines().forEach(screen::line);
            watch.untilStopped();
            return 0;
        }
    }

    /** Whether everything readable arrived everywhere. */
    private boolean take(Federation federation, Job job) {
        Members members = federation.members();
        long importNanos = System.nanoTime();
        Map<String, ImportReport> imports = new HashMap<>();
        Map<String, Long> facts = new TreeMap<>();
        List<ImportReport> everyImport = new ArrayList<>();
        for (Path file : job.files()) {
            imports = new Imports(members, screen, file, job.asOf()).run(asked.shuffle());
            everyImport.addAll(imports.values());
            new Convergence(members, screen).await(asked.timeLimit());
            facts = Facts.perReporter(file, job.asOf().orElse(today()));
        }
        long convergedNanos = System.nanoTime();
        screen.done();
        try {
            Answers answers = Answers.of(members);
            List<ImportReport.Malformed> bad = malformed(imports.values(), job);
            tell(bad);
            Map<String, Long> taken = ofRunning(members, facts);
            List<String> lost = Completeness.lost(taken, imports, answers);
            lost.forEach(line -> screen.line("LOST: " + line));
            LocalDate asOf = job.asOf().orElse(today());
            PortfolioReport report = PortfolioReport.of(asOf, answers, imports.values());
            asked.report().ifPresent(file -> ReportFile.write(file, report));
            if (!asked.exit()) {
                new ThreeAnswers(answers, Answers.titles(members), members.centre())
                        .lines()
                        .forEach(screen::line);
            }
            measures(members, everyImport, convergedNanos - importNanos);
            return lost.isEmpty() && bad.isEmpty();
        } catch (IOException broken) {
            throw new CannotRunException("an answer is missing: " + broken.getMessage(), broken);
        }
    }

    /** Facts of divisions that are not admitted are among the troubles already. */
    private static Map<String, Long> ofRunning(Members members, Map<String, Long> facts) {
        Map<String, Long> taken = new LinkedHashMap<>();
        members.all().stream()
                .filter(service -> !service.stream().equals(Service.REPORTING))
                .map(Service::title)
                .forEach(title -> taken.put(title, facts.getOrDefault(title, 0L)));
        return taken;
    }

    private static List<ImportReport.Malformed> malformed(
            Collection<ImportReport> imports, Job job) {
        Map<Long, ImportReport.Malformed> byLine = new TreeMap<>();
        imports.forEach(
                report -> report.malformed().forEach(bad -> byLine.putIfAbsent(bad.line(), bad)));
        job.troubles().forEach(known -> byLine.remove(known.line()));
        return List.copyOf(byLine.values());
    }

    private void tell(List<ImportReport.Malformed> troubles) {
        troubles.stream()
                .limit(MOST_TROUBLES_SHOWN)
                .forEach(bad -> screen.line("line %d: %s".formatted(bad.line(), bad.reason())));
        if (troubles.size() > MOST_TROUBLES_SHOWN) {
            screen.line("… and %d more lines".formatted(troubles.size() - MOST_TROUBLES_SHOWN));
        }
    }

    private void measures(Members members, Collection<ImportReport> imports, long importNanos) {
        long facts = imports.stream().mapToLong(ImportReport::own).sum();
        long refused = imports.stream().mapToLong(ImportReport::refusedLines).sum();
        double seconds = importNanos / 1e9;
        screen.line(
                String.format(
                        Locale.ROOT,
                        "%d facts (%d refused by a rule) everywhere in %.1f s: %.0f facts/s",
                        facts,
                        refused,
                        seconds,
                        facts / seconds));
        try {
            screen.line(Measures.told(Measures.delaysMillis(members)));
        } catch (SQLException unmeasured) {
            screen.line("delays could not be measured: " + unmeasured.getMessage());
        }
        List<Long> pids = new ArrayList<>(List.of(ProcessHandle.current().pid()));
        screen.line(
                String.format(
                        Locale.ROOT,
                        "wall time %.1f s, memory of all processes %d MiB",
                        (System.nanoTime() - startedNanos) / 1e9,
                        Memory.of(pids) >> 20));
    }

    private LocalDate today() {
        return clock.instant().atZone(PARIS).toLocalDate();
    }
}
