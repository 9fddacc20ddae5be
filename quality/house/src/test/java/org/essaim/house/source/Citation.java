package org.essaim.house.source;

import module java.base;

/**
 * A test, or a class of tests, that says what it shows.
 *
 * @param what a rule, such as {@code R22}, or a row of the faults, such as {@code fault 5}
 * @param by the file and the name of the test
 * @param inTheGate whether {@code ./verify} runs it without being asked for it
 * @param isCanary whether it takes a defence out, and shows what then goes wrong
 */
public record Citation(String what, String by, boolean inTheGate, boolean isCanary) {

    private static final Pattern RULE = Pattern.compile("R\\d{2,3}");
    private static final Pattern ROW = Pattern.compile("\\d+");

    /** All of one file; none where it is no test. */
    public static Stream<Citation> in(TextFile file) {
        return file.isJava() && file.isTest()
                ? JavaSource.of(file).annotated().stream().flatMap(each -> by(file, each))
                : Stream.empty();
    }

    /** As a line of a list. */
    public String line() {
        return by.replace('_', ' ')
                + (isCanary ? ", without its defence" : "")
                + (inTheGate ? "" : ", at night");
    }

    private static Stream<Citation> by(TextFile file, JavaSource.Annotated test) {
        boolean inTheGate =
                !file.path().endsWith("DrillTest.java")
                        && Stream.concat(test.annotations().stream(), test.around().stream())
                                .noneMatch(each -> each.matches("@Night.*|@Tag[(]\"night\"[)]"));
        return test.annotations().stream()
                .flatMap(
                        each ->
                                cited(each)
                                        .map(
                                                what ->
                                                        new Citation(
                                                                what,
                                                                file.path() + " " + test.name(),
                                                                inTheGate,
                                                                each.contains("without ="))));
    }

    private static Stream<String> cited(String annotation) {
        if (annotation.startsWith("@Rule(")) {
            return RULE.matcher(annotation).results().map(MatchResult::group);
        }
        String numbers = annotation.replaceAll("\"[^\"]*\"", "");
        return annotation.startsWith("@Fault(")
                ? ROW.matcher(numbers).results().map(row -> "fault " + row.group())
                : Stream.empty();
    }
}
