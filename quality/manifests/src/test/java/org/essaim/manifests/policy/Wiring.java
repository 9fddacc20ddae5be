package org.essaim.manifests.policy;

import module java.base;

import com.fasterxml.jackson.databind.JsonNode;
import org.essaim.manifests.render.Manifest;
import org.essaim.manifests.render.Rendered;

/** Who points at whom: services at pods, routes and monitors at services. */
final class Wiring {

    private Wiring() {}

    /** A service selects pods, and each of its ports is one of theirs. */
    static void services(Rendered rendered, Offences found) {
        for (Manifest each : rendered.list("Service")) {
            rendered.beside(each, "Deployment")
                    .filter(
                            it ->
                                    Check.selects(
                                            each.labels("/spec/selector"), Workloads.podLabels(it)))
                    .findFirst()
                    .ifPresentOrElse(
                            pod -> ports(each, Workloads.ports(pod).keySet(), found),
                            () -> found.add(each, "selects no pod"));
        }
    }

    private static void ports(Manifest service, Set<String> open, Offences found) {
        for (JsonNode port : service.at("/spec/ports")) {
            JsonNode target = port.path("targetPort");
            found.unless(
                    open.contains(target.asText()), service, "the pods have no port " + target);
        }
    }

    /** A route leads from a gateway that is there to a service's port that is there. */
    static void routes(Rendered rendered, Offences found) {
        for (Manifest each : rendered.list("HTTPRoute")) {
            JsonNode parent = each.at("/spec/parentRefs/0");
            JsonNode backend = each.at("/spec/rules/0/backendRefs/0");
            String service = backend.path("name").asText();
            found.unless(
                    gateway(rendered, parent, each.namespace()).isPresent(),
                    each,
                    "its gateway is not here");
            found.unless(
                    rendered.find("Service", each.namespace(), service)
                            .filter(it -> has(it, "port", backend.path("port")))
                            .isPresent(),
                    each,
                    "leads to no port of a service");
        }
    }

    /** That of a route, or of the listeners that it names. */
    private static Optional<Manifest> gateway(Rendered rendered, JsonNode parent, String home) {
        String kind = parent.path("kind").asText("Gateway");
        Optional<Manifest> found =
                rendered.find(
                        kind, parent.path("namespace").asText(home), parent.path("name").asText());
        return kind.equals("Gateway")
                ? found
                : found.flatMap(it -> gateway(rendered, it.at("/spec/parentRef"), it.namespace()));
    }

    private static boolean has(Manifest service, String member, JsonNode wanted) {
        return service.each("/spec/ports").anyMatch(port -> port.path(member).equals(wanted));
    }

    /** A monitor finds a service and a port of it by its name. */
    static void monitors(Rendered rendered, Offences found) {
        for (Manifest each : rendered.list("ServiceMonitor")) {
            Map<String, String> selector = each.labels("/spec/selector/matchLabels");
            found.unless(
                    rendered.beside(each, "Service")
                            .filter(service -> Check.selects(selector, service.labels()))
                            .anyMatch(it -> has(it, "name", each.at("/spec/endpoints/0/port"))),
                    each,
                    "watches no port of a service");
        }
    }

    /** No gateway ends a stream of changes before the service does. */
    static void streamsLast(Rendered rendered, Offences found) {
        int longest = LongestStream.minutes();
        for (Manifest each : rendered.list("HTTPRoute")) {
            found.unless(
                    minutes(each.text("/spec/rules/0/timeouts/request")) > longest,
                    each,
                    "ends a stream of " + longest + " minutes");
        }
    }

    private static int minutes(String duration) {
        return duration.matches("[0-9]+m") ? Integer.parseInt(duration.replace("m", "")) : 0;
    }

    /** The Prometheus of kube-prometheus-stack looks at what bears the name of its release. */
    static void selected(Rendered rendered, Offences found) {
        for (Manifest each : rendered.manifests()) {
            found.unless(
                    !each.group().equals("monitoring.coreos.com")
                            || each.labels().containsKey("release"),
                    each,
                    "is looked at by no Prometheus");
        }
    }

    /** Every database that archives its log has an object store and a schedule. */
    static void backups(Rendered rendered, Offences found) {
        for (Manifest each : rendered.databases().toList()) {
            if (each.at("/spec/plugins").isArray()) {
                String store = each.text("/spec/plugins/0/parameters/barmanObjectName");
                found.unless(
                        rendered.has("ObjectStore", each.namespace(), store),
                        each,
                        "its store for backups is not here");
                found.unless(
                        rendered.beside(each, "ScheduledBackup")
                                .anyMatch(plan -> plan.has("/spec/cluster/name", each.name())),
                        each,
                        "there is no schedule for its backup");
            }
        }
    }

    /** Two stores that wrote into one place would overwrite each other's log. */
    static void backupsApart(Rendered rendered, Offences found) {
        Set<String> seen = new HashSet<>();
        for (Manifest each : rendered.list("ObjectStore")) {
            found.unless(
                    seen.add(each.text("/spec/configuration/destinationPath")),
                    each,
                    "writes where another one writes");
        }
    }
}
