package org.essaim.web.look;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a page says of its colours outside its style is what its style says. */
class ThemeTest {

    private static final Map<Theme, String> STYLES =
            Map.of(Theme.ESSAIM, "/static/assets/look.css", Theme.DSFR, "dsfr.css");

    @ParameterizedTest
    @EnumSource
    void the_edge_is_of_the_colour_of_links_by_day_and_of_the_paper_by_night(Theme theme)
            throws IOException {
        String[] schemes = style(STYLES.get(theme)).split("prefers-color-scheme: dark", 2);
        assertThat(theme.edgeByDay()).isEqualTo(colour(schemes[0], "deep"));
        assertThat(theme.edgeByNight()).isEqualTo(colour(schemes[1], "paper"));
    }

    /** The first of that name. */
    private static String colour(String scheme, String name) {
        Matcher colour = Pattern.compile("--" + name + ": (#[0-9a-f]+);").matcher(scheme);
        assertThat(colour.find()).isTrue();
        return colour.group(1);
    }

    private static String style(String name) throws IOException {
        try (InputStream in = ThemeTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
