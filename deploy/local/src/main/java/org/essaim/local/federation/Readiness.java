package org.essaim.local.federation;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.essaim.local.CannotRunException;
import org.essaim.local.state.DiskSpace;

/** Waits until a service answers, or says in one line why it will not. */
final class Readiness {

    private static final Duration TO_START = Duration.ofMinutes(3);

    private Readiness() {}

    static void await(ServiceClient client, Service service) {
        long deadline = System.nanoTime() + TO_START.toNanos();
        while (service.isWanted()
                && System.nanoTime() < deadline
                && !Thread.currentThread().isInterrupted()) {
            try {
                client.get(service, "api/v1/freshness");
                return;
            } catch (IOException notYet) {
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        }
        throw new CannotRunException(
                noSpace(service)
                        ? "no space for " + service.title() + ": the disk is full"
                        : service.title() + " did not come up; see " + service.log());
    }

    private static boolean noSpace(Service service) {
        try {
            return DiskSpace.isNoSpace(Files.readString(service.log()));
        } catch (IOException unreadable) {
            return false;
        }
    }
}
