package org.essaim.manifests.policy;

import module java.base;

import com.fasterxml.jackson.databind.JsonNode;
import org.essaim.manifests.render.Manifest;
import org.essaim.manifests.render.Rendered;

/** Nothing that carries a token, a password or a name leaves a pod in plain text. */
final class Encryption {

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
    static void settings(Rendered rendered, Offences found) {
        for (Manifest map : Configurations.ofServices(rendered)) {
            Configurations.unlessSet(map, NEEDED, found);
            map.labels("/data")
                    .forEach(
                            (name, value) ->
                                    found.unless(
                                            name.equals(SPANS) || !isPlain(name, value),
                                            map,
                                            name + " allows plain HTTP"));
            found.unless(
                    map.text("/data/SPRING_DATASOURCE_URL").contains("sslmode=verify-full"),
                    map,
                    "does not check whether the database is its own");
        }
    }

    private static boolean isPlain(String name, String value) {
        return value.startsWith("http:") || name.startsWith("ESSAIM_TLS_PLAIN");
    }

    /** A renewed certificate comes to whoever runs: Kubernetes leaves single files as they were. */
    static void followed(Rendered rendered, Offences found) {
        for (Manifest each : rendered.list("Deployment")) {
            found.unless(
                    each.each(Workloads.CONTAINER + "/volumeMounts")
                            .noneMatch(mount -> mount.has("subPath")),
                    each,
                    "mounts a file that stays as it was");
        }
    }

    static void probes(Rendered rendered, Offences found) {
        for (Manifest each : rendered.list("Deployment")) {
            for (String probe : Workloads.PROBES.keySet()) {
                String scheme = Workloads.CONTAINER + "/" + probe + "/httpGet/scheme";
                found.unless(each.has(scheme, "HTTPS"), each, probe + " speaks plain HTTP");
            }
        }
    }

    /** Prometheus checks whom it hands its token to. */
    static void monitors(Rendered rendered, Offences found) {
        for (Manifest each : rendered.list("ServiceMonitor")) {
            String token = each.text("/spec/endpoints/0/oauth2/tokenUrl");
            found.unless(
                    Hosts.isHost(each) || token.startsWith("https://"),
                    each,
                    "fetches its token over plain HTTP");
            monitor(rendered, each, "/spec/endpoints/0", found);
        }
        rendered.all("PodMonitor")
                .filter(each -> !each.name().equals(BROKER))
                .forEach(each -> monitor(rendered, each, "/spec/podMetricsEndpoints/0", found));
    }

    private static void monitor(Rendered rendered, Manifest monitor, String where, Offences found) {
        JsonNode ca = monitor.at(where + "/tlsConfig/ca/secret");
        String secret = ca.path("name").asText();
        Set<String> keys = Configurations.keys(rendered, monitor.namespace(), secret);
        found.unless(monitor.has(where + "/scheme", "https"), monitor, "speaks plain HTTP");
        found.unless(
                keys.contains(ca.path("key").asText())
                        && names(rendered, monitor, secret)
                                .contains(monitor.text(where + "/tlsConfig/serverName")),
                monitor,
                "does not check whom it asks");
    }

    /** The names that a certificate holds: of ours, and of those that CloudNativePG makes. */
    private static Set<String> names(Rendered rendered, Manifest beside, String secret) {
        return Stream.concat(
                        rendered.beside(beside, "Certificate")
                                .filter(each -> each.has("/spec/secretName", secret))
                                .flatMap(each -> each.each("/spec/dnsNames"))
                                .map(JsonNode::asText),
                        rendered.databases()
                                .filter(beside::isBeside)
                                .filter(each -> each.at("/spec/monitoring/tls/enabled").asBoolean())
                                .filter(each -> secret.equals(each.name() + "-ca"))
                                .map(each -> each.name() + "-rw"))
                .collect(Collectors.toSet());
    }

    /** The gateway checks the service behind each route. */
    static void backends(Rendered rendered, Offences found) {
        for (Manifest route : rendered.list("HTTPRoute")) {
            found.unless(
                    rendered.beside(route, "BackendTLSPolicy")
                            .anyMatch(each -> covers(rendered, each, route)),
                    route,
                    "its requests go on in plain text");
        }
    }

    private static boolean covers(Rendered rendered, Manifest policy, Manifest route) {
        JsonNode target = policy.at("/spec/targetRefs/0");
        JsonNode backend = route.at("/spec/rules/0/backendRefs/0");
        String secret = policy.text("/spec/validation/caCertificateRefs/0/name");
        return target.path("name").equals(backend.path("name"))
                && rendered.find("Service", route.namespace(), target.path("name").asText())
                        .map(each -> each.at("/spec/ports/0"))
                        .filter(port -> port.path("port").equals(backend.path("port")))
                        .filter(port -> port.path("name").equals(target.path("sectionName")))
                        .isPresent()
                && names(rendered, route, secret)
                        .contains(policy.text("/spec/validation/hostname"));
    }

    /**
     * Who may act in one namespace makes no certificate that is believed of another. Those of the
     * gateway and of the broker outside are for the world.
     */
    static void ownAuthorities(Rendered rendered, Offences found) {
        rendered.all("Certificate")
                .filter(each -> !rendered.has("Gateway", each.namespace(), "essaim"))
                .filter(each -> !BrokerListeners.isFor(rendered, each))
                .filter(each -> !isOwn(rendered, each))
                .forEach(each -> found.add(each, "is vouched for by an authority of others"));
    }

    private static boolean isOwn(Rendered rendered, Manifest certificate) {
        Set<String> authorities =
                rendered.beside(certificate, "Certificate")
                        .filter(each -> each.at("/spec/isCA").asBoolean())
                        .map(each -> each.text("/spec/secretName"))
                        .collect(Collectors.toSet());
        String issuer = certificate.text("/spec/issuerRef/name");
        return certificate.has("/spec/issuerRef/kind", "Issuer")
                && rendered.find("Issuer", certificate.namespace(), issuer)
                        .filter(
                                each ->
                                        each.at("/spec/selfSigned").isObject()
                                                || authorities.contains(
                                                        each.text("/spec/ca/secretName")))
                        .isPresent();
    }

    /** What is copied out of the cluster is encrypted where it is kept. */
    static void backups(Rendered rendered, Offences found) {
        for (Manifest each : rendered.list("ObjectStore")) {
            for (String part : List.of("wal", "data")) {
                found.unless(
                        !each.has("/spec/configuration/" + part + "/encryption", ""),
                        each,
                        part + " is kept in plain text");
            }
        }
    }
}
