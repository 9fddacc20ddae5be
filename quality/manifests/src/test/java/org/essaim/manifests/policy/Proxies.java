package org.essaim.manifests.policy;

import static org.essaim.manifests.policy.Check.require;

import module java.base;

import com.fasterxml.jackson.databind.JsonNode;
import org.essaim.manifests.render.Manifest;
import org.essaim.manifests.render.Rendered;

/** Who asks and where a service is are said by the gateway and the operator alone. */
final class Proxies {

    private static final String BELIEVED = "ESSAIM_LIMITS_PROXIES";
    private static final int PORT = 8080;

    /** A network in which there is surely more than a gateway. */
    private static final int WIDEST_IPV4 = 16;

    private static final int WIDEST_IPV6 = 48;

    private Proxies() {}

    /** Every service believes the same few addresses, and neither itself nor everybody. */
    static Stream<String> believed(Rendered rendered) {
        List<Manifest> services = Configurations.ofServices(rendered).toList();
        Set<String> all = new TreeSet<>();
        services.forEach(each -> all.add(each.text("/data/" + BELIEVED)));
        return Stream.concat(
                services.stream()
                        .flatMap(
                                each ->
                                        require(
                                                Stream.of(each.text("/data/" + BELIEVED).split(","))
                                                        .allMatch(Proxies::isNarrow),
                                                each,
                                                "believes more than a gateway")),
                services.stream()
                        .flatMap(
                                each -> require(all.size() == 1, each, "another gateway: " + all)));
    }

    private static boolean isNarrow(String network) {
        String[] parts = network.split("/");
        boolean isAddress = parts.length == 2 && parts[1].matches("[0-9]{1,3}");
        boolean reserved = network.matches("(0|127)\\..*|::1?/.*");
        int widest = network.contains(":") ? WIDEST_IPV6 : WIDEST_IPV4;
        return isAddress && !reserved && Integer.parseInt(parts[1]) >= widest;
    }

    /** It is reached over https under its own name, whatever a request says. */
    static Stream<String> addresses(Rendered rendered) {
        return Configurations.ofServices(rendered)
                .flatMap(
                        each ->
                                require(
                                        each.text("/data/ESSAIM_PAGES_ADDRESS")
                                                .equals("https://${essaim.host.names}"),
                                        each,
                                        "does not know its own address"));
    }

    /** A route hands on what came: no path is cut and no header written that a service reads. */
    static Stream<String> unchanged(Rendered rendered) {
        return rendered.all("HTTPRoute")
                .flatMap(
                        route ->
                                Manifest.each(route.at("/spec/rules"))
                                        .flatMap(
                                                rule ->
                                                        require(
                                                                isUnchanged(rule),
                                                                route,
                                                                "changes what it hands on")));
    }

    private static boolean isUnchanged(JsonNode rule) {
        return rule.path("filters").isEmpty()
                && Manifest.each(rule.path("backendRefs"))
                        .allMatch(backend -> backend.path("filters").isEmpty())
                && rule.at("/matches/0/path/value").asText().equals("/");
    }

    /** Nobody reaches a service around the gateway. */
    static Stream<String> onlyWay(Rendered rendered) {
        return rendered.all("NetworkPolicy")
                .flatMap(
                        policy ->
                                Manifest.each(policy.at("/spec/ingress"))
                                        .filter(Proxies::isToService)
                                        .flatMap(
                                                rule ->
                                                        require(
                                                                isFromOneNamespace(rule),
                                                                policy,
                                                                "a way around the gateway")));
    }

    private static boolean isToService(JsonNode rule) {
        return rule.path("ports").isEmpty()
                || Manifest.each(rule.path("ports"))
                        .anyMatch(port -> port.path("port").asInt() == PORT);
    }

    private static boolean isFromOneNamespace(JsonNode rule) {
        return rule.path("from").size() == 1
                && Manifest.labels(rule.at("/from/0/namespaceSelector/matchLabels"))
                        .keySet()
                        .equals(Set.of("kubernetes.io/metadata.name"));
    }
}
