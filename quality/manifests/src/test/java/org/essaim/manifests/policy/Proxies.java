package org.essaim.manifests.policy;

import module java.base;

import com.fasterxml.jackson.databind.JsonNode;
import org.essaim.manifests.render.Manifest;
import org.essaim.manifests.render.Rendered;

/** Who asks and where a service is are said by the gateway and the operator alone. */
final class Proxies {

    private static final String BELIEVED = "/data/ESSAIM_LIMITS_PROXIES";
    private static final String OWN_NAMES = "ESSAIM_HOST_NAMES";
    private static final int PORT = 8080;

    /** A network in which there is surely more than a gateway. */
    private static final int WIDEST_IPV4 = 16;

    private static final int WIDEST_IPV6 = 48;

    private Proxies() {}

    /** Every service believes the same few addresses, and neither itself nor everybody. */
    static void believed(Rendered rendered, Offences found) {
        List<Manifest> services = Configurations.ofServices(rendered);
        Set<String> all = new TreeSet<>();
        services.forEach(each -> all.add(each.text(BELIEVED)));
        for (Manifest each : services) {
            found.unless(
                    Stream.of(each.text(BELIEVED).split(",")).allMatch(Proxies::isNarrow),
                    each,
                    "believes more than a gateway");
            found.unless(all.size() == 1, each, "another gateway: " + all);
        }
    }

    private static boolean isNarrow(String network) {
        String[] parts = network.split("/");
        boolean isAddress = parts.length == 2 && parts[1].matches("[0-9]{1,3}");
        boolean reserved = network.matches("(0|127)\\..*|::1?/.*");
        int widest = network.contains(":") ? WIDEST_IPV6 : WIDEST_IPV4;
        return isAddress && !reserved && Integer.parseInt(parts[1]) >= widest;
    }

    /** It is reached over https under its own name, whatever a request says. */
    static void addresses(Rendered rendered, Offences found) {
        for (Manifest each : Configurations.ofServices(rendered)) {
            found.unless(
                    each.has("/data/ESSAIM_PAGES_ADDRESS", "https://${essaim.host.names}"),
                    each,
                    "does not know its own address");
        }
    }

    /**
     * Mails, feeds and messages to other programs have links: each host name of a route is one that
     * a service beside it knows as its own.
     */
    static void ownAddresses(Rendered rendered, Offences found) {
        for (Manifest route : rendered.list("HTTPRoute")) {
            String host = route.text("/spec/hostnames/0");
            found.unless(
                    rendered.manifests().stream()
                            .filter(route::isBeside)
                            .flatMap(Proxies::ownNames)
                            .anyMatch(host::equals),
                    route,
                    "nobody here knows to be reached at " + host);
        }
    }

    private static Stream<String> ownNames(Manifest manifest) {
        return switch (manifest.kind()) {
            case "ConfigMap" ->
                    Stream.of(OWN_NAMES, "essaim.host.names")
                            .map(manifest.labels("/data")::get)
                            .filter(Objects::nonNull);
            case "Deployment" ->
                    manifest.each(Workloads.CONTAINER + "/env")
                            .filter(each -> each.path("name").asText().equals(OWN_NAMES))
                            .map(each -> each.path("value").asText());
            default -> Stream.empty();
        };
    }

    /** A route hands on what came: no path is cut and no header written that a service reads. */
    static void unchanged(Rendered rendered, Offences found) {
        for (Manifest route : rendered.list("HTTPRoute")) {
            for (JsonNode rule : route.at("/spec/rules")) {
                found.unless(isUnchanged(rule), route, "changes what it hands on");
            }
        }
    }

    private static boolean isUnchanged(JsonNode rule) {
        return rule.path("filters").isEmpty()
                && rule.path("backendRefs")
                        .valueStream()
                        .allMatch(backend -> backend.path("filters").isEmpty())
                && rule.at("/matches/0/path/value").asText().equals("/");
    }

    /** Nobody reaches a service around the gateway. */
    static void onlyWay(Rendered rendered, Offences found) {
        for (Manifest policy : rendered.list("NetworkPolicy")) {
            for (JsonNode rule : policy.at("/spec/ingress")) {
                boolean toService = rule.path("ports").isEmpty() || Flows.names(rule, PORT);
                found.unless(
                        !toService || isFromOneNamespace(rule), policy, "a way around the gateway");
            }
        }
    }

    private static boolean isFromOneNamespace(JsonNode rule) {
        JsonNode labels = rule.at("/from/0/namespaceSelector/matchLabels");
        return rule.path("from").size() == 1
                && Manifest.labels(labels).keySet().equals(Set.of("kubernetes.io/metadata.name"));
    }
}
