package org.essaim.federation.stream;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a service reads what others publish, under {@code essaim.inbox}.
 *
 * @param rest how long it rests after it has read a little of which nothing was for it alone; a
 *     host gives its services 20 ms for each that it has, as all of them read the same
 */
@ConfigurationProperties("essaim.inbox")
public record InboxProperties(@DefaultValue("0s") Duration rest) {}
