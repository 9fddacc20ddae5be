package org.essaim.house.tidy;

import module java.base;

import org.essaim.house.source.JavaSource;
import org.essaim.house.source.Offence;
import org.essaim.house.source.TextFile;

/** One house rule over one file: pure, so that it can be shown to fail on a made-up one. */
@FunctionalInterface
public interface Check {

    Stream<Offence> offences(TextFile file);

    /** A check of what the parser sees, for Java files alone. */
    static Check ofJava(Function<JavaSource, Stream<Offence>> check) {
        return file ->
                file.isJava() && !file.path().endsWith("package-info.java")
                        ? check.apply(JavaSource.of(file))
                        : Stream.empty();
    }
}
