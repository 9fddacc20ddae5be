package org.essaim.house.proofs;

import module java.base;

import org.essaim.house.source.TextFile;

/** Each rule with the tests that cite it, as Markdown: {@code docs/proofs.md}. */
public final class ProofsPage {

    private static final String HEAD =
            """
            # What proves each rule

            Follows from the tests that cite a [rule](rules.md) with `@Rule`, and is not edited by
            hand; CONTRIBUTING says how it is written again. A test's name is what it proves.
            `./verify` runs all but those that are marked, and `./verify --all` these too.
            """;

    private ProofsPage() {}

    /**
     * @param rules every id there is
     */
    public static String text(Set<String> rules, Collection<TextFile> files) {
        List<Proof> proofs =
                files.stream()
                        .flatMap(file -> Proof.of(file).stream())
                        .sorted(Comparator.comparing(Proof::by, Citation.BY_PLACE))
                        .distinct()
                        .toList();
        StringBuilder page = new StringBuilder(HEAD);
        rules.stream()
                .sorted(Comparator.comparingInt(ProofsPage::number))
                .forEach(rule -> page.append(section(rule, proofs)));
        return page.toString();
    }

    private static String section(String rule, List<Proof> proofs) {
        StringBuilder section = new StringBuilder("\n## " + rule + "\n");
        List<Proof> own = proofs.stream().filter(each -> each.rule().equals(rule)).toList();
        own.forEach(each -> section.append("- ").append(each.by().line()).append("\n"));
        return own.isEmpty() ? section.append("Nothing yet.\n").toString() : section.toString();
    }

    private static int number(String rule) {
        return Integer.parseInt(rule.substring(1));
    }
}
