package org.essaim.host;

/**
 * What the host runs.
 *
 * @param type a {@code @SpringBootApplication}
 */
record HostedApplication(Class<?> type) {}
