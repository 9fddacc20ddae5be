package org.essaim.gate;

import module java.base;

/**
 * Says at the end of {@code ./verify} what failed, what passed only the second time, what it cost
 * and whether that is within the budget; of a whole run it writes {@code docs/night.md}.
 */
public final class Summary {

    private static final Pattern PROVED =
            Pattern.compile(Pattern.quote(NightPage.PROVED) + "(\\w+)");

    private final Path root;
    private final Run run;
    private final Reports reports;
    private final Costs costs;
    private final Budget budget;

    private Summary(Path root, Run run) throws IOException {
        this.root = root;
        this.run = run;
        this.costs = Costs.of(ledgers());
        this.reports =
                Reports.read(found("TEST-.*\\.xml", "surefire-reports"))
                        .judged(costs::maySecondChance);
        this.budget = budget();
    }

    /**
     * Ends with 1 where something failed, also the budget.
     *
     * @param args the project's folder, the day, the commit, {@code all} or {@code gate} or {@code
     *     part}, Maven's exit status, then seconds of wall time, milliseconds of processor time,
     *     and the calibrations in milliseconds
     */
    public static void main(String[] args) throws IOException {
        Run run =
                new Run(
                        LocalDate.parse(args[1]),
                        args[2],
                        args[3].equals("all"),
                        args[4].equals("0"),
                        Duration.ofSeconds(Long.parseLong(args[5])),
                        Duration.ofMillis(Long.parseLong(args[6])),
                        mean(List.of(args).subList(7, args.length)));
        Summary summary = new Summary(Path.of(args[0]), run);
        boolean good = summary.say(args[3].equals("gate"));
        if (run.whole()) {
            summary.writeNight(good && run.isOfACommit());
        }
        System.exit(good ? 0 : 1);
    }

    private static Duration mean(List<String> millis) {
        return Duration.ofMillis(
                (long) millis.stream().mapToLong(Long::parseLong).average().orElseThrow());
    }

    /** Whether all is well. */
    private boolean say(boolean inBudget) throws IOException {
        System.out.println("\nThe twenty dearest, by processor time (then wall time):");
        costs.dearest(20).forEach(System.out::println);
        reports.failed().forEach(each -> say("failed", each));
        reports.secondChances().forEach(each -> say("passed only the second time", each));
        recordSecondChances();
        boolean dear = inBudget && budget.isPassed(run.processor(), run.calibrated());
        System.out.printf(
                "%d s, %d s of processor time, of which tests %d s; this machine takes %.2f times"
                        + " as long as where the budget of %d s was set%s%n",
                run.wall().toSeconds(),
                run.processor().toSeconds(),
                costs.processor().toSeconds(),
                budget.slowness(run.calibrated()),
                budget.processor().toSeconds(),
                dear ? ": passed by more than a quarter" : "");
        System.out.printf(
                "%d passed, %d failed, %d skipped%n",
                reports.passed(), reports.failed().size(), reports.skipped());
        return run.built()
                && reports.failed().isEmpty()
                && reports.secondChances().size() <= SecondChances.MOST
                && !dear;
    }

    private static void say(String what, Reports.Failure failure) {
        System.out.printf("%s: %s%n    %s%n", what, failure.test(), failure.message());
    }

    private void recordSecondChances() throws IOException {
        if (reports.secondChances().isEmpty()) {
            return;
        }
        Path file = root.resolve("quality/second-chances.tsv");
        SecondChances all =
                SecondChances.of(Files.readAllLines(file)).with(run.day(), reports.secondChances());
        Files.write(file, all.lines());
        for (Reports.Failure each : reports.secondChances()) {
            List<LocalDate> days = all.days(each.test());
            if (days.size() > 1) {
                System.out.printf("a defect to find: %s needed it on %s%n", each.test(), days);
            }
        }
    }

    private void writeNight(boolean good) throws IOException {
        Path page = root.resolve("docs/night.md");
        String before = Files.exists(page) ? Files.readString(page) : "";
        String proved =
                good
                        ? run.commit()
                        : PROVED.matcher(before)
                                .results()
                                .findFirst()
                                .map(found -> found.group(1))
                                .orElse("");
        Path rules = root.resolve("quality/gate/target/rules.md");
        Files.writeString(
                page,
                NightPage.text(
                        run,
                        reports,
                        costs,
                        budget,
                        proved,
                        Files.exists(rules) ? Files.readString(rules) : ""));
    }

    private Map<String, List<String>> ledgers() throws IOException {
        Map<String, List<String>> ledgers = new TreeMap<>();
        for (Path ledger : found("ledger\\.tsv", "target")) {
            ledgers.put(Costs.module(root, ledger), Files.readAllLines(ledger));
        }
        return ledgers;
    }

    private Budget budget() throws IOException {
        Properties file = new Properties();
        try (Reader reader =
                Files.newBufferedReader(root.resolve("quality/gate/budget.properties"))) {
            file.load(reader);
        }
        return Budget.of(file);
    }

    /** Files of that name in folders of that name, of the modules, which are at most two deep. */
    private List<Path> found(String name, String folder) throws IOException {
        try (Stream<Path> files =
                Files.find(
                        root,
                        5,
                        (path, _) ->
                                path.getFileName().toString().matches(name)
                                        && path.getParent()
                                                .getFileName()
                                                .toString()
                                                .equals(folder))) {
            return files.sorted().toList();
        } catch (UncheckedIOException fault) {
            System.err.println(fault.getMessage());
            return Collections.emptyList();
        }
    }
}
