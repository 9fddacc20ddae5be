package org.essaim.federation.stream;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a service reads what others publish, under {@code essaim.inbox}.
 *
 * @param rest how long it rests after it has read a little of which nothing was for it alone; a
 *     host gives its services 20 ms for each that it has, as all of them read the same. Where
 *     nothing comes, the broker waits with its answer to a division five times as long, from 9 s to
 *     30 s
 */
@ConfigurationProperties("essaim.inbox")
public record InboxProperties(@DefaultValue("0s") Duration rest) {}
