package org.essaim.house.tidy;

import module java.base;

import org.essaim.house.source.TextFile;

/** A limit on everything: what does not fit is split by what it says, not by count. */
public final class Sizes {

    public static final Check FILES =
            file -> {
                int most = file.isTest() ? 300 : 250;
                int lines = file.lines().size();
                return file.isJava() && lines > most
                        ? Stream.of(file.at(0, lines + " lines, at most " + most))
                        : Stream.empty();
            };

    /** Of what the formatter leaves as it is; Java has no way to write an import on two lines. */
    public static final Check LINES =
            Check.ofText("^(?!import [^;]*;$).{101,}", ": at most 100 columns")
                    .in(TextFile::isJava);

    public static final Check METHODS =
            Check.ofMethods(method -> method.lines() > 40, " has more than 40 lines");

    private Sizes() {}
}
