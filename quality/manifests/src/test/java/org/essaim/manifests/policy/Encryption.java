package org.essaim.manifests.policy;

import static org.essaim.manifests.policy.Check.require;

import module java.base;

import com.fasterxml.jackson.databind.JsonNode;
import org.essaim.manifests.render.Manifest;
import org.essaim.manifests.render.Rendered;

/** Nothing that carries a token, a password or a name leaves a pod in plain text. */
final class Encryption {

    private static final String CONTAINER = "/spec/template/spec/containers/0/";

    /** Spans, which hold no token: the collector is another project's. */
    private static final String SPANS = "MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_OTLP_ENDPOINT";

    /** Strimzi's reporter of metrics speaks nothing else; it asks nobody for a token. */
    private static final String BROKER = "kafka";

    private static final Map<String, String> NEEDED =
            Map.of(
                    "SERVER_SSL_BUNDLE", "service",
                    "SPRING_SSL_BUNDLE_PEM_SERVICE_KEYSTORE_CERTIFICATE",
                            "file:/etc/essaim/tls/tls.crt",
                    "SPRING_SSL_BUNDLE_PEM_SERVICE_KEYSTORE_PRIVATEKEY",
                            "file:/etc/essaim/tls/tls.key",
                    "SPRING_SSL_BUNDLE_PEM_SERVICE_RELOADONUPDATE", "true",
                    "ESSAIM_KAFKA_SECURITYPROTOCOL", "SASL_SSL");

    private Encryption() {}

    /**
     * The service has a certificate, reads it again when it is renewed, and asks nobody over HTTP.
     */
    static Stream<String> settings(Rendered rendered) {
        return Configurations.ofServices(rendered)
                .flatMap(each -> settings(each, each.labels("/data")));
    }

    private static Stream<String> settings(Manifest map, Map<String, String> data) {
        Stream<String> needed =
                NEEDED.entrySet().stream()
                        .filter(each -> !each.getValue().equals(data.get(each.getKey())))
                        .map(each -> map + ": " + each.getKey() + " is not " + each.getValue());
        Stream<String> plain =
                data.entrySet().stream()
                        .filter(each -> !each.getKey().equals(SPANS))
                        .filter(
                                each ->
                                        each.getValue().startsWith("http:")
                                                || each.getKey().startsWith("ESSAIM_TLS_PLAIN"))
                        .map(each -> map + ": " + each.getKey() + " allows plain HTTP");
        Stream<String> database =
                require(
                        data.getOrDefault("SPRING_DATASOURCE_URL", "")
                                .contains("sslmode=verify-full"),
                        map,
                        "does not check whether the database is its own");
        return Stream.of(needed, plain, database).flatMap(found -> found);
    }

    /** A renewed certificate comes to whoever runs: Kubernetes leaves single files as they were. */
    static Stream<String> followed(Rendered rendered) {
        return rendered.all("Deployment")
                .flatMap(
                        each ->
                                require(
                                        Manifest.each(each.at(CONTAINER + "volumeMounts"))
                                                .noneMatch(mount -> mount.has("subPath")),
                                        each,
                                        "mounts a file that stays as it was"));
    }

    static Stream<String> probes(Rendered rendered) {
        return rendered.all("Deployment")
                .flatMap(
                        each ->
                                Stream.of("startupProbe", "livenessProbe", "readinessProbe")
                                        .flatMap(probe -> probe(each, probe)));
    }

    private static Stream<String> probe(Manifest deployment, String name) {
        return require(
                deployment.text(CONTAINER + name + "/httpGet/scheme").equals("HTTPS"),
                deployment,
                name + " speaks plain HTTP");
    }

    /** Prometheus checks whom it hands its token to. */
    static Stream<String> monitors(Rendered rendered) {
        Stream<String> tokens =
                rendered.all("ServiceMonitor")
                        .filter(each -> !Hosts.isHost(each))
                        .flatMap(
                                each ->
                                        require(
                                                each.text("/spec/endpoints/0/oauth2/tokenUrl")
                                                        .startsWith("https://"),
                                                each,
                                                "fetches its token over plain HTTP"));
        Stream<String> services =
                rendered.all("ServiceMonitor")
                        .flatMap(each -> monitor(rendered, each, "/spec/endpoints/0"));
        Stream<String> stores =
                rendered.all("PodMonitor")
                        .filter(each -> !each.name().equals(BROKER))
                        .flatMap(each -> monitor(rendered, each, "/spec/podMetricsEndpoints/0"));
        return Stream.of(tokens, services, stores).flatMap(found -> found);
    }

    private static Stream<String> monitor(Rendered rendered, Manifest monitor, String where) {
        JsonNode ca = monitor.at(where + "/tlsConfig/ca/secret");
        String secret = ca.path("name").asText();
        return Stream.concat(
                require(
                        monitor.text(where + "/scheme").equals("https"),
                        monitor,
                        "speaks plain HTTP"),
                require(
                        Configurations.keys(rendered, monitor.namespace(), secret)
                                        .contains(ca.path("key").asText())
                                && names(rendered, monitor.namespace(), secret)
                                        .contains(monitor.text(where + "/tlsConfig/serverName")),
                        monitor,
                        "does not check whom it asks"));
    }

    /** The names that a certificate holds: of ours, and of those that CloudNativePG makes. */
    private static Set<String> names(Rendered rendered, String namespace, String secret) {
        return Stream.concat(
                        certificates(rendered, namespace)
                                .filter(each -> each.text("/spec/secretName").equals(secret))
                                .flatMap(each -> Manifest.each(each.at("/spec/dnsNames")))
                                .map(JsonNode::asText),
                        rendered.databases()
                                .filter(each -> each.namespace().equals(namespace))
                                .filter(each -> each.at("/spec/monitoring/tls/enabled").asBoolean())
                                .filter(each -> secret.equals(each.name() + "-ca"))
                                .map(each -> each.name() + "-rw"))
                .collect(Collectors.toSet());
    }

    private static Stream<Manifest> certificates(Rendered rendered, String namespace) {
        return rendered.all("Certificate").filter(each -> each.namespace().equals(namespace));
    }

    /** The gateway checks the service behind each route. */
    static Stream<String> backends(Rendered rendered) {
        return rendered.all("HTTPRoute")
                .flatMap(
                        route ->
                                require(
                                        rendered.all("BackendTLSPolicy")
                                                .anyMatch(each -> covers(rendered, each, route)),
                                        route,
                                        "its requests go on in plain text"));
    }

    private static boolean covers(Rendered rendered, Manifest policy, Manifest route) {
        JsonNode target = policy.at("/spec/targetRefs/0");
        JsonNode backend = route.at("/spec/rules/0/backendRefs/0");
        String secret = policy.text("/spec/validation/caCertificateRefs/0/name");
        String home = route.namespace();
        return policy.namespace().equals(home)
                && target.path("name").equals(backend.path("name"))
                && rendered.find("Service", home, target.path("name").asText())
                        .map(each -> each.at("/spec/ports/0"))
                        .filter(port -> port.path("port").equals(backend.path("port")))
                        .filter(port -> port.path("name").equals(target.path("sectionName")))
                        .isPresent()
                && names(rendered, home, secret).contains(policy.text("/spec/validation/hostname"));
    }

    /**
     * Who may act in one namespace makes no certificate that is believed of another. Those of the
     * gateway and of the broker outside are for the world.
     */
    static Stream<String> ownAuthorities(Rendered rendered) {
        return rendered.all("Certificate")
                .filter(each -> rendered.find("Gateway", each.namespace(), "essaim").isEmpty())
                .filter(each -> !BrokerListeners.isFor(rendered, each))
                .flatMap(
                        each ->
                                require(
                                        each.text("/spec/issuerRef/kind").equals("Issuer")
                                                && isOwn(rendered, each),
                                        each,
                                        "is vouched for by an authority of others"));
    }

    private static boolean isOwn(Rendered rendered, Manifest certificate) {
        String home = certificate.namespace();
        Set<String> authorities =
                certificates(rendered, home)
                        .filter(each -> each.at("/spec/isCA").asBoolean())
                        .map(each -> each.text("/spec/secretName"))
                        .collect(Collectors.toSet());
        return rendered.find("Issuer", home, certificate.text("/spec/issuerRef/name"))
                .filter(
                        issuer ->
                                issuer.at("/spec/selfSigned").isObject()
                                        || authorities.contains(issuer.text("/spec/ca/secretName")))
                .isPresent();
    }

    /** What is copied out of the cluster is encrypted where it is kept. */
    static Stream<String> backups(Rendered rendered) {
        return rendered.all("ObjectStore")
                .flatMap(each -> Stream.concat(stored(each, "wal"), stored(each, "data")));
    }

    private static Stream<String> stored(Manifest store, String part) {
        return require(
                !store.text("/spec/configuration/" + part + "/encryption").isEmpty(),
                store,
                part + " is kept in plain text");
    }
}
