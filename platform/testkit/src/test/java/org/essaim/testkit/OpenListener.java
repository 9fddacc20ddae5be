package org.essaim.testkit;

import org.essaim.servers.Ports;

/** A listener of a closed broker at which everybody may do everything: two brokers cost twice. */
record OpenListener(int port) {

    static OpenListener free() {
        return new OpenListener(Ports.free());
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    /** Lines of {@code server.properties} that replace those of a broker without it. */
    String settings(int clients, int controller) {
        return """
        listeners=CLIENTS://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d,OPEN://127.0.0.1:%3$d
        advertised.listeners=CLIENTS://127.0.0.1:%1$d,OPEN://127.0.0.1:%3$d
        listener.security.protocol.map=CLIENTS:SASL_PLAINTEXT,\
        CONTROLLER:SASL_PLAINTEXT,OPEN:PLAINTEXT
        super.users=User:superuser;User:ANONYMOUS
        """
                .formatted(clients, controller, port);
    }
}
