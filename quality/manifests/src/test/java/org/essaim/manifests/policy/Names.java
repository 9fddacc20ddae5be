package org.essaim.manifests.policy;

import module java.base;

import com.fasterxml.jackson.databind.JsonNode;
import org.essaim.manifests.render.Manifest;
import org.essaim.manifests.render.Rendered;

/** Names follow the conventions, and no placeholder of a base is left. */
final class Names {

    private static final Pattern STAND_IN =
            Pattern.compile(
                    "\\bslug\\b|\\.domain\\b|\\.invalid\\b|\\b0\\.0\\.0\\.0/|//bucket/|^key$");
    private static final Pattern PINNED =
            Pattern.compile(
                    ".+@sha256:[0-9a-f]{64}|registry\\.essaim\\.example/.+:(?!latest$)[\\w.-]+");
    private static final Pattern HOST_LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    private Names() {}

    /** Every namespace holds its pods to the restricted level of Pod Security. */
    static void restricted(Rendered rendered, Offences found) {
        for (Manifest each : rendered.list("Namespace")) {
            String level = each.labels().get("pod-security.kubernetes.io/enforce");
            found.unless("restricted".equals(level), each, "does not enforce the restricted level");
        }
    }

    /** Everything lies in a namespace that comes with it. */
    static void atHome(Rendered rendered, Offences found) {
        for (Manifest each : rendered.manifests()) {
            found.unless(
                    each.is("Namespace") || rendered.has("Namespace", "", each.namespace()),
                    each,
                    "its namespace is not here");
        }
    }

    /** A stand-in that nothing replaced would reach the cluster. */
    static void noStandIns(Rendered rendered, Offences found) {
        for (Manifest each : rendered.manifests()) {
            texts(each.json())
                    .filter(text -> STAND_IN.matcher(text).find())
                    .forEach(text -> found.add(each, "still contains " + text));
        }
    }

    /** An image has a digest; only an example, which preflight refuses, has but a tag. */
    static void images(Rendered rendered, Offences found) {
        for (Manifest each : rendered.list("Deployment")) {
            Stream.of("/containers", "/initContainers")
                    .flatMap(containers -> each.each(Workloads.POD + containers))
                    .forEach(container -> pinned(each, container.path("image"), found));
        }
        rendered.databases().forEach(each -> pinned(each, each.at("/spec/imageName"), found));
    }

    private static void pinned(Manifest manifest, JsonNode image, Offences found) {
        found.unless(
                PINNED.matcher(image.asText()).matches(),
                manifest,
                image.asText() + " has no digest");
    }

    /** Who is turned away by a registry gets none of the images that are there. */
    static void pulledAlike(Rendered rendered, Offences found) {
        Map<Manifest, String> secrets = new LinkedHashMap<>();
        String secret = "/imagePullSecrets/0/name";
        rendered.all("ServiceAccount").forEach(each -> secrets.put(each, each.text(secret)));
        rendered.databases().forEach(each -> secrets.put(each, each.text("/spec" + secret)));
        String broker = "/spec/kafka/template/pod" + secret;
        rendered.all("Kafka").forEach(each -> secrets.put(each, each.text(broker)));
        boolean alike = Set.copyOf(secrets.values()).size() < 2;
        secrets.forEach(
                (each, name) ->
                        found.unless(
                                alike || !name.isEmpty(),
                                each,
                                "its images are asked for without a password"));
    }

    /** No two are reached under one name, and no name is longer than names may be. */
    static void hosts(Rendered rendered, Offences found) {
        Set<String> seen = new HashSet<>();
        for (Manifest each : rendered.list("HTTPRoute")) {
            String host = each.text("/spec/hostnames/0");
            found.unless(seen.add(host), each, host + " is taken");
            found.unless(
                    Stream.of(host.split("\\.")).allMatch(it -> HOST_LABEL.matcher(it).matches()),
                    each,
                    host + " is no host");
        }
    }

    /** Names and labels keep the limits of Kubernetes. */
    static void lengths(Rendered rendered, Offences found) {
        for (Manifest each : rendered.manifests()) {
            int most = each.is("Namespace") ? 63 : 253;
            found.unless(each.name().length() <= most, each, "its name is too long");
            for (String label : each.labels().values()) {
                found.unless(label.length() <= 63, each, "label too long");
            }
        }
    }

    /** A longer name of a database leaves no room for those of its pods and services. */
    static void databases(Rendered rendered, Offences found) {
        rendered.databases()
                .forEach(
                        each ->
                                found.unless(
                                        each.name().length() <= 50, each, "its name is too long"));
    }

    private static Stream<String> texts(JsonNode node) {
        return node.isTextual()
                ? Stream.of(node.asText())
                : node.valueStream().flatMap(Names::texts);
    }
}
