package org.essaim.house;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.PersonId;
import org.essaim.testkit.Rule;
import org.essaim.web.identity.Known;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;

/** Whoever a request names is somebody whom the directory knows. */
class KnownPeopleTest {

    @Test
    @Rule("R100")
    void every_person_in_a_body_is_looked_up_before_anything_is_recorded() {
        List<RecordComponent> people =
                requests().filter(component -> names(component.getAnnotatedType())).toList();
        assertThat(people).hasSizeGreaterThan(4);
        assertThat(people)
                .filteredOn(component -> !isKnown(component.getAnnotatedType()))
                .extracting(component -> component.getDeclaringRecord() + " " + component.getName())
                .isEmpty();
    }

    private static Stream<RecordComponent> requests() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        return scanner.findCandidateComponents("org.essaim").stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .filter(controller -> controller.getPackageName().endsWith(".write"))
                .flatMap(controller -> Arrays.stream(controller.getDeclaredClasses()))
                .filter(Class::isRecord)
                .flatMap(request -> Arrays.stream(request.getRecordComponents()));
    }

    private static boolean names(AnnotatedType type) {
        return type.getType() == PersonId.class || elements(type).anyMatch(KnownPeopleTest::names);
    }

    private static boolean isKnown(AnnotatedType type) {
        return type.isAnnotationPresent(Known.class)
                || elements(type).anyMatch(KnownPeopleTest::isKnown);
    }

    private static Stream<AnnotatedType> elements(AnnotatedType type) {
        return type instanceof AnnotatedParameterizedType many
                ? Arrays.stream(many.getAnnotatedActualTypeArguments())
                : Stream.empty();
    }
}
