package org.essaim.manifests.policy;

import module java.base;

import com.fasterxml.jackson.databind.JsonNode;
import org.essaim.manifests.policy.Pods.Pod;
import org.essaim.manifests.render.Manifest;
import org.essaim.manifests.render.Rendered;

/** Which pod may connect to which, by all policies of a rendering together. */
final class Flows {

    private static final Set<Integer> BETWEEN_BROKERS = Set.of(9090, 9091);

    private final Rendered rendered;
    private final List<Pod> pods;

    Flows(Rendered rendered) {
        this.rendered = rendered;
        this.pods = Pods.of(rendered);
    }

    /** Every flow between two pods that is open at both ends. */
    Set<String> open() {
        Set<String> open = new TreeSet<>();
        each(
                (from, to, port) -> {
                    if (leaves(from, to, port) && enters(from, to, port)) {
                        open.add("%s -> %s:%d".formatted(from, to, port));
                    }
                });
        return open;
    }

    /** Every flow that only one end allows. */
    void halfOpen(Offences found) {
        each(
                (from, to, port) -> {
                    boolean leaves = leaves(from, to, port);
                    if (leaves != enters(from, to, port)) {
                        String end = leaves ? "sender" : "receiver";
                        found.add(
                                "%s -> %s:%d".formatted(from, to, port),
                                "only the %s allows it".formatted(end));
                    }
                });
    }

    private interface Flow {
        void look(Pod from, Pod to, int port);
    }

    private void each(Flow flow) {
        for (Pod from : pods) {
            for (Pod to : pods) {
                to.ports().forEach(port -> flow.look(from, to, port));
            }
        }
    }

    private boolean leaves(Pod from, Pod to, int port) {
        return allowed(from, "Egress", "/spec/egress", "to", to, port);
    }

    /** Strimzi writes policies of its own: between brokers, and for each listener's peers. */
    private boolean enters(Pod from, Pod to, int port) {
        if (to.who().equals("kafka")) {
            boolean brokers = from.labels().containsKey("strimzi.io/cluster");
            return BETWEEN_BROKERS.contains(port) && brokers
                    || listeners(to)
                            .filter(each -> each.path("port").asInt() == port)
                            .flatMap(each -> each.path("networkPolicyPeers").valueStream())
                            .anyMatch(peer -> matches(peer, to.namespace(), from));
        }
        return allowed(to, "Ingress", "/spec/ingress", "from", from, port);
    }

    private Stream<JsonNode> listeners(Pod broker) {
        return rendered.all("Kafka")
                .filter(each -> each.namespace().equals(broker.namespace()))
                .flatMap(each -> each.each("/spec/kafka/listeners"));
    }

    private boolean allowed(
            Pod subject, String type, String rules, String peers, Pod other, int port) {
        List<Manifest> policies = policies(subject, type);
        return policies.isEmpty()
                || policies.stream()
                        .flatMap(policy -> policy.each(rules))
                        .filter(rule -> names(rule, port))
                        .flatMap(rule -> rule.path(peers).valueStream())
                        .anyMatch(peer -> matches(peer, subject.namespace(), other));
    }

    private List<Manifest> policies(Pod subject, String type) {
        return rendered.all("NetworkPolicy")
                .filter(policy -> selects(policy, subject))
                .filter(policy -> types(policy).anyMatch(type::equals))
                .toList();
    }

    static boolean selects(Manifest policy, Pod pod) {
        return policy.namespace().equals(pod.namespace())
                && Check.selects(policy.labels("/spec/podSelector/matchLabels"), pod.labels());
    }

    static Stream<String> types(Manifest policy) {
        return policy.each("/spec/policyTypes").map(JsonNode::asText);
    }

    static boolean names(JsonNode rule, int port) {
        return rule.path("ports").valueStream().anyMatch(each -> each.path("port").asInt() == port);
    }

    /** A peer without a selector of namespaces means the policy's own. */
    static boolean matches(JsonNode peer, String own, Pod pod) {
        if (peer.has("ipBlock")) {
            return false;
        }
        boolean home =
                peer.has("namespaceSelector")
                        ? Check.selects(
                                Manifest.labels(peer.at("/namespaceSelector/matchLabels")),
                                pod.home())
                        : pod.namespace().equals(own);
        return home
                && Check.selects(
                        Manifest.labels(peer.at("/podSelector/matchLabels")), pod.labels());
    }
}
