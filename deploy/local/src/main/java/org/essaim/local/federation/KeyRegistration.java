package org.essaim.local.federation;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.essaim.local.CannotRunException;
import org.essaim.local.identity.DemoPeople;

/**
 * Tells the centre with which key each division signs, once it has admitted them and before they
 * say anything; the same again changes nothing (R03).
 */
final class KeyRegistration {

    private static final Duration TO_BE_HEARD = Duration.ofMinutes(3);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final String DIRECTOR = DemoPeople.CENTRE_DIRECTOR;

    private final Members members;

    KeyRegistration(Members members) {
        this.members = members;
    }

    /**
     * Returns when the centre and reporting believe every key.
     *
     * @throws CannotRunException if the centre does not take one, or is not heard in time
     */
    void run() {
        Patience patience = new Patience(TO_BE_HEARD, BETWEEN_LOOKS);
        members.divisions().forEach(division -> register(division, patience));
        patience.until("reporting hears of the divisions' keys", this::reportingHasHeard);
    }

    private void register(Service division, Patience patience) {
        SigningKey key = division.key();
        String path =
                "api/v1/divisions/%s/signing-keys/%s"
                        .formatted(ServiceClient.encoded(division.title()), key.id());
        patience.until(
                "the centre takes the key of " + division.title(),
                () -> {
                    Map<String, String> body = Map.of("publicKey", key.publicKey());
                    members.client().put(members.centre(), path, body, DIRECTOR);
                    return true;
                });
    }

    private boolean reportingHasHeard() throws IOException {
        Freshness centre = freshness(members.centre());
        long heard = freshness(members.reporting()).positions().getOrDefault(Service.CENTRE, 0L);
        return centre.waits().isEmpty() && heard >= centre.head();
    }

    private Freshness freshness(Service service) throws IOException {
        return Freshness.read(members.client().get(service, "api/v1/freshness"));
    }

    /** Tries something again until it holds; what can never hold is not tried again. */
    private record Patience(Duration limit, Duration between) {

        /** Whether it holds now; a fault says why not yet. */
        interface Attempt {
            boolean holds() throws IOException;
        }

        void until(String what, Attempt attempt) {
            long deadline = System.nanoTime() + limit.toNanos();
            String last = "it takes too long";
            while (System.nanoTime() < deadline && !Thread.currentThread().isInterrupted()) {
                try {
                    if (attempt.holds()) {
                        return;
                    }
                } catch (ServiceClient.UnexpectedAnswer answer) {
                    last = answer.getMessage();
                    if (answer.isFinal()) {
                        break;
                    }
                } catch (IOException notYet) {
                    last = notYet.toString();
                }
                LockSupport.parkNanos(between.toNanos());
            }
            throw new CannotRunException("in vain until " + what + ": " + last);
        }
    }
}
