package org.essaim.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.essaim.house.model.ModelPage;
import org.essaim.house.source.Generated;
import org.junit.jupiter.api.Test;

/** The pages under docs/model are those of the code. */
class EventModelTest {

    private static final Map<String, String> SERVICES =
            Map.of(
                    "micro", "The micro-incubator",
                    "incubator", "The internal incubator",
                    "reporting", "Reporting");

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

    private static Map<String, String> pages() {
        Map<String, String> pages = new TreeMap<>();
        SERVICES.forEach((name, title) -> pages.put(name + ".md", ModelPage.of(name, title)));
        return pages;
    }
}
