package org.essaim.manifests.policy;

import static java.util.stream.Collectors.toSet;

import module java.base;

import com.fasterxml.jackson.databind.JsonNode;
import org.essaim.manifests.policy.Pods.Pod;
import org.essaim.manifests.render.Manifest;
import org.essaim.manifests.render.Rendered;

/** Nothing flows that is not meant to, and what is meant to is open at both ends. */
public final class Network {

    private Network() {}

    /** Every flow that is open, for a test to compare with those that are meant. */
    public static Set<String> open(Rendered rendered) {
        return new Flows(rendered).open();
    }

    /** Where pods run, nothing is allowed that no other policy allows. */
    static void denied(Rendered rendered, Offences found) {
        Set<String> homes = Pods.of(rendered).stream().map(Pod::namespace).collect(toSet());
        for (Manifest each : rendered.list("Namespace")) {
            found.unless(
                    !homes.contains(each.name())
                            || rendered.all("NetworkPolicy").anyMatch(it -> deniesAll(it, each)),
                    each,
                    "does not deny by default");
        }
    }

    private static boolean deniesAll(Manifest policy, Manifest namespace) {
        return policy.namespace().equals(namespace.name())
                && policy.at("/spec/podSelector").isEmpty()
                && Flows.types(policy).toList().containsAll(List.of("Ingress", "Egress"))
                && policy.at("/spec/ingress").isMissingNode()
                && policy.at("/spec/egress").isMissingNode();
    }

    /** A flow that only one end allows is a mistake at the other. */
    static void bothEnds(Rendered rendered, Offences found) {
        new Flows(rendered).halfOpen(found);
    }

    /** Each port of each policy is one on which the pods that it is about listen. */
    static void ports(Rendered rendered, Offences found) {
        List<Pod> pods = Pods.of(rendered);
        for (Manifest policy : rendered.list("NetworkPolicy")) {
            for (JsonNode rule : policy.at("/spec/ingress")) {
                listening(policy, rule, pods, pod -> Flows.selects(policy, pod), found);
            }
            for (JsonNode rule : policy.at("/spec/egress")) {
                for (JsonNode peer : rule.path("to")) {
                    if (isHere(peer, rendered)) {
                        Predicate<Pod> receiver =
                                pod -> Flows.matches(peer, policy.namespace(), pod);
                        listening(policy, rule, pods, receiver, found);
                    }
                }
            }
        }
    }

    /** Peers outside of the rendering, by address or in a namespace of others, are not known. */
    private static boolean isHere(JsonNode peer, Rendered rendered) {
        String elsewhere =
                peer.at("/namespaceSelector/matchLabels/kubernetes.io~1metadata.name").asText();
        return !peer.has("ipBlock")
                && (elsewhere.isEmpty() || rendered.has("Namespace", "", elsewhere));
    }

    private static void listening(
            Manifest policy,
            JsonNode rule,
            List<Pod> pods,
            Predicate<Pod> receiver,
            Offences found) {
        List<Pod> receivers = pods.stream().filter(receiver).toList();
        if (receivers.isEmpty()) {
            found.add(policy, "is about no pod");
            return;
        }
        for (JsonNode each : rule.path("ports")) {
            int port = each.path("port").asInt();
            found.unless(
                    receivers.stream().anyMatch(pod -> pod.ports().contains(port)),
                    policy,
                    "nothing listens on " + port);
        }
    }

    /** A port of a service that nothing may reach would be useless. */
    static void reached(Rendered rendered, Offences found) {
        for (Manifest each : rendered.list("Deployment")) {
            for (int port : Workloads.ports(each).values()) {
                found.unless(isReached(rendered, each, port), each, "nothing may reach " + port);
            }
        }
    }

    private static boolean isReached(Rendered rendered, Manifest deployment, int port) {
        return rendered.beside(deployment, "NetworkPolicy")
                .filter(
                        policy ->
                                Check.selects(
                                        policy.labels("/spec/podSelector/matchLabels"),
                                        Workloads.podLabels(deployment)))
                .flatMap(policy -> policy.each("/spec/ingress"))
                .anyMatch(rule -> Flows.names(rule, port));
    }
}
