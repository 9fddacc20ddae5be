package org.essaim.gate.mutation;

import module java.base;

/**
 * A clause of a rule and where it is decided: a line of {@code quality/mutation/clauses.tsv}.
 *
 * @param type the class without {@code org.essaim.}, or the tests where no method decides it
 * @param methods of that class; none where tests prove it
 */
record Clause(String rule, String words, String type, List<String> methods) {

    private static final String TESTS = "tests";

    static List<Clause> read(Path file) throws IOException {
        return Rows.read(file, 4).stream().map(Clause::of).toList();
    }

    private static Clause of(List<String> row) {
        return new Clause(
                row.get(0),
                row.get(1),
                row.get(2),
                row.get(3).equals(TESTS) ? List.of() : List.of(row.get(3).split(",")));
    }

    boolean isProvedByTests() {
        return methods.isEmpty();
    }

    /** Simple names; of a clause that no method decides. */
    List<String> tests() {
        return List.of(type.split(","));
    }

    boolean holds(Mutant mutant) {
        return mutant.type().equals(type) && methods.contains(mutant.method());
    }

    String place() {
        String named = type.substring(type.lastIndexOf('.') + 1);
        return isProvedByTests()
                ? "`" + String.join("`, `", tests()) + "`"
                : methods.stream()
                        .map(each -> "`" + named + "." + each + "`")
                        .collect(Collectors.joining(", "));
    }
}
