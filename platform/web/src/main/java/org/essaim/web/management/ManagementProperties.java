package org.essaim.web.management;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where operators, probes and metrics come in, under {@code essaim.management}.
 *
 * @param port of {@code /actuator} alone, 1 to 65535, or 0 for any that is free; unset: at the
 *     service's one port
 */
@ConfigurationProperties("essaim.management")
public record ManagementProperties(Integer port) {}
