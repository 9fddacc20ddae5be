package org.essaim.web.limits;

import java.time.Duration;

/** A rate: so many requests in so much time, all at once if need be; 0 requests: no limit. */
sealed interface Rate permits LimitsProperties.Person, LimitsProperties.Address {

    int requests();

    Duration per();
}
