package org.essaim.house.tidy;

import module java.base;

import org.essaim.house.source.TextFile;

/** What the text has to say, and what it must not hold. */
public final class Words {

    private static final Pattern LEFT_FOR_LATER =
            Pattern.compile(
                    "\\b(" + String.join("|", "TO" + "DO", "FIX" + "ME", "XX" + "X") + ")\\b");
    private static final Pattern OF_ONE_MACHINE =
            Pattern.compile(
                    "(?<![\\w.])/("
                            + String.join("|", "wo" + "rk", "fa" + "rm", "ro" + "ot")
                            + ")/");
    private static final List<String> REGISTRIES =
            List.of(
                    "repo." + "maven",
                    "repo1." + "maven",
                    "registry." + "npmjs",
                    "deb." + "debian");
    private static final Pattern OF_THE_DOMAIN =
            Pattern.compile(
                    "(?i)(initiative|envelope|irritant|expense|incubator|division|funding)");

    /** Decision 0059: what newcomers had to look up; the glossary has the word instead. */
    private static final Pattern OF_BEFORE =
            Pattern.compile(
                    "(?i)\\b(told|tellers?|heard|hearing|speakers?|amiss|anew|purse|docket)\\b");

    private static final Pattern SENTENCE = Pattern.compile("[a-z][a-zA-Z0-9]*(_[a-zA-Z0-9]+)+");
    private static final Set<String> TESTS =
            Set.of("Test", "ParameterizedTest", "RepeatedTest", "Property", "Example", "ArchTest");

    public static final Check LEFTOVERS =
            file -> file.each(LEFT_FOR_LATER, match -> match.group() + ": do it, or file an issue");

    public static final Check MACHINE_PATHS =
            file -> file.each(OF_ONE_MACHINE, match -> match.group() + " is a path of one machine");

    public static final Check REGISTRY_HOSTS =
            file ->
                    REGISTRIES.stream()
                            .filter(file.text()::contains)
                            .map(host -> file.at(0, "names a registry's host: " + host));

    /** The event store and the stream carry anything, so they know no word of the domain. */
    public static final Check DOMAIN_WORDS =
            file ->
                    file.path().matches("platform/(event-store|stream)/src/main/.*")
                            ? file.each(OF_THE_DOMAIN, match -> match.group() + " is of the domain")
                            : Stream.empty();

    public static final Check FIELD_WORDS =
            file ->
                    file.isJava() && !file.isIn("tidy")
                            ? file.each(
                                    OF_BEFORE,
                                    match -> match.group() + ": use the word of the glossary")
                            : Stream.empty();

    /** Every type says why it exists. Private ones and those of tests may speak by their name. */
    public static final Check DOCSTRINGS =
            Check.ofJava(
                    java ->
                            java.types().stream()
                                    .filter(type -> isShown(java.file()) && !type.isPrivate())
                                    .filter(type -> !type.isDocumented())
                                    .map(
                                            type ->
                                                    java.file()
                                                            .at(
                                                                    type.line(),
                                                                    type.name()
                                                                            + " does not say why it"
                                                                            + " exists")));

    public static final Check TESTS_ARE_SENTENCES =
            Check.ofJava(
                    java ->
                            java.methods().stream()
                                    .filter(
                                            method ->
                                                    method.annotations().stream()
                                                            .anyMatch(TESTS::contains))
                                    .filter(method -> !SENTENCE.matcher(method.name()).matches())
                                    .map(
                                            method ->
                                                    java.file()
                                                            .at(
                                                                    method.line(),
                                                                    method.name()
                                                                            + " is no sentence in"
                                                                            + " snake_case")));

    private Words() {}

    private static boolean isShown(TextFile file) {
        return file.path().contains("/src/main/");
    }
}
