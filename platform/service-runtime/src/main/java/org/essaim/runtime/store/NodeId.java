package org.essaim.runtime.store;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.essaim.runtime.ServiceProperties;

/**
 * Under what name this process claims tokens. Axon's own default, process id and host name, is the
 * same for two containers that share a host name; so chance is added where nobody chose.
 */
public final class NodeId {

    private static final String CHANCE =
            HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());

    private NodeId() {}

    public static String of(ServiceProperties properties) {
        return properties.nodeId() == null
                ? "%s-%d-%s".formatted(host(), ProcessHandle.current().pid(), CHANCE)
                : properties.nodeId();
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "nameless";
        }
    }
}
