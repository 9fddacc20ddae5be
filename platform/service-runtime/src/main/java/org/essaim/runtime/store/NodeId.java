package org.essaim.runtime.store;

import module java.base;

import org.essaim.runtime.ServiceProperties;

/**
 * Under what name this process claims tokens. Axon's own default, process id and host name, is the
 * same for two containers that share a host name; so chance is added where nobody chose.
 */
public record NodeId(String value) {

    static NodeId of(ServiceProperties properties, int chance) {
        return new NodeId(
                properties.nodeId() == null
                        ? "%s-%d-%s"
                                .formatted(
                                        host(),
                                        ProcessHandle.current().pid(),
                                        HexFormat.of().toHexDigits(chance))
                        : properties.nodeId());
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "nameless";
        }
    }
}
