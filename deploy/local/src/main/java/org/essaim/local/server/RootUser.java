package org.essaim.local.server;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.essaim.local.CannotRunException;

/**
 * PostgreSQL refuses to run as root. Where the launcher does run as root (a container, a build
 * machine), the server gets a user namespace of its own, in which it is nobody.
 */
final class RootUser {

    private RootUser() {}

    /** What PostgreSQL's commands must be started through; empty for an ordinary user. */
    static List<String> wrapper() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        if (!hasNamespaces()) {
            throw new CannotRunException(
                    "PostgreSQL does not run as root here: start ./run as an ordinary user");
        }
        return List.of("/usr/bin/unshare", "-U");
    }

    private static boolean hasNamespaces() {
        try {
            Process probe =
                    new ProcessBuilder("/usr/bin/unshare", "-U", "true")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return probe.waitFor(10, TimeUnit.SECONDS) && probe.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
