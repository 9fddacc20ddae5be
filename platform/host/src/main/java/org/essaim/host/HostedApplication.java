package org.essaim.host;

/**
 * What the host runs.
 *
 * @param type a {@code @SpringBootApplication}
 * @param names of the beans that each service of it has
 */
record HostedApplication(Class<?> type, TypedNames names) {

    HostedApplication(Class<?> type) {
        this(type, new TypedNames());
    }
}
