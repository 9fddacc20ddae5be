package org.essaim.local.identity;

import module java.base;

/** The words of the login page: French, or English for who prefers it. */
record LoginText(Locale locale, ResourceBundle words) {

    private static final List<Locale> OFFERED = List.of(Locale.FRENCH, Locale.ENGLISH);

    /**
     * @param acceptLanguage the header; null or unreadable means French
     */
    static LoginText accepting(String acceptLanguage) {
        Locale locale =
                Optional.ofNullable(Locale.lookup(ranges(acceptLanguage), OFFERED))
                        .orElse(Locale.FRENCH);
        return new LoginText(
                locale,
                ResourceBundle.getBundle(
                        "org.essaim.local.identity.login",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    String language() {
        return locale.getLanguage();
    }

    String of(String key, Object... values) {
        String pattern = words.getString(key);
        return values.length == 0 ? pattern : new MessageFormat(pattern, locale).format(values);
    }

    /** The division in words: {@code préfecture-du-littoral} is "Préfecture du littoral". */
    String place(String division) {
        if (division.equals(DemoPeople.CENTRE)) {
            return of("centre");
        }
        String spaced = division.replace('-', ' ').strip();
        return spaced.isEmpty()
                ? division
                : spaced.substring(0, 1).toUpperCase(locale) + spaced.substring(1);
    }

    /** The role in words, with the number of a further person who has it: "Employee 2". */
    String role(DemoPerson person) {
        String role = person.role();
        String word = role.replaceFirst("\\d+$", "");
        return (of("role." + word) + " " + role.substring(word.length())).strip();
    }

    private static List<Locale.LanguageRange> ranges(String acceptLanguage) {
        try {
            return acceptLanguage == null
                    ? List.of()
                    : Locale.LanguageRange.parse(acceptLanguage.strip());
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }
}
