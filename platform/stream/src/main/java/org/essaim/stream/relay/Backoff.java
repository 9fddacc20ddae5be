package org.essaim.stream.relay;

import java.time.Duration;
import org.slf4j.Logger;

/** Growing pauses while something is unavailable, and one line in the log instead of thousands. */
final class Backoff {

    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(3);

    private Duration next = SHORTEST;
    private String noted;

    Duration next() {
        Duration now = next;
        next = now.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : now.multipliedBy(2);
        return now;
    }

    void note(Logger log, String what, Exception why) {
        String line = what + ": " + why.getMessage();
        if (!line.equals(noted)) {
            log.warn("{}; trying again", line);
            noted = line;
        }
    }

    void reset() {
        next = SHORTEST;
        noted = null;
    }
}
