package org.essaim.house.tidy;

import module java.base;

import org.essaim.house.source.TextFile;

/**
 * The rules of {@code docs/rules.md}.
 *
 * @param all every id that the page defines
 * @param built those that it says are enforced so far
 */
public record Rules(Set<String> all, Set<String> built) {

    private static final Pattern ID = Pattern.compile("\\bR\\d{2,3}\\b");
    private static final Pattern DEFINED = Pattern.compile("(?m)^- \\*\\*(R\\d{2,3})\\*\\* ");
    private static final Pattern BUILT =
            Pattern.compile("(?s)## Built so far\\s.*?\\n\\n(R\\d[^\\n]*)\\n");

    public static Rules of(TextFile page) {
        return new Rules(
                new TreeSet<>(
                        DEFINED.matcher(page.text())
                                .results()
                                .map(match -> match.group(1))
                                .toList()),
                new TreeSet<>(
                        BUILT.matcher(page.text())
                                .results()
                                .flatMap(match -> Arrays.stream(match.group(1).split("\\s+")))
                                .toList()));
    }

    /** Ids that a file cites and the page does not define. */
    public Check unknown() {
        return file ->
                file.isJava() || file.isMarkdown() || file.path().endsWith(".sql")
                        ? file.each(ID, MatchResult::group)
                                .filter(offence -> !all.contains(offence.what()))
                                .map(found -> file.at(found.line(), found.what() + " is no rule"))
                        : Stream.empty();
    }
}
