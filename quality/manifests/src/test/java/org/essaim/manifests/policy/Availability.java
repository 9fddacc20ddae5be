package org.essaim.manifests.policy;

import static org.essaim.manifests.policy.Check.require;

import module java.base;

import com.fasterxml.jackson.databind.JsonNode;
import org.essaim.manifests.render.Manifest;
import org.essaim.manifests.render.Rendered;

/** What goes on when a node is drained or lost. */
public final class Availability {

    private Availability() {}

    /** Two of one service stand apart, and one node may be drained while the other goes on. */
    public static Stream<String> severalStayUp(Rendered rendered) {
        return rendered.all("Deployment")
                .filter(each -> least(rendered, each) > 1)
                .flatMap(
                        each ->
                                Stream.concat(
                                        require(
                                                spreads(each),
                                                each,
                                                "its pods are not spread over nodes"),
                                        require(
                                                rendered.all("PodDisruptionBudget")
                                                        .anyMatch(budget -> covers(budget, each)),
                                                each,
                                                "no budget for disruptions selects its pods")));
    }

    /** A budget that selects nothing, or that lets no pod go, keeps a node from being drained. */
    public static Stream<String> budgets(Rendered rendered) {
        return rendered.all("PodDisruptionBudget")
                .flatMap(
                        each ->
                                Stream.concat(
                                        require(
                                                rendered.all("Deployment")
                                                        .anyMatch(pods -> covers(each, pods)),
                                                each,
                                                "selects no pod"),
                                        require(
                                                each.at("/spec/maxUnavailable").asInt() >= 1,
                                                each,
                                                "lets no pod go")));
    }

    /** How many pods it has at least, by itself or by its autoscaler. */
    public static int least(Rendered rendered, Manifest deployment) {
        return scaler(rendered, deployment)
                .map(each -> each.at("/spec/minReplicas").asInt())
                .orElseGet(() -> deployment.at("/spec/replicas").asInt());
    }

    private static Optional<Manifest> scaler(Rendered rendered, Manifest deployment) {
        return rendered.find("HorizontalPodAutoscaler", deployment.namespace(), deployment.name());
    }

    /** Who is scaled says no number: each time it is applied it would take pods away. */
    public static Stream<String> scaled(Rendered rendered) {
        Stream<String> numbers =
                rendered.all("Deployment")
                        .filter(each -> scaler(rendered, each).isPresent())
                        .flatMap(
                                each ->
                                        require(
                                                each.at("/spec/replicas").isMissingNode(),
                                                each,
                                                "two say how many pods it has"));
        Stream<String> lost =
                rendered.all("HorizontalPodAutoscaler")
                        .flatMap(
                                each -> {
                                    String target = each.text("/spec/scaleTargetRef/name");
                                    boolean there =
                                            rendered.find("Deployment", each.namespace(), target)
                                                    .isPresent();
                                    return require(there, each, "scales nothing");
                                });
        return Stream.concat(numbers, lost);
    }

    private static boolean spreads(Manifest deployment) {
        return Manifest.each(deployment.at("/spec/template/spec/topologySpreadConstraints"))
                .filter(each -> each.path("topologyKey").asText().equals("kubernetes.io/hostname"))
                .anyMatch(
                        each ->
                                Check.selects(
                                        Manifest.labels(each.at("/labelSelector/matchLabels")),
                                        Workloads.podLabels(deployment)));
    }

    private static boolean covers(Manifest budget, Manifest deployment) {
        return budget.namespace().equals(deployment.namespace())
                && Check.selects(
                        budget.labels("/spec/selector/matchLabels"),
                        Workloads.podLabels(deployment));
    }

    /** A commit waits for a standby where there is one, and never for one that is not there. */
    public static Stream<String> standbys(Rendered rendered) {
        return rendered.databases()
                .flatMap(
                        each -> {
                            JsonNode waits = each.at("/spec/postgresql/synchronous");
                            boolean required =
                                    waits.path("dataDurability").asText().equals("required");
                            boolean fits =
                                    switch (each.at("/spec/instances").asInt()) {
                                        case 1 -> waits.isMissingNode();
                                        case 2 -> waits.has("number") && !required;
                                        default -> waits.path("number").asInt() == 1 && required;
                                    };
                            return require(fits, each, "waits for another number of standbys");
                        });
    }

    /** Losing a node loses one broker, and losing a zone no record. */
    public static Stream<String> brokersApart(Rendered rendered) {
        int most =
                rendered.all("KafkaNodePool")
                        .mapToInt(each -> each.at("/spec/replicas").asInt())
                        .max()
                        .orElse(0);
        return rendered.all("Kafka")
                .filter(_ -> most > 1)
                .flatMap(
                        each ->
                                Stream.of(
                                                require(
                                                        isApart(each),
                                                        each,
                                                        "two of its brokers may share a node"),
                                                require(
                                                        each.at("/spec/kafka/rack").isObject(),
                                                        each,
                                                        "replicas may share a zone"),
                                                Workloads.container(
                                                        each, "/spec/kafka/template/initContainer"))
                                        .flatMap(found -> found));
    }

    private static boolean isApart(Manifest kafka) {
        return Manifest.each(kafka.at("/spec/kafka/template/pod/topologySpreadConstraints"))
                .filter(each -> each.path("topologyKey").asText().equals("kubernetes.io/hostname"))
                .filter(each -> each.path("whenUnsatisfiable").asText().equals("DoNotSchedule"))
                .anyMatch(
                        each ->
                                each.at("/labelSelector/matchLabels/strimzi.io~1name")
                                        .asText()
                                        .equals(kafka.name() + "-kafka"));
    }
}
