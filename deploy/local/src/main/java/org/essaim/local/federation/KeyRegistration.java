package org.essaim.local.federation;

import module java.base;

import org.essaim.local.CannotRunException;
import org.essaim.local.identity.DemoPeople;
import org.springframework.http.HttpMethod;
import org.springframework.web.client.RestClientException;

/**
 * Registers at the centre the key with which each division signs, once it has admitted them and
 * before they publish anything. Doing it again changes nothing (R03).
 */
public record KeyRegistration(Services services) {

    private static final Duration TO_BE_TRUSTED = Duration.ofMinutes(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    /**
     * Returns when the centre and reporting trust every key.
     *
     * @throws CannotRunException if the centre refuses one, or reporting does not follow in time
     */
    public void run() {
        for (Service division : services.divisions()) {
            await("the centre accepts the key of " + division.title(), () -> register(division));
        }
        await("reporting knows the divisions' keys", this::reportingHasCaughtUp);
    }

    private boolean register(Service division) {
        SigningKey key = division.key();
        String path =
                "api/v1/divisions/%s/signing-keys/%s"
                        .formatted(ServiceClient.encoded(division.title()), key.id());
        Map<String, String> body = Map.of("publicKey", key.publicKey());
        services.client()
                .write(HttpMethod.PUT, services.centre(), path, body, DemoPeople.CENTRE_DIRECTOR);
        return true;
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

    /**
     * Tries until it holds; what can never hold is not tried again.
     *
     * @param holds whether it does now; an exception says why not yet
     */
    private static void await(String what, BooleanSupplier holds) {
        long deadline = System.nanoTime() + TO_BE_TRUSTED.toNanos();
        String last = "it takes too long";
        while (System.nanoTime() < deadline && !Thread.currentThread().isInterrupted()) {
            try {
                if (holds.getAsBoolean()) {
                    return;
                }
            } catch (RestClientException notYet) {
                last = notYet.getMessage();
                if (ServiceClient.isFinal(notYet)) {
                    break;
                }
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        throw new CannotRunException("gave up waiting until " + what + ": " + last);
    }
}
