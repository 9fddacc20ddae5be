package org.essaim.house;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.essaim.house.architecture.House;
import org.essaim.house.architecture.Imports;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may import what, and that nothing goes in circles. */
class ArchitectureTest {

    private static final String QUERY_BUS = "org.axonframework.queryhandling";
    private static final Imports IMPORTS = Imports.of(resource("/imports.txt"), House.classes());

    @Test
    void nothing_is_imported_that_the_list_does_not_allow() {
        assertThat(IMPORTS.notAllowed()).isEmpty();
    }

    @Test
    void every_package_has_a_line() {
        assertThat(IMPORTS.unlisted()).isEmpty();
    }

    @Test
    void every_line_is_about_something() {
        assertThat(IMPORTS.unused()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> features_do_not_go_in_circles() {
        return House.SERVICES.stream()
                .map(service -> DynamicTest.dynamicTest(service, () -> hasNoCircles(service)));
    }

    /** Decision 0047: there is one way to ask, and it is not the query bus. */
    @Test
    void no_question_goes_over_a_bus() {
        assertThat(House.classes())
                .flatExtracting(JavaClass::getDirectDependenciesFromSelf)
                .filteredOn(each -> each.getTargetClass().getPackageName().startsWith(QUERY_BUS))
                .isEmpty();
    }

    /** A page shows rows of any feature, and nothing depends on a page: it closes no circle. */
    private static void hasNoCircles(String service) {
        assertThat(House.features(service)).isNotEmpty();
        SlicesRuleDefinition.slices()
                .matching("org.essaim." + service + ".(*)..")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(
                        JavaClass.Predicates.resideInAPackage("..page.."),
                        DescribedPredicate.alwaysTrue())
                .check(House.classes());
    }

    private static String resource(String name) {
        try (var stream = ArchitectureTest.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
