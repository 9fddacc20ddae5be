package org.essaim.house;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.lang.annotation.Annotation;
import org.essaim.contract.Role;
import org.essaim.house.access.AccessPage;
import org.essaim.house.architecture.House;
import org.essaim.house.source.Generated;
import org.essaim.testkit.Visitor;
import org.essaim.web.identity.Allowed;
import org.essaim.web.identity.AnyLogin;
import org.essaim.web.identity.Members;
import org.essaim.web.identity.PublicOperation;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;

/** The page that says who may do what is that of the code. */
class AccessTest {

    private static final List<Class<? extends Annotation>> SAYING =
            List.of(Allowed.class, Members.class, AnyLogin.class, PublicOperation.class);

    @Test
    void the_page_is_that_of_the_code() {
        Generated.pageIsUpToDate("docs/access.md", AccessPage.text());
    }

    @Test
    void every_role_has_its_column() {
        List<String> columns = new ArrayList<>(Visitor.everyRole());
        columns.add(Visitor.METRICS);
        assertThat(columns)
                .containsExactlyElementsOf(Arrays.stream(Role.values()).map(Role::word).toList());
    }

    /** The last defence guards what controllers have, and looks at nothing else. */
    @Test
    void whoever_says_who_may_do_something_is_a_controller() {
        List<JavaClass> saying = House.classes().stream().filter(AccessTest::saysWhoMay).toList();
        assertThat(saying).hasSizeGreaterThan(60);
        assertThat(saying.stream().flatMap(AccessTest::concrete))
                .allMatch(type -> type.isMetaAnnotatedWith(Controller.class));
    }

    private static boolean saysWhoMay(JavaClass type) {
        return type.getMethods().stream()
                .anyMatch(method -> SAYING.stream().anyMatch(method::isAnnotatedWith));
    }

    /** Itself and what extends it. */
    private static Stream<JavaClass> concrete(JavaClass type) {
        return Stream.concat(Stream.of(type), type.getAllSubclasses().stream())
                .filter(each -> !each.getModifiers().contains(JavaModifier.ABSTRACT));
    }
}
