package org.essaim.manifests.policy;

import static org.essaim.manifests.policy.Check.require;

import module java.base;

import com.fasterxml.jackson.databind.JsonNode;
import org.essaim.manifests.render.Manifest;
import org.essaim.manifests.render.Rendered;

/** Who points at whom: services at pods, routes and monitors at services. */
public final class Wiring {

    private Wiring() {}

    /** A service selects pods, and each of its ports is one of theirs. */
    public static Stream<String> services(Rendered rendered) {
        return rendered.all("Service")
                .flatMap(
                        each -> {
                            Stream<Manifest> pods =
                                    rendered.all("Deployment").filter(pod -> selects(each, pod));
                            return pods.findFirst()
                                    .map(pod -> ports(each, pod))
                                    .orElseGet(() -> Stream.of(each + ": selects no pod"));
                        });
    }

    private static boolean selects(Manifest service, Manifest deployment) {
        return service.namespace().equals(deployment.namespace())
                && Check.selects(service.labels("/spec/selector"), Workloads.podLabels(deployment));
    }

    private static Stream<String> ports(Manifest service, Manifest pod) {
        Map<String, Integer> open = Workloads.ports(pod);
        return Manifest.each(service.at("/spec/ports"))
                .flatMap(
                        port ->
                                require(
                                        open.containsKey(port.path("targetPort").asText()),
                                        service,
                                        "the pods have no port " + port.path("targetPort")));
    }

    /** A route leads from a gateway that is there to a service's port that is there. */
    public static Stream<String> routes(Rendered rendered) {
        return rendered.all("HTTPRoute")
                .flatMap(
                        each -> {
                            JsonNode parent = each.at("/spec/parentRefs/0");
                            JsonNode backend = each.at("/spec/rules/0/backendRefs/0");
                            return Stream.concat(
                                    require(
                                            gateway(rendered, parent, each.namespace()).isPresent(),
                                            each,
                                            "its gateway is not here"),
                                    require(
                                            rendered.find(
                                                            "Service",
                                                            each.namespace(),
                                                            backend.path("name").asText())
                                                    .filter(service -> has(service, backend))
                                                    .isPresent(),
                                            each,
                                            "leads to no port of a service"));
                        });
    }

    /** That of a route, or of the listeners that it names. */
    private static Optional<Manifest> gateway(Rendered rendered, JsonNode parent, String home) {
        String kind = parent.path("kind").asText("Gateway");
        return rendered.find(
                        kind, parent.path("namespace").asText(home), parent.path("name").asText())
                .flatMap(
                        found ->
                                kind.equals("Gateway")
                                        ? Optional.of(found)
                                        : gateway(
                                                rendered,
                                                found.at("/spec/parentRef"),
                                                found.namespace()));
    }

    private static boolean has(Manifest service, JsonNode backend) {
        return Manifest.each(service.at("/spec/ports"))
                .anyMatch(port -> port.path("port").equals(backend.path("port")));
    }

    /** A monitor finds a service and a port of it by its name. */
    public static Stream<String> monitors(Rendered rendered) {
        return rendered.all("ServiceMonitor")
                .flatMap(
                        each ->
                                require(
                                        rendered.all("Service")
                                                .anyMatch(service -> watches(each, service)),
                                        each,
                                        "watches no port of a service"));
    }

    private static boolean watches(Manifest monitor, Manifest service) {
        JsonNode wanted = monitor.at("/spec/endpoints/0/port");
        return monitor.namespace().equals(service.namespace())
                && Check.selects(
                        monitor.labels("/spec/selector/matchLabels"),
                        service.labels("/metadata/labels"))
                && Manifest.each(service.at("/spec/ports"))
                        .anyMatch(port -> port.path("name").equals(wanted));
    }

    /** No gateway ends a stream of changes before the service does. */
    public static Stream<String> streamsLast(Rendered rendered) {
        int longest = LongestStream.minutes();
        return rendered.all("HTTPRoute")
                .flatMap(
                        each ->
                                require(
                                        minutes(each.text("/spec/rules/0/timeouts/request"))
                                                > longest,
                                        each,
                                        "ends a stream of " + longest + " minutes"));
    }

    private static int minutes(String duration) {
        return duration.matches("[0-9]+m") ? Integer.parseInt(duration.replace("m", "")) : 0;
    }

    /** The Prometheus of kube-prometheus-stack looks at what bears the name of its release. */
    public static Stream<String> selected(Rendered rendered) {
        return rendered.manifests().stream()
                .filter(each -> each.group().equals("monitoring.coreos.com"))
                .flatMap(
                        each ->
                                require(
                                        each.labels("/metadata/labels").containsKey("release"),
                                        each,
                                        "is looked at by no Prometheus"));
    }

    /** Every database that archives its log has an object store and a schedule. */
    public static Stream<String> backups(Rendered rendered) {
        return rendered.databases()
                .filter(each -> each.at("/spec/plugins").isArray())
                .flatMap(
                        each ->
                                Stream.concat(
                                        require(
                                                hasStore(rendered, each),
                                                each,
                                                "its store for backups is not here"),
                                        require(
                                                isPlanned(rendered, each),
                                                each,
                                                "there is no schedule for its backup")));
    }

    private static boolean hasStore(Rendered rendered, Manifest database) {
        String store = database.text("/spec/plugins/0/parameters/barmanObjectName");
        return rendered.find("ObjectStore", database.namespace(), store).isPresent();
    }

    private static boolean isPlanned(Rendered rendered, Manifest database) {
        return rendered.all("ScheduledBackup")
                .filter(plan -> plan.namespace().equals(database.namespace()))
                .anyMatch(plan -> plan.text("/spec/cluster/name").equals(database.name()));
    }

    /** Two stores that wrote into one place would overwrite each other's log. */
    public static Stream<String> backupsApart(Rendered rendered) {
        Set<String> seen = new HashSet<>();
        return rendered.all("ObjectStore")
                .flatMap(
                        each ->
                                require(
                                        seen.add(each.text("/spec/configuration/destinationPath")),
                                        each,
                                        "writes where another one writes"));
    }
}
