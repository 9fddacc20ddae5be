package org.essaim.micro.overview.read;

import module java.base;

import org.essaim.stream.Subscription;
import org.essaim.stream.Subscriptions;
import org.springframework.stereotype.Component;

/**
 * How old is what is known here of the centre: everything works without it (R97), but a page that
 * shows what the centre published says where that may have changed since.
 */
@Component
public record CentreNews(Subscriptions subscriptions, Clock clock) {

    private static final String CENTRE = "centre";

    /** A centre at rest says each minute that it has nothing to say. */
    private static final Duration FRESH = Duration.ofHours(1);

    /**
     * What is missing.
     *
     * @param since up to then everything that the centre published is known here; null where
     *     nothing of it ever was
     */
    public record Missing(Instant since) {}

    /** Empty while nothing of more than an hour is missing. */
    public Optional<Missing> missing() {
        Instant known = subscriptions.of(CENTRE).map(Subscription::watermark).orElse(null);
        boolean fresh = known != null && known.plus(FRESH).isAfter(clock.instant());
        return fresh ? Optional.empty() : Optional.of(new Missing(known));
    }
}
