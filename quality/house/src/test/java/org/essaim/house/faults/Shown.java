package org.essaim.house.faults;

import module java.base;

import org.essaim.house.proofs.Citation;
import org.essaim.house.source.TextFile;

/**
 * A test that shows a row.
 *
 * @param without the defence that a canary takes out; empty where it is none
 * @param longer how a long run of it is made; empty where there is no longer one
 */
record Shown(int row, String without, String longer, Citation by) {

    private static final Pattern CITED = Pattern.compile("@Fault\\(([^)]*)\\)");
    private static final Pattern ROWS = Pattern.compile("^(?:\\s*value\\s*=)?\\s*\\{?([\\d,\\s]+)");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /** All of these files, where they are tests. */
    static List<Shown> in(Collection<TextFile> files) {
        return files.stream()
                .flatMap(file -> Citation.in(file, CITED).stream())
                .sorted(Citation.BY_PLACE)
                .flatMap(each -> of(each).stream())
                .distinct()
                .toList();
    }

    private static List<Shown> of(Citation cited) {
        String without = text(cited.arguments(), "without");
        String longer = text(cited.arguments(), "longer");
        Matcher rows = ROWS.matcher(cited.arguments());
        return rows.find()
                ? NUMBER.matcher(rows.group(1))
                        .results()
                        .map(number -> Integer.parseInt(number.group()))
                        .map(row -> new Shown(row, without, longer, cited.withoutArguments()))
                        .toList()
                : List.of();
    }

    private static String text(String arguments, String name) {
        Matcher found = Pattern.compile(name + "\\s*=\\s*\"([^\"]*)\"").matcher(arguments);
        return found.find() ? found.group(1) : "";
    }

    boolean isCanary() {
        return !without.isEmpty();
    }

    /** As a line of a list. */
    String line() {
        return (isCanary() ? "- without " + without + ": " : "- ")
                + by.line()
                + (longer.isEmpty() ? "" : " (longer with `" + longer + "`)")
                + "\n";
    }
}
