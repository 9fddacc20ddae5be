package org.essaim.local.federation;

import java.nio.file.Path;

/** The Java that runs the launcher, which also runs the services. */
final class Java {

    private Java() {}

    static String executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
