package org.essaim.house;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import org.essaim.house.architecture.House;
import org.junit.jupiter.api.Test;

/** What the build decides for every start of a service (decision 0051). */
class WiringTest {

    private static final String CONDITION =
            "org.springframework.boot.autoconfigure.condition.ConditionalOnProperty";

    /** Otherwise a service that gets the property at its start goes on without what it needs. */
    @Test
    void what_depends_on_a_property_is_told_to_the_build() throws IOException {
        String pom = Files.readString(Path.of(System.getProperty("essaim.root"), "pom.xml"));

        assertThat(properties()).isNotEmpty().allMatch(each -> pom.contains("--" + each + "="));
    }

    private static Stream<String> properties() {
        return House.classes().stream()
                .flatMap(each -> Stream.concat(Stream.of(each), each.getMethods().stream()))
                .map(WiringTest::condition)
                .flatMap(Optional::stream)
                .flatMap(WiringTest::named);
    }

    private static Optional<? extends JavaAnnotation<?>> condition(HasAnnotations<?> annotated) {
        return annotated.tryGetAnnotationOfType(CONDITION);
    }

    private static Stream<String> named(JavaAnnotation<?> condition) {
        return Stream.of("value", "name")
                .map(condition::get)
                .flatMap(Optional::stream)
                .flatMap(names -> Arrays.stream((Object[]) names))
                .map(String::valueOf);
    }
}
