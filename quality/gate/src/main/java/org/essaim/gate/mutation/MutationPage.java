package org.essaim.gate.mutation;

import module java.base;

/**
 * What is broken on purpose and who notices, rule by rule: a section of {@code docs/night.md}.
 *
 * @param mutants that a test can notice
 * @param explained how many none can, each with its reason
 */
record MutationPage(
        List<Mutant> mutants,
        int explained,
        List<Clause> clauses,
        Citations citations,
        List<String> stale) {

    private static final String HEAD =
            """
            ## Mutants

            PIT broke the decisions in %,d places. Tests notice %,d of them; of %,d the list of
            [survivors](../quality/mutation/survivors.tsv) says why no test can, and they are left
            out below. A rule scores what tests that cite it notice, of all that is broken in the
            methods that its [clauses](../quality/mutation/clauses.tsv) name. What no method of a
            decision holds has the tests that prove it instead.

            """;

    private static final String ELSEWHERE =
            """

            ### What decides no clause
            Where some survive, class by class. None of it is to mend for the night to be green.

            | class | mutants | noticed |
            | --- | --- | --- |
            """;

    /**
     * @param mutationsXml what PIT wrote, for each module
     * @param clauses {@code clauses.tsv}, beside {@code survivors.tsv}
     * @param testSources folders of tests
     */
    static String page(List<Path> mutationsXml, Path clauses, Path... testSources)
            throws IOException {
        return read(mutationsXml, clauses, testSources).text();
    }

    static MutationPage read(List<Path> mutationsXml, Path clauses, Path... testSources)
            throws IOException {
        List<Mutant> all = new ArrayList<>();
        for (Path file : mutationsXml) {
            all.addAll(MutationReport.read(file));
        }
        List<Explanation> explanations = Explanation.read(clauses.resolveSibling("survivors.tsv"));
        List<Mutant> noticeable =
                all.stream().filter(each -> !isExplained(each, explanations)).toList();
        return new MutationPage(
                noticeable,
                all.size() - noticeable.size(),
                Clause.read(clauses),
                Citations.read(List.of(testSources)),
                explanations.stream().flatMap(each -> stale(each, all)).toList());
    }

    private static boolean isExplained(Mutant mutant, List<Explanation> explanations) {
        return !mutant.killed() && explanations.stream().anyMatch(each -> each.explains(mutant));
    }

    /** A reason covers as many as it was written for. */
    private static Stream<String> stale(Explanation said, List<Mutant> all) {
        long survive = all.stream().filter(it -> !it.killed() && said.explains(it)).count();
        return survive == said.mutants()
                ? Stream.empty()
                : Stream.of(
                        "`%s`, %s: %d survive, and the list explains %d"
                                .formatted(said.place(), said.mutator(), survive, said.mutants()));
    }

    String text() {
        StringBuilder page = new StringBuilder();
        page.append(
                HEAD.formatted(
                        mutants.size() + explained,
                        mutants.stream().filter(Mutant::killed).count(),
                        explained));
        List<String> toMend = problems();
        if (!toMend.isEmpty()) {
            page.append("### To mend\n");
            toMend.forEach(each -> page.append("- ").append(each).append("\n"));
            page.append("\n");
        }
        page.append("| rule | clause | decided by | mutants | noticed | by its own tests |\n");
        page.append("| --- | --- | --- | --- | --- | --- |\n");
        rules().forEach(rule -> page.append(rows(rule)));
        page.append(elsewhere());
        return page.toString();
    }

    /** Beside the clauses, such as what is shown of a decision: a class in which some survive. */
    private String elsewhere() {
        Map<String, List<Mutant>> classes =
                mutants.stream()
                        .filter(each -> !decidesAClause(each))
                        .collect(
                                Collectors.groupingBy(
                                        Mutant::type, TreeMap::new, Collectors.toList()));
        String rows =
                classes.entrySet().stream()
                        .filter(each -> !each.getValue().stream().allMatch(Mutant::killed))
                        .map(
                                each ->
                                        "| `%s` | %d | %d |\n"
                                                .formatted(
                                                        each.getKey(),
                                                        each.getValue().size(),
                                                        RuleScore.noticed(each.getValue())))
                        .collect(Collectors.joining());
        return rows.isEmpty() ? "" : ELSEWHERE + rows;
    }

    private boolean decidesAClause(Mutant mutant) {
        return clauses.stream().anyMatch(each -> each.holds(mutant));
    }

    /**
     * What fails the night: a clause that is not proved, or what decides one and nobody notices.
     */
    List<String> problems() {
        List<String> problems = new ArrayList<>(stale);
        clauses.stream().flatMap(this::unproved).forEach(problems::add);
        mutants.stream()
                .filter(each -> !each.killed() && decidesAClause(each))
                .map(
                        each ->
                                "`%s`, line %d, %s: noticed by no test"
                                        .formatted(each.place(), each.line(), each.mutator()))
                .sorted()
                .forEach(problems::add);
        return problems;
    }

    private Stream<String> unproved(Clause clause) {
        String named = clause.rule() + ", " + clause.words() + ": ";
        if (clause.isProvedByTests()) {
            return clause.tests().stream()
                    .filter(test -> !citations.cites(test, clause.rule()))
                    .map(test -> named + "`" + test + "` does not cite it");
        }
        Stream<String> without =
                clause.methods().stream()
                        .filter(
                                method ->
                                        mutants.stream()
                                                .noneMatch(
                                                        it ->
                                                                clause.holds(it)
                                                                        && it.method()
                                                                                .equals(method)))
                        .map(method -> named + "no mutant of `" + method + "`");
        return score(List.of(clause)).byItsTests() > 0
                ? without
                : Stream.concat(without, Stream.of(named + "no test that cites it notices any"));
    }

    private List<String> rules() {
        return clauses.stream().map(Clause::rule).distinct().sorted().toList();
    }

    private String rows(String rule) {
        List<Clause> own = clauses.stream().filter(each -> each.rule().equals(rule)).toList();
        RuleScore all = score(own);
        StringBuilder rows =
                new StringBuilder(
                        all.mutants() == 0
                                ? "| **%s** | | | | | |\n".formatted(rule)
                                : "| **%s** | **%s** | | %s |\n"
                                        .formatted(rule, all.percent(), all.cells()));
        for (Clause each : own) {
            String cells = each.isProvedByTests() ? "| |" : score(List.of(each)).cells();
            rows.append("| | %s | %s | %s |\n".formatted(each.words(), each.place(), cells));
        }
        return rows.toString();
    }

    private RuleScore score(List<Clause> of) {
        return RuleScore.of(
                mutants.stream()
                        .filter(mutant -> of.stream().anyMatch(each -> each.holds(mutant)))
                        .toList(),
                of.getFirst().rule(),
                citations);
    }

    /**
     * Prints it, of all that PIT wrote below a folder, and fails where something is to mend.
     *
     * @param args the folder of the project
     */
    public static void main(String[] args) throws IOException {
        Path home = Path.of(args.length == 0 ? "." : args[0]);
        List<Path> reports = below(home, "target/pit-reports/mutations.xml");
        MutationPage page =
                read(
                        reports,
                        home.resolve("quality/mutation/clauses.tsv"),
                        below(home, "src/test/java").toArray(Path[]::new));
        System.out.print(page.text());
        System.exit(page.problems().isEmpty() ? 0 : 1);
    }

    /** What ends so, wherever a module is. */
    static List<Path> below(Path home, String end) throws IOException {
        try (Stream<Path> all = Files.find(home, 7, (file, _) -> file.endsWith(end))) {
            return all.sorted().toList();
        }
    }
}
