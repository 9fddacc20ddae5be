package org.essaim.host;

import java.util.List;

/**
 * What the host runs.
 *
 * @param type a {@code @SpringBootApplication}
 * @param shared beans that all its services have together, each instead of their own of that type
 * @param names of the beans that each service of it has
 */
record HostedApplication(Class<?> type, List<?> shared, TypedNames names) {

    HostedApplication(Class<?> type, List<?> shared) {
        this(type, shared, new TypedNames());
    }
}
