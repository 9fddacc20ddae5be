package org.essaim.web.look;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The theme has the colours of the State's own package, by the names that they have there. What is
 * compared with was read from {@code dist/core/core.css} and {@code dist/scheme/scheme.css} of
 * {@code @gouvfr/dsfr} 1.15.3 (Licence Etalab 2.0).
 */
class DsfrTest {

    private static final JsonNode DECISIONS =
            JsonMapper.shared()
                    .readTree(DsfrTest.class.getResourceAsStream("/dsfr/decisions-1.15.3.json"));

    private static final Pattern COLOUR =
            Pattern.compile("--([a-z-]+): (#[0-9a-f]+); /\\* ([a-z-]+) \\*/");

    @Test
    void each_colour_is_that_of_the_decision_it_names_by_day_and_by_night() {
        String[] schemes = style("dsfr.css").split("@media screen", 2);
        assertThat(colours(schemes[0])).isEqualTo(decided("light"));
        assertThat(colours(schemes[1])).isEqualTo(decided("dark"));
    }

    @Test
    void it_says_every_colour_that_the_style_has() {
        assertThat(names(style("dsfr.css")))
                .containsAll(names(style("/static/assets/look.css")))
                .contains("radius");
    }

    private static Map<String, String> colours(String scheme) {
        return COLOUR.matcher(scheme)
                .results()
                .collect(Collectors.toMap(each -> each.group(3), each -> each.group(2)));
    }

    private static Map<String, String> decided(String scheme) {
        return DECISIONS
                .propertyStream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey, each -> each.getValue().get(scheme).asString()));
    }

    /** What stands at the beginning of a style, where it names its colours. */
    private static Set<String> names(String style) {
        return Pattern.compile("[{;] *--([a-z-]+):|^ +--([a-z-]+):", Pattern.MULTILINE)
                .matcher(style)
                .results()
                .map(each -> each.group(1) == null ? each.group(2) : each.group(1))
                .collect(Collectors.toSet());
    }

    private static String style(String name) {
        try (InputStream style = Theme.class.getResourceAsStream(name)) {
            return new String(style.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
