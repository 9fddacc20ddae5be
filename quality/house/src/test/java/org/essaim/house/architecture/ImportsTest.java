package org.essaim.house.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** The allow-list sees what it is there for: on classes that break it on purpose. */
class ImportsTest {

    private static final String HERE = "org.essaim.house.architecture.canary.";
    private static final String BUTTER = " -> " + HERE + "b.domain.Butter";
    private static final JavaClasses CLASSES =
            new ClassFileImporter().importPackages("org.essaim.house.architecture.canary");

    @Test
    void an_import_that_no_line_allows_is_seen() {
        assertThat(imports("{x}.domain <- ", "{x}.automation <- {other}.domain").notAllowed())
                .containsExactly(HERE + "a.domain.Bread" + BUTTER);
    }

    @Test
    void a_word_bound_on_the_left_is_the_same_on_the_right() {
        assertThat(
                        imports("{x}.domain <- {other}.domain", "{x}.automation <- {x}.domain")
                                .notAllowed())
                .containsExactly(HERE + "a.automation.WhenBreadThenButter" + BUTTER);
    }

    @Test
    void a_package_without_a_line_and_a_pattern_that_matches_nothing_are_seen() {
        assertThat(imports("{x}.domain <- ").unlisted()).containsExactly(HERE + "a.automation");
        assertThat(
                        imports(
                                        "{x}.domain <- {other}.domain",
                                        "{x}.automation <- {x}.domain {other}.domain {x}.read",
                                        "{x}.page <- {x}.read")
                                .unused())
                .containsExactly(
                        HERE + "{x}.automation <- " + HERE + "{x}.read", HERE + "{x}.page <- ");
    }

    @Test
    void the_first_line_that_fits_is_the_line() {
        assertThat(imports("a.domain <- {other}.domain", "{x:a|b}.. <- {x}..").notAllowed())
                .containsExactly(HERE + "a.automation.WhenBreadThenButter" + BUTTER);
    }

    private static Imports imports(String... lines) {
        String page =
                String.join("\n", lines)
                        .replaceAll("(^|\\s)(?=[a{])", "$1" + HERE)
                        .replace("<- " + HERE + "\n", "<- \n");
        return Imports.of(page, CLASSES);
    }
}
