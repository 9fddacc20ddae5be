package org.essaim.house.model;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** What a method makes is found however it makes it, and nothing that another one makes. */
class ReachTest {

    /** What is made. */
    record Loaf(int grams) {}

    /** What is made too, elsewhere. */
    record Cake(int grams) {}

    /** Makes loaves in four ways and a cake in none that counts. */
    static final class Oven {

        Loaf itself() {
            return new Loaf(1);
        }

        Loaf throughAnother() {
            return itself();
        }

        List<Loaf> inLambda() {
            return Stream.of(1).map(grams -> new Loaf(grams)).toList();
        }

        Supplier<Loaf> byReference() {
            return this::throughAnother;
        }

        Object notFurther(Cake cake) {
            return throughOther(cake);
        }

        private Object throughOther(Cake cake) {
            return new Loaf(cake.grams());
        }
    }

    private static final JavaClasses CLASSES =
            new ClassFileImporter().importClasses(Oven.class, Loaf.class, Cake.class);

    @Test
    void what_is_made_is_found_however_it_is_made() {
        for (String method : List.of("itself", "throughAnother", "inLambda", "byReference")) {
            assertThat(Reach.made(unit(method), any -> true, ReachTest::isLoaf))
                    .as(method)
                    .containsExactly(Loaf.class.getName());
        }
    }

    @Test
    void a_method_that_is_not_followed_makes_nothing_here() {
        JavaCodeUnit start = unit("notFurther", Cake.class);
        assertThat(Reach.made(start, called -> false, ReachTest::isLoaf)).isEmpty();
        assertThat(Reach.made(start, called -> true, ReachTest::isLoaf)).hasSize(1);
    }

    private static boolean isLoaf(JavaClass type) {
        return type.isEquivalentTo(Loaf.class);
    }

    private static JavaCodeUnit unit(String name, Class<?>... parameters) {
        return CLASSES.get(Oven.class).getMethod(name, parameters);
    }
}
