package org.essaim.house;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.house.configuration.ConfigurationPage;
import org.essaim.house.source.Generated;
import org.essaim.house.source.Project;
import org.junit.jupiter.api.Test;

/** What an operator may set is written down, all of it, with its meaning. */
class ConfigurationTest {

    private static final Pattern ASKED =
            Pattern.compile(
                    "(?:@Value\\(\"\\$\\{|ConditionalOnProperty\\(\"|getProperty\\(\")"
                            + "(essaim\\.[a-z.-]+)");

    @Test
    void the_page_is_that_of_the_classes() {
        Generated.pageIsUpToDate("docs/configuration.md", ConfigurationPage.text());
    }

    @Test
    void every_property_says_what_it_means() {
        assertThat(ConfigurationPage.names()).hasSizeGreaterThan(20).contains("essaim.stream");
        assertThat(ConfigurationPage.withoutMeaning()).isEmpty();
    }

    @Test
    void what_a_service_asks_for_by_name_is_on_the_page() {
        List<String> asked =
                Project.files(
                                file ->
                                        file.isMainJava()
                                                && file.path()
                                                        .matches("(platform/|[a-z-]+-service/).*"))
                        .stream()
                        .flatMap(file -> ASKED.matcher(file.text()).results())
                        .map(match -> match.group(1))
                        .distinct()
                        .toList();
        assertThat(asked).contains("essaim.division");
        assertThat(ConfigurationPage.names()).containsAll(asked);
    }
}
