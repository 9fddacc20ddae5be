package org.essaim.gate.mutation;

import module java.base;

/**
 * One thing that PIT broke, and who noticed.
 *
 * @param type the outermost class in which it stands, without {@code org.essaim.}
 * @param method as it is written: of a lambda, that in which it stands
 * @param mutator in a word, such as {@code ConditionalsBoundary}
 * @param killed whether anything noticed, be it that the test never ended
 * @param killers the tests that did
 */
record Mutant(
        String type,
        String method,
        int line,
        String mutator,
        boolean killed,
        List<TestName> killers) {

    private static final String HOUSE = "org.essaim.";
    private static final Pattern LAMBDA = Pattern.compile("lambda\\$(.+)\\$\\d+");
    private static final Set<String> NOTICED =
            Set.of("KILLED", "TIMED_OUT", "MEMORY_ERROR", "RUN_ERROR");

    /** What PIT says of one mutation, by the names of its elements. */
    static Mutant of(Map<String, String> said) {
        Matcher lambda = LAMBDA.matcher(said.get("mutatedMethod"));
        return new Mutant(
                outermost(said.get("mutatedClass")),
                lambda.matches() ? lambda.group(1) : said.get("mutatedMethod"),
                Integer.parseInt(said.get("lineNumber")),
                word(said.get("mutator")),
                NOTICED.contains(said.get("status")),
                tests(said.getOrDefault("killingTests", said.getOrDefault("killingTest", ""))));
    }

    private static String outermost(String type) {
        String named = type.startsWith(HOUSE) ? type.substring(HOUSE.length()) : type;
        return named.contains("$") ? named.substring(0, named.indexOf('$')) : named;
    }

    private static String word(String mutator) {
        String named = mutator.substring(mutator.lastIndexOf('.') + 1);
        return named.replace("Mutator", "");
    }

    private static List<TestName> tests(String said) {
        return Stream.of(said.split("\\|"))
                .filter(each -> !each.isBlank())
                .map(TestName::of)
                .distinct()
                .toList();
    }

    String place() {
        return type + "#" + method;
    }
}
