package org.essaim.reporting.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;

/** Both languages have every text, with the same figures in it, and neither is in the other. */
class MessagesTest {

    private static final Pattern FIGURE = Pattern.compile("\\{(\\d)[,}]");
    private static final Map<String, String> ENGLISH = read("/messages.properties");
    private static final Map<String, String> FRENCH = read("/messages_fr.properties");

    /** Words that are spelt alike. */
    private static final Set<String> ALIKE =
            Set.of(
                    "pages",
                    "freshness.stream",
                    "initiative",
                    "euros",
                    "figure.initiatives",
                    "lineage.table",
                    "initiative.kind.PROTOTYPE",
                    "kind.DIVISION_ADMITTED",
                    "kind.OBSTACLE_MET",
                    "kind.ADOPTED",
                    "kind.IRRITANT_REPORTED",
                    "open.type",
                    "type.UUID",
                    "round.CONSTRUCTION",
                    "credits.adoptions",
                    "unit.euros",
                    "kind.ALLOCATED",
                    "division.kind",
                    "page.initiatives",
                    "feed.of",
                    "irritants.title",
                    "contact.link",
                    "pages.menu");

    @Test
    void both_have_the_same_texts_with_the_same_figures() {
        assertThat(FRENCH.keySet()).isEqualTo(ENGLISH.keySet());
        ENGLISH.forEach(
                (key, text) ->
                        assertThat(figures(FRENCH.get(key))).as(key).isEqualTo(figures(text)));
    }

    @Test
    void neither_is_in_the_others_language() {
        assertThat(ENGLISH.keySet())
                .filteredOn(key -> !ALIKE.contains(key))
                .allSatisfy(key -> assertThat(FRENCH.get(key)).isNotEqualTo(ENGLISH.get(key)));
    }

    private static Set<String> figures(String text) {
        return FIGURE.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    private static Map<String, String> read(String file) {
        Properties read = new Properties();
        try (InputStream in = MessagesTest.class.getResourceAsStream(file)) {
            read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
        Map<String, String> texts = new TreeMap<>();
        read.forEach((key, text) -> texts.put(key.toString(), text.toString()));
        return texts;
    }
}
