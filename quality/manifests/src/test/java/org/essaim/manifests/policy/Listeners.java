package org.essaim.manifests.policy;

import static org.essaim.manifests.policy.Check.require;

import module java.base;

import com.fasterxml.jackson.databind.JsonNode;
import org.essaim.manifests.render.Manifest;
import org.essaim.manifests.render.Rendered;

/** The host names of the gateway: nobody may answer under another one's. */
final class Listeners {

    private static final String BY_NAME = "kubernetes.io/metadata.name";

    private Listeners() {}

    /**
     * @param owner the Gateway, or the ListenerSet that adds it to one
     */
    record Listener(Manifest owner, JsonNode json) {

        String host() {
            return json.path("hostname").asText();
        }

        /** Of the namespaces whose routes are accepted. */
        private Map<String, String> labels() {
            return Manifest.labels(json.at("/allowedRoutes/namespaces/selector/matchLabels"));
        }

        /** Whether a route of that namespace is accepted. */
        private boolean admits(String namespace, Map<String, String> labels) {
            return switch (json.at("/allowedRoutes/namespaces/from").asText("Same")) {
                case "All" -> true;
                case "Selector" -> Check.selects(labels(), labels);
                default -> namespace.equals(owner.namespace());
            };
        }

        private boolean isFor(String host) {
            return host().isEmpty()
                    || host().equals(host)
                    || host().startsWith("*.") && host.endsWith(host().substring(1));
        }
    }

    static Stream<Listener> of(Rendered rendered) {
        return Stream.of("Gateway", "ListenerSet")
                .flatMap(rendered::all)
                .flatMap(
                        owner ->
                                Manifest.each(owner.at("/spec/listeners"))
                                        .map(each -> new Listener(owner, each)));
    }

    /** Whoever may make routes in a namespace gets the traffic of that namespace's host alone. */
    static Stream<String> oneHomeAHost(Rendered rendered) {
        return rendered.all("HTTPRoute")
                .flatMap(
                        route -> {
                            String host = route.text("/spec/hostnames/0");
                            Set<String> homes = homes(rendered, host);
                            return require(
                                    homes.equals(Set.of(route.namespace())),
                                    route,
                                    host + " may be answered by " + homes);
                        });
    }

    /** The namespaces whose routes are accepted for a host. */
    private static Set<String> homes(Rendered rendered, String host) {
        List<Listener> listeners = of(rendered).filter(each -> each.isFor(host)).toList();
        return Pods.homes(rendered).entrySet().stream()
                .filter(
                        home ->
                                listeners.stream()
                                        .anyMatch(
                                                each ->
                                                        each.admits(
                                                                home.getKey(), home.getValue())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * A listener selects by the one label that Kubernetes writes itself, and comes from the
     * gateway's own namespace, where no division writes.
     */
    static Stream<String> outOfReach(Rendered rendered) {
        Stream<String> selected =
                of(rendered)
                        .flatMap(
                                each ->
                                        require(
                                                each.labels().keySet().equals(Set.of(BY_NAME)),
                                                each.owner(),
                                                each.host() + " is open to a label of anybody"));
        Stream<String> added =
                rendered.all("Gateway")
                        .filter(each -> each.at("/spec/allowedListeners").isObject())
                        .flatMap(
                                each ->
                                        require(
                                                each.text("/spec/allowedListeners/namespaces/from")
                                                        .equals("Same"),
                                                each,
                                                "others may add listeners to it"));
        return Stream.concat(selected, added);
    }
}
