package org.essaim.web.identity;

import module java.base;

/** What docs/identity.md holds: settings, and below them tokens with what they mean. */
final class IdentityPage {

    static final Path DOCS = Path.of("../../docs");

    private static final Pattern SETTINGS =
            Pattern.compile("```properties\\R(?<settings>[^`]*)```");
    private static final Pattern TOKEN =
            Pattern.compile("```json\\R(?<claims>[^`]*)```\\R(?<what>Is of|Refused:) (?<means>.*)");
    private static final Pattern WORD = Pattern.compile("`([^`]+)`");

    private IdentityPage() {}

    /** One provider, or several, under one heading. */
    record Section(String name, Map<String, String> settings, List<Token> tokens) {

        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * @param means whose the person is and in what roles, or why the token is refused
     */
    record Token(String claims, boolean passes, List<String> means) {}

    static List<Section> sections() {
        return Stream.of(read("identity.md").split("\\R## "))
                .skip(1)
                .map(IdentityPage::of)
                .toList();
    }

    static String read(String page) {
        try {
            return Files.readString(DOCS.resolve(page));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Section of(String section) {
        Map<String, String> settings = new LinkedHashMap<>();
        SETTINGS.matcher(section)
                .results()
                .flatMap(block -> block.group("settings").lines())
                .map(line -> line.split("=", 2))
                .forEach(pair -> settings.put(pair[0], pair[1]));
        return new Section(
                section.lines().findFirst().orElseThrow(),
                settings,
                TOKEN.matcher(section).results().map(IdentityPage::token).toList());
    }

    private static Token token(MatchResult found) {
        return new Token(
                found.group("claims"),
                found.group("what").equals("Is of"),
                WORD.matcher(found.group("means")).results().map(word -> word.group(1)).toList());
    }
}
