package org.essaim.house.proofs;

import module java.base;

import org.essaim.house.source.TextFile;

/** A test that cites a rule. */
record Proof(String rule, Citation by) {

    /** What stands in the text of a test for this house is no citation: its quotes are escaped. */
    private static final Pattern CITED = Pattern.compile("@Rule\\((\\{[^}\\\\]*}|\"[^\"]*\")\\)");

    private static final Pattern ID = Pattern.compile("R\\d{2,3}");

    /** All of one file; none where it is no test. */
    static List<Proof> of(TextFile file) {
        return Citation.in(file, CITED).stream()
                .flatMap(
                        each ->
                                ID.matcher(each.arguments())
                                        .results()
                                        .map(id -> new Proof(id.group(), each.withoutArguments())))
                .toList();
    }
}
