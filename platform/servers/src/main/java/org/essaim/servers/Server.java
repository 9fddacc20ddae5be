package org.essaim.servers;

import java.io.IOException;

/**
 * A server that listens on the loopback address and keeps everything in one folder. It does not run
 * itself: whoever starts its program decides how that is watched, killed or restarted.
 */
public interface Server {

    /** Prepares the server's files where that is still to be done, and returns what to start. */
    Program prepare() throws IOException;

    /** Whether it answers a client. */
    boolean isReady();
}
