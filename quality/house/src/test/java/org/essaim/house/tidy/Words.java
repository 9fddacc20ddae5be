package org.essaim.house.tidy;

import module java.base;

import org.essaim.house.source.JavaSource;
import org.essaim.house.source.Offence;
import org.essaim.house.source.TextFile;

/** What the text has to say, and what it must not hold. */
public final class Words {

    public static final Check LEFTOVERS =
            Check.ofText("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b", ": do it, or file an issue");

    public static final Check MACHINE_PATHS =
            Check.ofText("(?<![\\w.])/(wo" + "rk|fa" + "rm|ro" + "ot)/", " is of one machine");

    public static final Check REGISTRY_HOSTS =
            Check.ofText(
                    "repo1?\\.mav" + "en|registry\\.np" + "mjs|deb\\.deb" + "ian",
                    " is a registry's host");

    /** The event store and the stream carry anything, so they know no word of the domain. */
    public static final Check DOMAIN_WORDS =
            Check.ofText(
                            "(?i)(initiative|envelope|irritant|expense|incubator|division|funding)",
                            " is of the domain")
                    .in(file -> file.path().matches("platform/(event-store|stream)/src/main/.*"));

    /** Decision 0059: what newcomers had to look up; the glossary has the word instead. */
    public static final Check FIELD_WORDS =
            Check.ofText(
                            "(?i)\\b(told|tellers?|heard|hearing|speakers?|amiss|anew|purse"
                                    + "|docket)\\b",
                            ": use the word of the glossary")
                    .in(file -> file.isJava() && !file.isIn("tidy"));

    /** Every type says why it exists. Private ones and those of tests may speak by their name. */
    public static final Check DOCSTRINGS =
            Check.ofTypes(
                            type -> !type.isPrivate() && !type.isDocumented(),
                            " does not say why it exists")
                    .in(TextFile::isMainJava);

    private static final Pattern TEST =
            Pattern.compile("@(Test|ParameterizedTest|RepeatedTest|TestFactory|Property)\\b.*");

    public static final Check TESTS_ARE_SENTENCES = Check.ofJava(Words::testsThatAreNoSentences);

    private Words() {}

    private static Stream<Offence> testsThatAreNoSentences(JavaSource java) {
        Set<String> types =
                java.types().stream().map(JavaSource.Type::name).collect(Collectors.toSet());
        return java.annotated().stream()
                .filter(each -> each.annotations().stream().anyMatch(TEST.asMatchPredicate()))
                .filter(each -> !types.contains(each.name()))
                .filter(each -> !each.name().matches("[a-z][a-zA-Z0-9]*(_[a-zA-Z0-9]+)+"))
                .map(each -> java.file().at(each.line(), each.name() + " is no sentence"));
    }
}
