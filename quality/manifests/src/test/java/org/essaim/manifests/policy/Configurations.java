package org.essaim.manifests.policy;

import static org.essaim.manifests.policy.Check.require;

import module java.base;

import com.fasterxml.jackson.databind.JsonNode;
import org.essaim.manifests.render.Manifest;
import org.essaim.manifests.render.Rendered;

/** Everything a pod refers to has to exist: rendered, made by an operator, or made by hand. */
public final class Configurations {

    private static final String POD = "/spec/template/spec";
    private static final String CONTAINER = POD + "/containers/0";

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

    static Stream<Manifest> ofServices(Rendered rendered) {
        return rendered.all("ConfigMap").filter(each -> each.name().startsWith("service"));
    }

    /** Variables and volumes of every pod, and the account that it runs under. */
    public static Stream<String> references(Rendered rendered) {
        return rendered.all("Deployment")
                .flatMap(
                        each ->
                                Stream.of(
                                                wholeMaps(rendered, each),
                                                variables(rendered, each),
                                                volumes(rendered, each),
                                                mounts(each),
                                                account(rendered, each))
                                        .flatMap(found -> found));
    }

    /** Secrets that other kinds name: backup, scraping, the gateway's certificate. */
    public static Stream<String> secretsOfOthers(Rendered rendered) {
        String s3 = "/spec/configuration/s3Credentials/";
        String login = "/spec/endpoints/0/oauth2/";
        return Stream.of(
                        secrets(rendered, "ObjectStore", s3 + "accessKeyId"),
                        secrets(rendered, "ObjectStore", s3 + "secretAccessKey"),
                        secrets(rendered, "ServiceMonitor", login + "clientId/secret"),
                        secrets(rendered, "ServiceMonitor", login + "clientSecret"),
                        chosen(rendered, "ObjectStore", "/spec/configuration/endpointCA"),
                        chosen(rendered, "ServiceMonitor", login + "tlsConfig/ca/secret"),
                        Listeners.of(rendered).flatMap(Configurations::certificate))
                .flatMap(found -> found);
    }

    private static Stream<String> secrets(Rendered rendered, String kind, String where) {
        return rendered.all(kind)
                // A host asks nobody for a token.
                .filter(each -> !(kind.equals("ServiceMonitor") && Hosts.isHost(each)))
                .flatMap(each -> secret(rendered, each, each.at(where)));
    }

    /** Only where a component was chosen. */
    private static Stream<String> chosen(Rendered rendered, String kind, String where) {
        return rendered.all(kind)
                .filter(each -> each.at(where).isObject())
                .flatMap(each -> secret(rendered, each, each.at(where)));
    }

    private static Stream<String> certificate(Listeners.Listener listener) {
        String name = listener.json().at("/tls/certificateRefs/0/name").asText();
        return require(
                BY_HAND.containsKey(name), listener.owner(), "its certificate does not exist");
    }

    private static Stream<String> wholeMaps(Rendered rendered, Manifest pod) {
        return Manifest.each(pod.at(CONTAINER + "/envFrom"))
                .map(each -> each.at("/configMapRef/name").asText())
                .flatMap(
                        name ->
                                require(
                                        rendered.find("ConfigMap", pod.namespace(), name)
                                                .isPresent(),
                                        pod,
                                        "there is no ConfigMap " + name));
    }

    private static Stream<String> variables(Rendered rendered, Manifest pod) {
        return Manifest.each(pod.at(CONTAINER + "/env"))
                .map(each -> each.at("/valueFrom/secretKeyRef"))
                .filter(JsonNode::isObject)
                .flatMap(reference -> secret(rendered, pod, reference));
    }

    private static Stream<String> secret(Rendered rendered, Manifest where, JsonNode reference) {
        String name = reference.path("name").asText();
        String key = reference.path("key").asText();
        return require(
                keys(rendered, where.namespace(), name).contains(key),
                where,
                "there is no Secret %s with the key %s".formatted(name, key));
    }

    private static Stream<String> volumes(Rendered rendered, Manifest pod) {
        Stream<JsonNode> whole =
                Manifest.each(pod.at(POD + "/volumes"))
                        .map(volume -> volume.path("secret"))
                        .filter(JsonNode::isObject);
        return Stream.concat(whole, Hosts.sources(pod))
                .flatMap(source -> items(rendered, pod, source));
    }

    private static Stream<String> items(Rendered rendered, Manifest pod, JsonNode secret) {
        String name = secret.path("secretName").asText(secret.path("name").asText());
        Set<String> made = keys(rendered, pod.namespace(), name);
        return Manifest.each(secret.path("items"))
                .map(item -> item.path("key").asText())
                .filter(key -> !made.contains(key))
                .map(key -> pod + ": what is mounted does not exist: " + name + " " + key);
    }

    private static Stream<String> mounts(Manifest pod) {
        Set<String> volumes = new TreeSet<>();
        Manifest.each(pod.at(POD + "/volumes")).forEach(each -> volumes.add(name(each)));
        Set<String> mounted = new TreeSet<>();
        Manifest.each(pod.at(CONTAINER + "/volumeMounts")).forEach(each -> mounted.add(name(each)));
        return require(volumes.equals(mounted), pod, "mounts %s of %s".formatted(mounted, volumes));
    }

    private static Stream<String> account(Rendered rendered, Manifest pod) {
        String name = pod.text(POD + "/serviceAccountName");
        return require(
                rendered.find("ServiceAccount", pod.namespace(), name)
                        .filter(each -> each.at("/automountServiceAccountToken").isBoolean())
                        .filter(each -> !each.at("/automountServiceAccountToken").asBoolean())
                        .isPresent(),
                pod,
                "no account without a token is called " + name);
    }

    /** The keys of a Secret there; empty where it does not exist. */
    public static Set<String> keys(Rendered rendered, String namespace, String secret) {
        Set<String> keys = new TreeSet<>(byHand(namespace, secret));
        rendered.find("ConfigMap", namespace, secret)
                .ifPresent(each -> keys.addAll(each.labels("/data").keySet()));
        if (rendered.find("KafkaAccess", namespace, secret).isPresent()) {
            keys.addAll(OF_KAFKA_ACCESS);
        }
        if (rendered.all("Certificate")
                .filter(each -> each.namespace().equals(namespace))
                .anyMatch(each -> each.text("/spec/secretName").equals(secret))) {
            keys.addAll(OF_CERTIFICATE);
        }
        if (rendered.all("DatabaseRole")
                .filter(each -> each.namespace().equals(namespace))
                .anyMatch(each -> each.text("/spec/passwordSecret/name").equals(secret))) {
            keys.addAll(List.of("username", "password"));
        }
        rendered.databases()
                .filter(each -> each.namespace().equals(namespace))
                .forEach(
                        each -> {
                            if (secret.equals(each.name() + "-app")) {
                                keys.addAll(OF_DATABASE);
                            }
                            if (secret.equals(each.name() + "-ca")) {
                                keys.add("ca.crt");
                            }
                        });
        return keys;
    }

    /** The keys of one that a person creates; at a host each division has its own. */
    public static Set<String> byHand(String namespace, String secret) {
        boolean ofOne = namespace.startsWith("host-") && secret.matches("(signing|metrics)-.+");
        return BY_HAND.getOrDefault(ofOne ? secret.split("-")[0] : secret, Set.of());
    }

    private static String name(JsonNode named) {
        return named.path("name").asText();
    }
}
