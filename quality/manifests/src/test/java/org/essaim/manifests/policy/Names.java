package org.essaim.manifests.policy;

import static org.essaim.manifests.policy.Check.require;

import module java.base;

import com.fasterxml.jackson.databind.JsonNode;
import org.essaim.manifests.render.Manifest;
import org.essaim.manifests.render.Rendered;

/** Names follow the conventions, and no placeholder of a base is left. */
public final class Names {

    private static final Pattern STAND_IN =
            Pattern.compile(
                    "\\bslug\\b|\\.domain\\b|\\.invalid\\b|\\b0\\.0\\.0\\.0/|//bucket/|^key$");
    private static final Pattern PINNED =
            Pattern.compile(
                    ".+@sha256:[0-9a-f]{64}|registry\\.essaim\\.example/.+:(?!latest$)[\\w.-]+");

    private Names() {}

    /** Every namespace holds its pods to the restricted level of Pod Security. */
    public static Stream<String> restricted(Rendered rendered) {
        return rendered.all("Namespace")
                .flatMap(
                        each ->
                                require(
                                        each.labels("/metadata/labels")
                                                .getOrDefault(
                                                        "pod-security.kubernetes.io/enforce", "")
                                                .equals("restricted"),
                                        each,
                                        "does not enforce the restricted level"));
    }

    /** Everything lies in a namespace that comes with it. */
    public static Stream<String> atHome(Rendered rendered) {
        return rendered.manifests().stream()
                .filter(each -> !each.is("Namespace"))
                .flatMap(
                        each ->
                                require(
                                        rendered.find("Namespace", "", each.namespace())
                                                .isPresent(),
                                        each,
                                        "its namespace is not here"));
    }

    /** A stand-in that nothing replaced would reach the cluster. */
    public static Stream<String> noStandIns(Rendered rendered) {
        return rendered.manifests().stream()
                .flatMap(
                        each ->
                                texts(each.json())
                                        .filter(text -> STAND_IN.matcher(text).find())
                                        .map(text -> each + ": still contains " + text));
    }

    /** An image has a digest; only an example, which preflight refuses, has but a tag. */
    public static Stream<String> images(Rendered rendered) {
        Stream<String> services =
                rendered.all("Deployment")
                        .flatMap(
                                each ->
                                        Stream.of("containers", "initContainers")
                                                .map(of -> each.at("/spec/template/spec/" + of))
                                                .flatMap(Manifest::each)
                                                .flatMap(one -> pinned(each, one.path("image"))));
        return Stream.concat(
                services,
                rendered.databases().flatMap(each -> pinned(each, each.at("/spec/imageName"))));
    }

    private static Stream<String> pinned(Manifest manifest, JsonNode image) {
        return require(
                PINNED.matcher(image.asText()).matches(),
                manifest,
                image.asText() + " has no digest");
    }

    /** Who is turned away by a registry gets none of the images that are there. */
    public static Stream<String> pulledAlike(Rendered rendered) {
        Map<Manifest, String> secrets = new LinkedHashMap<>();
        rendered.all("ServiceAccount")
                .forEach(each -> secrets.put(each, each.text("/imagePullSecrets/0/name")));
        rendered.databases()
                .forEach(each -> secrets.put(each, each.text("/spec/imagePullSecrets/0/name")));
        String broker = "/spec/kafka/template/pod/imagePullSecrets/0/name";
        rendered.all("Kafka").forEach(each -> secrets.put(each, each.text(broker)));
        boolean alike = Set.copyOf(secrets.values()).size() < 2;
        return secrets.entrySet().stream()
                .filter(each -> !alike && each.getValue().isEmpty())
                .map(each -> each.getKey() + ": its images are asked for without a password");
    }

    /** No two are reached under one name, and no name is longer than names may be. */
    public static Stream<String> hosts(Rendered rendered) {
        Set<String> seen = new HashSet<>();
        return rendered.all("HTTPRoute")
                .flatMap(
                        each -> {
                            String host = each.text("/spec/hostnames/0");
                            boolean fits =
                                    Stream.of(host.split("\\."))
                                            .allMatch(
                                                    label ->
                                                            label.matches(
                                                                    "[a-z0-9]([a-z0-9-]{0,61}"
                                                                            + "[a-z0-9])?"));
                            return Stream.concat(
                                    require(seen.add(host), each, host + " is taken"),
                                    require(fits, each, host + " is no host"));
                        });
    }

    /** Names and labels keep the limits of Kubernetes. */
    public static Stream<String> lengths(Rendered rendered) {
        return rendered.manifests().stream()
                .flatMap(
                        each ->
                                Stream.concat(
                                        require(
                                                each.name().length()
                                                        <= (each.is("Namespace") ? 63 : 253),
                                                each,
                                                "its name is too long"),
                                        each.labels("/metadata/labels").values().stream()
                                                .filter(value -> value.length() > 63)
                                                .map(value -> each + ": label too long")));
    }

    /** A longer name of a database leaves no room for those of its pods and services. */
    public static Stream<String> databases(Rendered rendered) {
        return rendered.databases()
                .flatMap(each -> require(each.name().length() <= 50, each, "its name is too long"));
    }

    private static Stream<String> texts(JsonNode node) {
        return node.isTextual()
                ? Stream.of(node.asText())
                : List.copyOf(node.valueStream().toList()).stream().flatMap(Names::texts);
    }
}
