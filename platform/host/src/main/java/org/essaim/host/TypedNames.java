package org.essaim.host;

import module java.base;

import java.lang.annotation.Annotation;
import org.springframework.aot.AotDetector;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.ResolvableType;

/**
 * Which beans are of which type or bear which annotation, looked up for all services of a host
 * once: a third of a start went into asking each bean for each. All services of a host are one
 * application whose wiring was made at the build, so that their beans have the same names and
 * types. Where the wiring is made at the start, and so may depend on settings, nothing is shared.
 */
final class TypedNames {

    private final Map<Question, String[]> known = new ConcurrentHashMap<>();

    private record Annotated(Class<? extends Annotation> with) {}

    /**
     * @param type a class, what Spring knows of a generic one, or an annotation
     * @param registered how many beans had been registered as they are by then
     */
    private record Question(Object type, boolean all, int registered) {}

    /** As Spring Boot makes it. */
    ConfigurableApplicationContext context() {
        return AotDetector.useGeneratedArtifacts()
                ? new ServletWebServerApplicationContext(beans())
                : new AnnotationConfigServletWebServerApplicationContext();
    }

    /** Of one more service. */
    DefaultListableBeanFactory beans() {
        return new Beans();
    }

    private final class Beans extends DefaultListableBeanFactory {

        private static final long serialVersionUID = 1L;

        private int registered;

        @Override
        public void registerSingleton(String name, Object bean) {
            super.registerSingleton(name, bean);
            registered++;
        }

        @Override
        public String[] getBeanNamesForType(
                Class<?> type, boolean nonSingletons, boolean allowEagerInit) {
            return type == null || !allowEagerInit
                    ? super.getBeanNamesForType(type, nonSingletons, allowEagerInit)
                    : names(
                            type,
                            nonSingletons,
                            () -> super.getBeanNamesForType(type, nonSingletons, true));
        }

        @Override
        public String[] getBeanNamesForType(
                ResolvableType type, boolean nonSingletons, boolean allowEagerInit) {
            return !allowEagerInit
                    ? super.getBeanNamesForType(type, nonSingletons, false)
                    : names(
                            type,
                            nonSingletons,
                            () -> super.getBeanNamesForType(type, nonSingletons, true));
        }

        @Override
        public String[] getBeanNamesForAnnotation(Class<? extends Annotation> annotation) {
            return names(
                    new Annotated(annotation),
                    true,
                    () -> super.getBeanNamesForAnnotation(annotation));
        }

        /** While definitions may still change, nothing is known for certain. */
        private String[] names(Object type, boolean all, Supplier<String[]> lookUp) {
            if (!isConfigurationFrozen()) {
                return lookUp.get();
            }
            Question question = new Question(type, all, registered);
            String[] names = known.get(question);
            if (names == null) {
                names = lookUp.get();
                known.put(question, names);
            }
            return names.clone();
        }
    }
}
