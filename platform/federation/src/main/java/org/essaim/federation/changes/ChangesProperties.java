package org.essaim.federation.changes;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How soon a listener learns that something moved, under {@code essaim.changes}.
 *
 * @param every so often the database is asked while somebody listens
 */
@ConfigurationProperties("essaim.changes")
public record ChangesProperties(@DefaultValue("250ms") Duration every) {}
