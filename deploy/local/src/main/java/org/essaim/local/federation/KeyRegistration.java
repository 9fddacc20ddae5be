package org.essaim.local.federation;

import module java.base;

import org.essaim.local.CannotRunException;
import org.essaim.local.identity.DemoPeople;

/**
 * Registers at the centre the key with which each division signs, once it has admitted them and
 * before they publish anything. Doing it again changes nothing (R03).
 */
final class KeyRegistration {

    private static final Duration TO_BE_TRUSTED = Duration.ofMinutes(3);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final String DIRECTOR = DemoPeople.CENTRE_DIRECTOR;

    private final Services services;

    KeyRegistration(Services services) {
        this.services = services;
    }

    /**
     * Returns when the centre and reporting trust every key.
     *
     * @throws CannotRunException if the centre refuses one, or reporting does not follow in time
     */
    void run() {
        Patience patience = new Patience(TO_BE_TRUSTED, BETWEEN_LOOKS);
        services.divisions().forEach(division -> register(division, patience));
        patience.until("reporting knows the divisions' keys", this::reportingHasCaughtUp);
    }

    private void register(Service division, Patience patience) {
        SigningKey key = division.key();
        String path =
                "api/v1/divisions/%s/signing-keys/%s"
                        .formatted(ServiceClient.encoded(division.title()), key.id());
        patience.until(
                "the centre accepts the key of " + division.title(),
                () -> {
                    Map<String, String> body = Map.of("publicKey", key.publicKey());
                    services.client().put(services.centre(), path, body, DIRECTOR);
                    return true;
                });
    }

    private boolean reportingHasCaughtUp() {
        Freshness centre = freshness(services.centre());
        long position =
                freshness(services.reporting()).positions().getOrDefault(Service.CENTRE, 0L);
        return centre.pending().isEmpty() && position >= centre.head();
    }

    private Freshness freshness(Service service) {
        return Freshness.read(services.client().get(service, "api/v1/freshness"));
    }
}
