package org.essaim.house.tidy;

import module java.base;

import org.essaim.house.source.JavaSource;
import org.essaim.house.source.Offence;
import org.essaim.house.source.TextFile;

/** One house rule over one file: pure, so that it can be shown to fail on a made-up one. */
@FunctionalInterface
public interface Check {

    Stream<Offence> offences(TextFile file);

    /** Only of those files. */
    default Check in(Predicate<TextFile> files) {
        return file -> files.test(file) ? offences(file) : Stream.empty();
    }

    /** A check of what the parser sees, for Java files alone. */
    static Check ofJava(Function<JavaSource, Stream<Offence>> check) {
        Check of = file -> check.apply(JavaSource.of(file));
        return of.in(file -> file.isJava() && !file.path().endsWith("package-info.java"));
    }

    static Check ofTypes(Predicate<JavaSource.Type> wrong, String what) {
        return ofJava(
                java ->
                        java.types().stream()
                                .filter(wrong)
                                .map(type -> java.file().at(type.line(), type.name() + what)));
    }

    static Check ofMethods(Predicate<JavaSource.Method> wrong, String what) {
        return ofJava(
                java ->
                        java.methods().stream()
                                .filter(wrong)
                                .map(each -> java.file().at(each.line(), each.name() + what)));
    }

    static Check ofUses(Predicate<String> wrong, String what) {
        return ofJava(
                java ->
                        java.uses().stream()
                                .filter(use -> wrong.test(use.name()))
                                .map(use -> java.file().at(use.line(), use.name() + what)));
    }

    /** Of each place of the text that the pattern finds. */
    static Check ofText(String pattern, String what) {
        Pattern compiled = Pattern.compile(pattern);
        return file -> file.each(compiled, match -> match.group() + what);
    }
}
