package org.essaim.manifests.policy;

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

        String certificate() {
            return json.at("/tls/certificateRefs/0/name").asText();
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

    static List<Listener> of(Rendered rendered) {
        return Stream.of("Gateway", "ListenerSet")
                .flatMap(rendered::all)
                .flatMap(owner -> owner.each("/spec/listeners").map(it -> new Listener(owner, it)))
                .toList();
    }

    /** Whoever may make routes in a namespace gets the traffic of that namespace's host alone. */
    static void oneHomeAHost(Rendered rendered, Offences found) {
        for (Manifest route : rendered.list("HTTPRoute")) {
            String host = route.text("/spec/hostnames/0");
            Set<String> homes = homes(rendered, host);
            found.unless(
                    homes.equals(Set.of(route.namespace())),
                    route,
                    host + " may be answered by " + homes);
        }
    }

    /** The namespaces whose routes are accepted for a host. */
    private static Set<String> homes(Rendered rendered, String host) {
        List<Listener> listeners = of(rendered).stream().filter(each -> each.isFor(host)).toList();
        Set<String> homes = new TreeSet<>();
        Pods.homes(rendered)
                .forEach(
                        (namespace, labels) -> {
                            if (listeners.stream().anyMatch(it -> it.admits(namespace, labels))) {
                                homes.add(namespace);
                            }
                        });
        return homes;
    }

    /**
     * A listener selects by the one label that Kubernetes writes itself, and comes from the
     * gateway's own namespace, where no division writes.
     */
    static void outOfReach(Rendered rendered, Offences found) {
        for (Listener each : of(rendered)) {
            found.unless(
                    each.labels().keySet().equals(Set.of(BY_NAME)),
                    each.owner(),
                    each.host() + " is open to a label of anybody");
        }
        for (Manifest each : rendered.list("Gateway")) {
            found.unless(
                    !each.at("/spec/allowedListeners").isObject()
                            || each.has("/spec/allowedListeners/namespaces/from", "Same"),
                    each,
                    "others may add listeners to it");
        }
    }
}
