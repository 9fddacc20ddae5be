package org.essaim.manifests;

import static org.essaim.manifests.Break.*;
import static org.essaim.manifests.policy.Policy.*;

import module java.base;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Each way in which somebody else could listen, or answer under another one's name. */
final class Overheard {

    private static final String ENDPOINT = "/spec/endpoints/0";
    private static final String LISTENER = "/spec/listeners/0";
    private static final String ADMITTED =
            LISTENER + "/allowedRoutes/namespaces/selector/matchLabels";

    private static final String BROKER = "/spec/kafka/listeners/0";

    static final List<Break> BREAKS =
            List.of(
                    of(
                            BROKER_CLOSED,
                            "Kafka",
                            each -> ((ObjectNode) each.at(BROKER)).put("tls", false),
                            "is not encrypted"),
                    of(
                            BROKER_CLOSED,
                            "Kafka",
                            gone(BROKER, "authentication"),
                            "asks for no password"),
                    of(
                            BROKER_CLOSED,
                            "Kafka",
                            gone(BROKER, "networkPolicyPeers"),
                            "is open to anybody"),
                    of(
                            BROKER_NAMED,
                            "Kafka",
                            put(BROKER, "type", "loadbalancer"),
                            "has no name that its certificate holds"),
                    of(
                            ENCRYPTED_SETTINGS,
                            "ConfigMap",
                            gone("/data", "SERVER_SSL_BUNDLE"),
                            "SERVER_SSL_BUNDLE is not service"),
                    of(
                            ENCRYPTED_SETTINGS,
                            "ConfigMap",
                            put("/data", "ESSAIM_KAFKA_SECURITYPROTOCOL", "SASL_PLAINTEXT"),
                            "is not SASL_SSL"),
                    of(
                            ENCRYPTED_SETTINGS,
                            "ConfigMap",
                            put("/data", "ESSAIM_TLS_PLAINHTTPBEYONDTHISMACHINE", "true"),
                            "allows plain HTTP"),
                    of(
                            ENCRYPTED_SETTINGS,
                            "ConfigMap",
                            put("/data", "ESSAIM_IDENTITY_ISSUER", "http://identity.example"),
                            "ESSAIM_IDENTITY_ISSUER allows plain HTTP"),
                    of(
                            ENCRYPTED_SETTINGS,
                            "ConfigMap",
                            put("/data", "SPRING_DATASOURCE_URL", "jdbc:postgresql://database-rw"),
                            "whether the database is its own"),
                    pod(
                            ENCRYPTED_PROBES,
                            "in plain text",
                            gone(
                                    "/spec/template/spec/containers/0/livenessProbe/httpGet",
                                    "scheme"),
                            "livenessProbe speaks plain HTTP"),
                    of(
                            ENCRYPTED_MONITORS,
                            "ServiceMonitor",
                            gone(ENDPOINT, "scheme"),
                            "plain HTTP"),
                    of(
                            ENCRYPTED_MONITORS,
                            "ServiceMonitor",
                            put(ENDPOINT + "/tlsConfig", "serverName", "other"),
                            "does not check whom it asks"),
                    of(
                            ENCRYPTED_MONITORS,
                            "ServiceMonitor",
                            put(ENDPOINT + "/oauth2", "tokenUrl", "http://identity.example"),
                            "fetches its token over plain HTTP"),
                    of(
                            ENCRYPTED_MONITORS,
                            "Cluster",
                            gone("/spec", "monitoring"),
                            "does not check whom it asks"),
                    without(ENCRYPTED_BACKENDS, "BackendTLSPolicy", "service", "in plain text"),
                    of(
                            ENCRYPTED_BACKENDS,
                            "BackendTLSPolicy",
                            put("/spec/targetRefs/0", "sectionName", "management"),
                            "in plain text"),
                    of(
                            ENCRYPTED_BACKUPS,
                            "ObjectStore",
                            gone("/spec/configuration/wal", "encryption"),
                            "wal is kept in plain text"),
                    of(
                            OWN_AUTHORITIES,
                            "Certificate",
                            put("/spec/issuerRef", "kind", "ClusterIssuer"),
                            "an authority of others"),
                    of(
                            ONE_HOME_A_HOST,
                            "ListenerSet",
                            put(LISTENER, "hostname", "*.essaim.example"),
                            "centre.essaim.example may be answered by [div-"),
                    of(
                            ONE_HOME_A_HOST,
                            "HTTPRoute",
                            each ->
                                    ((ArrayNode) each.at("/spec/hostnames"))
                                            .set(0, "centre.essaim.example"),
                            "centre.essaim.example may be answered by [essaim-centre]"),
                    of(
                            LISTENERS_OUT_OF_REACH,
                            "ListenerSet",
                            each ->
                                    ((ObjectNode) each.at(ADMITTED))
                                            .removeAll()
                                            .put("app.kubernetes.io/part-of", "essaim"),
                            "is open to a label of anybody"),
                    of(
                            LISTENERS_OUT_OF_REACH,
                            "Gateway",
                            put("/spec/allowedListeners/namespaces", "from", "All"),
                            "others may add listeners"));

    private Overheard() {}
}
