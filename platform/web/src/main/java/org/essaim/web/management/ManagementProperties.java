package org.essaim.web.management;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where management endpoints, probes and metrics are served, under {@code essaim.management}.
 *
 * @param port of {@code /actuator} alone, 1 to 65535, or 0 for any free one; unset: the service's
 *     only port
 */
@ConfigurationProperties("essaim.management")
public record ManagementProperties(Integer port) {}
