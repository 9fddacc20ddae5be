package org.essaim.host;

import module java.base;

import org.springframework.boot.web.servlet.ServletContextInitializer;

/**
 * Keeps what the filters and servlets of a service fail with: Spring Boot's own server would throw
 * it again, the container only writes it down.
 */
final class StartupFailure {

    private Exception first;

    ServletContextInitializer[] watching(ServletContextInitializer[] initializers) {
        return Arrays.stream(initializers)
                .map(this::watching)
                .toArray(ServletContextInitializer[]::new);
    }

    private ServletContextInitializer watching(ServletContextInitializer initializer) {
        return context -> {
            try {
                initializer.onStartup(context);
            } catch (Exception failure) {
                first = first == null ? failure : first;
                throw failure;
            }
        };
    }

    void rethrow() throws Exception {
        if (first != null) {
            throw first;
        }
    }
}
