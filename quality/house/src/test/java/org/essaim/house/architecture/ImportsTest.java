package org.essaim.house.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** The allow-list sees what it is there for: on classes that break it on purpose. */
class ImportsTest {

    private static final String HERE = "org.essaim.house.architecture.canary.";
    private static final JavaClasses CLASSES =
            new ClassFileImporter().importPackages("org.essaim.house.architecture.canary");

    @Test
    void an_import_that_no_line_allows_is_seen() {
        assertThat(
                        imports("{x}.domain <- ", "{x}.automation <- {x}.domain {other}.domain")
                                .notAllowed(CLASSES))
                .containsExactly(HERE + "a.domain.Bread -> " + HERE + "b.domain.Butter");
    }

    @Test
    void an_allowed_import_passes() {
        assertThat(
                        imports("{x}.domain <- {other}.domain", "{x}.automation <- {other}.domain")
                                .notAllowed(CLASSES))
                .isEmpty();
    }

    @Test
    void a_word_bound_on_the_left_is_the_same_on_the_right() {
        assertThat(
                        imports("{x}.domain <- {other}.domain", "{x}.automation <- {x}.domain")
                                .notAllowed(CLASSES))
                .containsExactly(
                        HERE + "a.automation.WhenBreadThenButter -> " + HERE + "b.domain.Butter");
    }

    @Test
    void a_package_that_no_line_is_about_is_seen() {
        assertThat(imports("{x}.domain <- ").unlisted(CLASSES))
                .containsExactly(HERE + "a.automation");
    }

    @Test
    void a_pattern_that_matches_nothing_is_seen_on_both_sides() {
        Imports imports =
                imports(
                        "{x}.domain <- {other}.domain",
                        "{x}.automation <- {x}.domain {other}.domain {x}.read",
                        "{x}.page <- {x}.read");
        assertThat(imports.empty(CLASSES))
                .containsExactly(
                        HERE + "{x}.automation <- " + HERE + "{x}.read", HERE + "{x}.page <- ");
    }

    @Test
    void the_first_line_that_fits_is_the_line() {
        assertThat(imports("a.domain <- {other}.domain", "{x:a|b}.. <- {x}..").notAllowed(CLASSES))
                .containsExactly(
                        HERE + "a.automation.WhenBreadThenButter -> " + HERE + "b.domain.Butter");
    }

    private static Imports imports(String... lines) {
        String page = String.join("\n", lines);
        return Imports.read(
                page.replaceAll("(^|\\s)(?=[a{])", "$1" + HERE)
                        .replace("<- " + HERE + "\n", "<- \n"));
    }
}
