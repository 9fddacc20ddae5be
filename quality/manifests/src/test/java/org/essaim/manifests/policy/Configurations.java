package org.essaim.manifests.policy;

import module java.base;

import com.fasterxml.jackson.databind.JsonNode;
import org.essaim.manifests.render.Manifest;
import org.essaim.manifests.render.Rendered;

/** Everything a pod refers to has to exist: rendered, made by an operator, or made by hand. */
public final class Configurations {

    /** Keys of the Secret that the Access Operator writes for a user with a password. */
    private static final Set<String> OF_KAFKA_ACCESS =
            Set.of("bootstrapServers", "username", "password", "ssl.truststore.crt");

    /** Keys of the Secret that CloudNativePG writes for the owner of the database. */
    private static final Set<String> OF_DATABASE =
            Set.of("username", "password", "dbname", "host", "port");

    /** Keys of the Secret that cert-manager writes for a certificate. */
    private static final Set<String> OF_CERTIFICATE = Set.of("tls.crt", "tls.key", "ca.crt");

    /** Secrets that a person creates as {@code deploy/README.md} describes. */
    public static final Map<String, Set<String>> BY_HAND =
            Map.of(
                    "signing", Set.of("private.pem"),
                    "metrics", Set.of("client-id", "client-secret"),
                    "backup", Set.of("ACCESS_KEY_ID", "ACCESS_SECRET_KEY"),
                    "tls", Set.of("tls.crt", "tls.key"),
                    "registry", Set.of(".dockerconfigjson"),
                    "identity-authority", Set.of("ca.crt"),
                    "store-authority", Set.of("ca.crt"));

    private Configurations() {}

    static List<Manifest> ofServices(Rendered rendered) {
        return rendered.all("ConfigMap").filter(each -> each.name().startsWith("service")).toList();
    }

    /** Each of these settings has to have this value. */
    static void unlessSet(Manifest map, Map<String, String> settings, Offences found) {
        settings.forEach(
                (name, value) ->
                        found.unless(
                                map.has("/data/" + name, value), map, name + " is not " + value));
    }

    /** Variables and volumes of every pod, and the account that it runs under. */
    static void references(Rendered rendered, Offences found) {
        for (Manifest each : rendered.list("Deployment")) {
            maps(rendered, each, found);
            each.each(Workloads.CONTAINER + "/env")
                    .map(variable -> variable.at("/valueFrom/secretKeyRef"))
                    .filter(JsonNode::isObject)
                    .forEach(reference -> secret(rendered, each, reference, found));
            Stream.concat(
                            each.each(Workloads.POD + "/volumes").map(it -> it.path("secret")),
                            Hosts.sources(each))
                    .forEach(source -> items(rendered, each, source, found));
            Set<String> volumes = names(each, Workloads.POD + "/volumes");
            Set<String> mounted = names(each, Workloads.CONTAINER + "/volumeMounts");
            found.unless(
                    volumes.equals(mounted), each, "mounts %s of %s".formatted(mounted, volumes));
            account(rendered, each, found);
        }
    }

    /** Secrets that other kinds name: backup, scraping, the gateway's certificate. */
    static void secretsOfOthers(Rendered rendered, Offences found) {
        for (Manifest each : rendered.list("ObjectStore")) {
            String configuration = "/spec/configuration/";
            secret(rendered, each, each.at(configuration + "s3Credentials/accessKeyId"), found);
            secret(rendered, each, each.at(configuration + "s3Credentials/secretAccessKey"), found);
            chosen(rendered, each, each.at(configuration + "endpointCA"), found);
        }
        for (Manifest each : rendered.list("ServiceMonitor")) {
            String login = "/spec/endpoints/0/oauth2/";
            // A host asks nobody for a token.
            if (!Hosts.isHost(each)) {
                secret(rendered, each, each.at(login + "clientId/secret"), found);
                secret(rendered, each, each.at(login + "clientSecret"), found);
            }
            chosen(rendered, each, each.at(login + "tlsConfig/ca/secret"), found);
        }
        Listeners.of(rendered)
                .forEach(
                        each ->
                                found.unless(
                                        BY_HAND.containsKey(each.certificate()),
                                        each.owner(),
                                        "its certificate does not exist"));
    }

    /** Only where a component was chosen. */
    private static void chosen(
            Rendered rendered, Manifest where, JsonNode reference, Offences found) {
        if (reference.isObject()) {
            secret(rendered, where, reference, found);
        }
    }

    private static void secret(
            Rendered rendered, Manifest where, JsonNode reference, Offences found) {
        String name = reference.path("name").asText();
        String key = reference.path("key").asText();
        found.unless(
                keys(rendered, where.namespace(), name).contains(key),
                where,
                "there is no Secret %s with the key %s".formatted(name, key));
    }

    private static void maps(Rendered rendered, Manifest pod, Offences found) {
        for (JsonNode each : pod.at(Workloads.CONTAINER + "/envFrom")) {
            String name = each.at("/configMapRef/name").asText();
            found.unless(
                    rendered.has("ConfigMap", pod.namespace(), name),
                    pod,
                    "there is no ConfigMap " + name);
        }
    }

    private static void items(Rendered rendered, Manifest pod, JsonNode secret, Offences found) {
        String name = secret.path("secretName").asText(secret.path("name").asText());
        Set<String> made = keys(rendered, pod.namespace(), name);
        for (JsonNode item : secret.path("items")) {
            String key = item.path("key").asText();
            found.unless(
                    made.contains(key), pod, "what is mounted does not exist: " + name + " " + key);
        }
    }

    private static void account(Rendered rendered, Manifest pod, Offences found) {
        String name = pod.text(Workloads.POD + "/serviceAccountName");
        found.unless(
                rendered.find("ServiceAccount", pod.namespace(), name)
                        .filter(each -> each.isFalse("/automountServiceAccountToken"))
                        .isPresent(),
                pod,
                "no account without a token is called " + name);
    }

    static Set<String> names(Manifest pod, String where) {
        return pod.each(where)
                .map(each -> each.path("name").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The keys of a Secret there; empty where it does not exist. */
    public static Set<String> keys(Rendered rendered, String namespace, String secret) {
        Set<String> keys = new TreeSet<>(byHand(namespace, secret));
        for (Manifest each : rendered.manifests()) {
            if (each.namespace().equals(namespace)) {
                keys.addAll(made(each).getOrDefault(secret, Set.of()));
            }
        }
        return keys;
    }

    /** The Secrets that an operator makes of this, with their keys; a ConfigMap is itself. */
    private static Map<String, Set<String>> made(Manifest of) {
        String name = of.name();
        return switch (of.kind()) {
            case "ConfigMap" -> Map.of(name, of.labels("/data").keySet());
            case "KafkaAccess" -> Map.of(name, OF_KAFKA_ACCESS);
            case "Certificate" -> Map.of(of.text("/spec/secretName"), OF_CERTIFICATE);
            case "DatabaseRole" ->
                    Map.of(of.text("/spec/passwordSecret/name"), Set.of("username", "password"));
            case "Cluster" -> Map.of(name + "-app", OF_DATABASE, name + "-ca", Set.of("ca.crt"));
            default -> Map.of();
        };
    }

    /** The keys of one that a person creates; at a host each division has its own. */
    public static Set<String> byHand(String namespace, String secret) {
        boolean ofOne = namespace.startsWith("host-") && secret.matches("(signing|metrics)-.+");
        return BY_HAND.getOrDefault(ofOne ? secret.split("-")[0] : secret, Set.of());
    }
}
