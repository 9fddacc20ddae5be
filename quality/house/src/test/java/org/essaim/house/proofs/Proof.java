package org.essaim.house.proofs;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.essaim.house.source.TextFile;

/**
 * A test that cites a rule.
 *
 * @param module in which it is, such as {@code platform/stream}
 * @param type its class
 * @param test its name; empty where the whole class cites the rule
 */
record Proof(String rule, String module, String type, String test) {

    static final Comparator<Proof> BY_PLACE =
            Comparator.comparing(Proof::module)
                    .thenComparing(Proof::type)
                    .thenComparing(Proof::test);

    /** What stands in the text of a test for this house is no citation: its quotes are escaped. */
    private static final Pattern CITED = Pattern.compile("@Rule\\((\\{[^}\\\\]*}|\"[^\"]*\")\\)");

    private static final Pattern ID = Pattern.compile("R\\d{2,3}");
    private static final Pattern CITES =
            Pattern.compile("\\b(?:void|Stream<DynamicTest>)\\s+(\\w+)\\s*\\(|\\bclass\\s+\\w+");

    /** All of one file; none where it is no test. */
    static List<Proof> of(TextFile file) {
        if (!file.isJava() || !file.path().contains("/src/test/")) {
            return List.of();
        }
        return CITED.matcher(file.text()).results().flatMap(each -> of(file, each)).toList();
    }

    private static Stream<Proof> of(TextFile file, MatchResult citation) {
        String module = file.path().substring(0, file.path().indexOf("/src/test/"));
        String type = file.path().substring(file.path().lastIndexOf('/') + 1).replace(".java", "");
        String test = named(file.text(), citation.end()).orElse("");
        return ID.matcher(citation.group(1))
                .results()
                .map(id -> new Proof(id.group(), module, type, test));
    }

    private static Optional<String> named(String text, int from) {
        Matcher cites = CITES.matcher(text);
        return cites.find(from) ? Optional.ofNullable(cites.group(1)) : Optional.empty();
    }

    /** As a sentence. */
    String sentence() {
        return test.isEmpty() ? "all of it" : test.replace('_', ' ');
    }
}
