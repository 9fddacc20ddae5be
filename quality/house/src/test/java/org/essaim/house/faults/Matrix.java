package org.essaim.house.faults;

import module java.base;

import org.essaim.house.source.TextFile;

/** Each row with the tests that show it and the canaries that show that these can fail. */
public final class Matrix {

    private static final String HEAD =
            """
            # What goes wrong, and what holds all the same

            Follows from the tests that name a row with `@Fault`, and is not edited by hand;
            CONTRIBUTING says how it is written again. A canary is the same test with its defence
            taken out by the test's wiring: it asserts what then goes wrong. Figures are those of
            the last run that somebody wrote down, with their day; `./verify` runs every test below
            with the reduced counts, but those that are marked, which `./verify --all` runs too;
            the properties named make a long run of it.

            | # | fault | must hold | tests | canaries |
            | --- | --- | --- | --- | --- |
            """;

    private final List<Shown> all;

    private Matrix(List<Shown> all) {
        this.all = all;
    }

    public static Matrix of(Collection<TextFile> files) {
        return new Matrix(Shown.in(files));
    }

    /** Rows that tests name and that are none. */
    public Set<Integer> unknown() {
        Set<Integer> named = numbers(_ -> true);
        FaultRow.ALL.forEach(row -> named.remove(row.number()));
        return named;
    }

    public Set<Integer> withoutTest() {
        return without(each -> !each.isCanary());
    }

    public Set<Integer> withoutCanary() {
        return without(Shown::isCanary);
    }

    /**
     * As Markdown.
     *
     * @param said by somebody of a row: the last figures under its number, and what no test shows
     *     yet under its number and {@code .missing}
     */
    public String page(Map<String, String> said) {
        StringBuilder page = new StringBuilder(HEAD);
        FaultRow.ALL.forEach(row -> page.append(line(row)));
        FaultRow.ALL.forEach(row -> page.append(section(row, said)));
        page.append("\n## Missing\n- Rows without a test: %s\n".formatted(listed(withoutTest())));
        page.append("- Rows without a canary: %s\n".formatted(listed(withoutCanary())));
        return page.toString();
    }

    private String line(FaultRow row) {
        return "| [%d](#row-%d) | %s | %s | %d | %d |\n"
                .formatted(
                        row.number(),
                        row.number(),
                        row.fault(),
                        row.holds(),
                        of(row, each -> !each.isCanary()).size(),
                        of(row, Shown::isCanary).size());
    }

    private String section(FaultRow row, Map<String, String> said) {
        StringBuilder section = new StringBuilder("\n## Row %d\n".formatted(row.number()));
        section.append("Fault: %s.\nMust hold: %s.\n\n".formatted(row.fault(), row.holds()));
        of(row, each -> !each.isCanary()).forEach(each -> section.append(each.line()));
        of(row, Shown::isCanary).forEach(each -> section.append(each.line()));
        String key = Integer.toString(row.number());
        if (said.containsKey(key)) {
            section.append("- last figures: %s\n".formatted(said.get(key)));
        }
        if (said.containsKey(key + ".missing")) {
            section.append("- not shown yet: %s\n".formatted(said.get(key + ".missing")));
        }
        return section.toString();
    }

    private List<Shown> of(FaultRow row, Predicate<Shown> wanted) {
        return all.stream()
                .filter(each -> each.row() == row.number() && wanted.test(each))
                .toList();
    }

    private Set<Integer> without(Predicate<Shown> wanted) {
        Set<Integer> missing = new TreeSet<>();
        FaultRow.ALL.forEach(row -> missing.add(row.number()));
        missing.removeAll(numbers(wanted));
        return missing;
    }

    private Set<Integer> numbers(Predicate<Shown> wanted) {
        return all.stream()
                .filter(wanted)
                .map(Shown::row)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String listed(Set<Integer> rows) {
        return rows.isEmpty()
                ? "none"
                : rows.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
