package org.essaim.servers;

/** A server cannot run on this machine; the message is one line that says why. */
public final class ServerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ServerException(String line) {
        super(line);
    }
}
