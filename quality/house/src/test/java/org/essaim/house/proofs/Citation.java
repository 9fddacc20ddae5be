package org.essaim.house.proofs;

import module java.base;

import org.essaim.house.source.OvernightTests;
import org.essaim.house.source.TextFile;

/**
 * An annotation by which a test says what it shows.
 *
 * @param arguments what stands between its parentheses
 * @param module in which it is, such as {@code platform/stream}
 * @param type the test's class
 * @param test its name; empty where the whole class bears the annotation
 */
public record Citation(String arguments, String module, String type, String test) {

    /** What stands behind the name of a test that the gate leaves to the night. */
    public static final String OVERNIGHT = " (overnight)";

    public static final Comparator<Citation> BY_PLACE =
            Comparator.comparing(Citation::module)
                    .thenComparing(Citation::type)
                    .thenComparing(Citation::test);

    private static final Pattern CITES =
            Pattern.compile("\\b(?:void|Stream<DynamicTest>)\\s+(\\w+)\\s*\\(|\\bclass\\s+\\w+");

    /** All in one file; none where it is no test. */
    public static List<Citation> in(TextFile file, Pattern annotation) {
        if (!file.isJava() || !file.path().contains("/src/test/")) {
            return List.of();
        }
        return annotation.matcher(file.text()).results().map(found -> of(file, found)).toList();
    }

    private static Citation of(TextFile file, MatchResult found) {
        String module = file.path().substring(0, file.path().indexOf("/src/test/"));
        String type = file.path().substring(file.path().lastIndexOf('/') + 1).replace(".java", "");
        return new Citation(
                found.group(1), module, type, named(file.text(), found.end()).orElse(""));
    }

    private static Optional<String> named(String text, int from) {
        Matcher cites = CITES.matcher(text);
        return cites.find(from) ? Optional.ofNullable(cites.group(1)) : Optional.empty();
    }

    /** The same place, whatever else is cited there. */
    public Citation withoutArguments() {
        return new Citation("", module, type, test);
    }

    /** As a line of a list: where it is, and its name as a sentence. */
    public String line() {
        return "%s `%s`%s: %s"
                .formatted(
                        module,
                        type,
                        OvernightTests.contain(module, type) ? OVERNIGHT : "",
                        test.isEmpty() ? "all of it" : test.replace('_', ' '));
    }
}
