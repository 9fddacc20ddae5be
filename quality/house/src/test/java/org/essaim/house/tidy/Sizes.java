package org.essaim.house.tidy;

import module java.base;

import org.essaim.house.source.Offence;
import org.essaim.house.source.TextFile;

/** A limit on everything: what does not fit is split by what it says, not by count. */
public final class Sizes {

    static final int MAIN_LINES = 250;
    static final int TEST_LINES = 300;
    static final int METHOD_LINES = 40;
    static final int COLUMNS = 100;

    public static final Check FILES =
            file -> {
                int most = file.isTest() ? TEST_LINES : MAIN_LINES;
                int lines = file.lines().size();
                return file.isJava() && lines > most
                        ? Stream.of(file.at(0, lines + " lines, at most " + most))
                        : Stream.empty();
            };

    public static final Check LINES = file -> file.isJava() ? tooLong(file) : Stream.empty();

    public static final Check METHODS =
            Check.ofJava(
                    java ->
                            java.methods().stream()
                                    .filter(method -> method.lines() > METHOD_LINES)
                                    .map(
                                            method ->
                                                    java.file()
                                                            .at(
                                                                    method.line(),
                                                                    method.name()
                                                                            + " has "
                                                                            + method.lines()
                                                                            + " lines, at most "
                                                                            + METHOD_LINES)));

    private Sizes() {}

    private static Stream<Offence> tooLong(TextFile file) {
        List<String> lines = file.lines();
        return IntStream.range(0, lines.size())
                .filter(index -> lines.get(index).length() > COLUMNS)
                .filter(index -> !isImport(lines.get(index)))
                .mapToObj(index -> file.at(index + 1, columns(lines.get(index))));
    }

    /** Java has no way to write one on two lines. */
    private static boolean isImport(String line) {
        return line.startsWith("import ") && line.indexOf(';') == line.length() - 1;
    }

    private static String columns(String line) {
        return line.length() + " columns, at most " + COLUMNS;
    }
}
