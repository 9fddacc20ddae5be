package org.essaim.manifests.policy;

import static org.essaim.manifests.policy.Check.require;

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
    public static Stream<String> denied(Rendered rendered) {
        return rendered.all("Namespace")
                .filter(each -> !Pods.of(rendered).stream().filter(in(each)).toList().isEmpty())
                .flatMap(
                        each ->
                                require(
                                        rendered.all("NetworkPolicy")
                                                .anyMatch(policy -> deniesAll(policy, each)),
                                        each,
                                        "does not deny by default"));
    }

    private static Predicate<Pod> in(Manifest namespace) {
        return pod -> pod.namespace().equals(namespace.name());
    }

    private static boolean deniesAll(Manifest policy, Manifest namespace) {
        return policy.namespace().equals(namespace.name())
                && policy.at("/spec/podSelector").isEmpty()
                && Flows.types(policy).toList().containsAll(List.of("Ingress", "Egress"))
                && policy.at("/spec/ingress").isMissingNode()
                && policy.at("/spec/egress").isMissingNode();
    }

    /** A flow that only one end allows is a mistake at the other. */
    public static Stream<String> bothEnds(Rendered rendered) {
        return new Flows(rendered).halfOpen();
    }

    /** Each port of each policy is one on which the pods that it is about listen. */
    public static Stream<String> ports(Rendered rendered) {
        List<Pod> pods = Pods.of(rendered);
        return rendered.all("NetworkPolicy")
                .flatMap(
                        policy ->
                                Stream.concat(
                                        Manifest.each(policy.at("/spec/ingress"))
                                                .flatMap(rule -> ingress(policy, rule, pods)),
                                        Manifest.each(policy.at("/spec/egress"))
                                                .flatMap(
                                                        rule ->
                                                                egress(
                                                                        policy, rule, pods,
                                                                        rendered))));
    }

    private static Stream<String> ingress(Manifest policy, JsonNode rule, List<Pod> pods) {
        List<Pod> receivers = pods.stream().filter(pod -> Flows.selects(policy, pod)).toList();
        return listening(policy, rule, receivers);
    }

    /** Peers outside of the rendering, by address or in a namespace of others, are not known. */
    private static Stream<String> egress(
            Manifest policy, JsonNode rule, List<Pod> pods, Rendered rendered) {
        return Manifest.each(rule.path("to"))
                .filter(peer -> isHere(peer, rendered))
                .flatMap(
                        peer ->
                                listening(
                                        policy,
                                        rule,
                                        pods.stream()
                                                .filter(
                                                        pod ->
                                                                Flows.matches(
                                                                        peer,
                                                                        policy.namespace(),
                                                                        pod))
                                                .toList()));
    }

    private static boolean isHere(JsonNode peer, Rendered rendered) {
        String elsewhere =
                peer.at("/namespaceSelector/matchLabels/kubernetes.io~1metadata.name").asText();
        return !peer.has("ipBlock")
                && (elsewhere.isEmpty() || Pods.homes(rendered).containsKey(elsewhere));
    }

    private static Stream<String> listening(Manifest policy, JsonNode rule, List<Pod> receivers) {
        if (receivers.isEmpty()) {
            return Stream.of(policy + ": is about no pod");
        }
        return Manifest.each(rule.path("ports"))
                .map(port -> port.path("port").asInt())
                .filter(port -> receivers.stream().noneMatch(pod -> pod.ports().contains(port)))
                .map(port -> policy + ": nothing listens on " + port);
    }

    /** A port of a service that nothing may reach would be useless. */
    public static Stream<String> reached(Rendered rendered) {
        return rendered.all("Deployment")
                .flatMap(
                        each ->
                                Workloads.ports(each).values().stream()
                                        .filter(port -> !isReached(rendered, each, port))
                                        .map(port -> each + ": nothing may reach " + port));
    }

    private static boolean isReached(Rendered rendered, Manifest deployment, int port) {
        return rendered.all("NetworkPolicy")
                .filter(policy -> policy.namespace().equals(deployment.namespace()))
                .filter(
                        policy ->
                                Check.selects(
                                        policy.labels("/spec/podSelector/matchLabels"),
                                        Workloads.podLabels(deployment)))
                .flatMap(policy -> Manifest.each(policy.at("/spec/ingress")))
                .flatMap(rule -> Manifest.each(rule.path("ports")))
                .anyMatch(each -> each.path("port").asInt() == port);
    }
}
