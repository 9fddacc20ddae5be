package org.essaim.testkit;

import module java.base;

import org.essaim.servers.KafkaSecurity;
import org.essaim.servers.Ports;

/**
 * A broker's listener for services over TLS, as Strimzi makes it: they log in by SCRAM and believe
 * an authority that is a file.
 *
 * @param ofBroker folder in which the broker's certificate and key are mounted
 * @param ofServices folder in which services find what they believe
 */
public record TlsListener(Path ofBroker, Path ofServices, int port) {

    public static TlsListener of(Path ofBroker, Path ofServices) {
        return new TlsListener(ofBroker, ofServices, Ports.free());
    }

    public String address() {
        return "127.0.0.1:" + port;
    }

    /** The settings of a client, as the manifests give them to a service. */
    public Map<String, String> clientSettings() {
        return Map.of(
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.location",
                ofServices.resolve("tls.crt").toString());
    }

    /** Lines of {@code server.properties} that replace those of a broker without it. */
    String settings(int clients, int controller) {
        return """
        listeners=CLIENTS://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d,TLS://127.0.0.1:%3$d
        advertised.listeners=CLIENTS://127.0.0.1:%1$d,TLS://127.0.0.1:%3$d
        listener.security.protocol.map=CLIENTS:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT,TLS:SASL_SSL
        listener.name.tls.sasl.enabled.mechanisms=SCRAM-SHA-512
        listener.name.tls.scram-sha-512.sasl.jaas.config=%4$s
        listener.name.tls.ssl.keystore.type=PEM
        listener.name.tls.ssl.keystore.location=%5$s
        """
                .formatted(
                        clients,
                        controller,
                        port,
                        KafkaSecurity.SCRAM,
                        ofBroker.resolve("tls.pem"));
    }
}
