package org.essaim.house;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.house.model.Feature;
import org.essaim.house.model.ModelPage;
import org.essaim.house.source.Generated;
import org.essaim.house.wire.Wire;
import org.junit.jupiter.api.Test;

/** The pages under docs/model are those of the code. */
class EventModelTest {

    private static final Map<String, String> SERVICES =
            Map.of(
                    "micro", "The micro-incubator",
                    "incubator", "The internal incubator",
                    "reporting", "Reporting");

    /** Divisions take it in already; the centre's half does not exist yet. */
    private static final Set<String> HEARD_BEFORE_IT_IS_TOLD =
            Set.of("generalization.proposed.v1", "policy.published.v1");

    @Test
    void the_pages_are_those_of_the_code() {
        Generated.in("docs/model").isUpToDate(pages());
    }

    @Test
    void no_command_is_without_effect_and_no_page_without_an_event() {
        assertThat(pages().get("micro.md"))
                .contains("| command | events |")
                .doesNotContain("|  |\n");
    }

    @Test
    void the_centre_and_the_divisions_tell_what_the_wire_says_and_nothing_else() {
        Set<String> ofCentre = new TreeSet<>(published("incubator"));
        ofCentre.addAll(HEARD_BEFORE_IT_IS_TOLD);
        assertThat(ofCentre).isEqualTo(Wire.OF_CENTRE);
        assertThat(published("micro")).isEqualTo(Wire.ofDivisions());
        assertThat(published("reporting")).isEmpty();
    }

    private static Set<String> published(String service) {
        Set<String> published = new TreeSet<>();
        for (Feature feature : ModelPage.features(service)) {
            feature.events().values().forEach(published::addAll);
        }
        return published.stream()
                .map(name -> ModelPage.name(name, ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> pages() {
        Map<String, String> pages = new TreeMap<>();
        SERVICES.forEach((name, title) -> pages.put(name + ".md", ModelPage.of(name, title)));
        return pages;
    }
}
