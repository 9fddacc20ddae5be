package org.essaim.local.setup;

import module java.base;

/**
 * The language for which this machine was set up, as its environment says it; no country where
 * nobody set one up. Java is not asked: it takes a language that is named and not installed for
 * American English.
 */
public final class MachineLanguage {

    /** As POSIX orders them; {@code ./run} sets the first where none of them is in UTF-8. */
    private static final List<String> VARIABLES = List.of("LC_ALL", "LC_MESSAGES", "LANG");

    private static final Pattern NAME = Pattern.compile("([a-z]{2,3})_([A-Z]{2})\\b.*");

    private MachineLanguage() {}

    /** That of this machine. */
    public static Locale locale() {
        return of(System.getenv());
    }

    /** By the first of the variables that names a language and its country. */
    public static Locale of(Map<String, String> environment) {
        return VARIABLES.stream()
                .map(name -> NAME.matcher(environment.getOrDefault(name, "")))
                .filter(Matcher::matches)
                .findFirst()
                .map(name -> Locale.of(name.group(1), name.group(2)))
                .orElse(Locale.ROOT);
    }
}
