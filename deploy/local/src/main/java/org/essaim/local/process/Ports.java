package org.essaim.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.essaim.local.CannotRunException;

/** No port is taken by force: every one is tried before anything starts. */
public final class Ports {

    private Ports() {}

    /**
     * @param wanted who wants it, by port
     * @throws CannotRunException with one line that names every busy port and who wants it
     */
    public static void requireFree(Map<Integer, String> wanted) {
        List<String> busy = new ArrayList<>();
        wanted.forEach(
                (port, who) -> {
                    if (!isFree(port)) {
                        busy.add("port " + port + " (wanted by " + who + ")");
                    }
                });
        if (!busy.isEmpty()) {
            throw new CannotRunException(
                    "%s %s busy on this machine; stop what uses it, or use --base-port"
                            .formatted(String.join(", ", busy), busy.size() == 1 ? "is" : "are"));
        }
    }

    /** Whether a server could listen there on the loopback address now. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException busy) {
            return false;
        }
    }
}
