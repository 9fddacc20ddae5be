package org.essaim.manifests.policy;

import module java.base;

import com.fasterxml.jackson.databind.JsonNode;
import org.essaim.manifests.render.Manifest;
import org.essaim.manifests.render.Rendered;

/** What goes on when a node is drained or lost. */
public final class Availability {

    private Availability() {}

    /** Two of one service stand apart, and one node may be drained while the other goes on. */
    static void severalStayUp(Rendered rendered, Offences found) {
        for (Manifest each : rendered.list("Deployment")) {
            if (least(rendered, each) > 1) {
                found.unless(spreads(each), each, "its pods are not spread over nodes");
                found.unless(
                        rendered.all("PodDisruptionBudget").anyMatch(it -> covers(it, each)),
                        each,
                        "no budget for disruptions selects its pods");
            }
        }
    }

    /** A budget that selects nothing, or that lets no pod go, keeps a node from being drained. */
    static void budgets(Rendered rendered, Offences found) {
        for (Manifest each : rendered.list("PodDisruptionBudget")) {
            found.unless(
                    rendered.all("Deployment").anyMatch(pods -> covers(each, pods)),
                    each,
                    "selects no pod");
            found.unless(each.at("/spec/maxUnavailable").asInt() >= 1, each, "lets no pod go");
        }
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
    static void scaled(Rendered rendered, Offences found) {
        for (Manifest each : rendered.list("Deployment")) {
            found.unless(
                    scaler(rendered, each).isEmpty() || each.at("/spec/replicas").isMissingNode(),
                    each,
                    "two say how many pods it has");
        }
        for (Manifest each : rendered.list("HorizontalPodAutoscaler")) {
            String target = each.text("/spec/scaleTargetRef/name");
            found.unless(
                    rendered.has("Deployment", each.namespace(), target), each, "scales nothing");
        }
    }

    private static boolean spreads(Manifest deployment) {
        return deployment
                .each(Workloads.POD + "/topologySpreadConstraints")
                .filter(Availability::isByNode)
                .map(each -> Manifest.labels(each.at("/labelSelector/matchLabels")))
                .anyMatch(selector -> Check.selects(selector, Workloads.podLabels(deployment)));
    }

    private static boolean isByNode(JsonNode constraint) {
        return constraint.path("topologyKey").asText().equals("kubernetes.io/hostname");
    }

    private static boolean covers(Manifest budget, Manifest deployment) {
        return budget.isBeside(deployment)
                && Check.selects(
                        budget.labels("/spec/selector/matchLabels"),
                        Workloads.podLabels(deployment));
    }

    /** A commit waits for a standby where there is one, and never for one that is not there. */
    static void standbys(Rendered rendered, Offences found) {
        for (Manifest each : rendered.databases().toList()) {
            JsonNode waits = each.at("/spec/postgresql/synchronous");
            boolean required = waits.path("dataDurability").asText().equals("required");
            boolean fits =
                    switch (each.at("/spec/instances").asInt()) {
                        case 1 -> waits.isMissingNode();
                        case 2 -> waits.has("number") && !required;
                        default -> waits.path("number").asInt() == 1 && required;
                    };
            found.unless(fits, each, "waits for another number of standbys");
        }
    }

    /** Losing a node loses one broker, and losing a zone no record. */
    static void brokersApart(Rendered rendered, Offences found) {
        if (rendered.all("KafkaNodePool").noneMatch(it -> it.at("/spec/replicas").asInt() > 1)) {
            return;
        }
        for (Manifest each : rendered.list("Kafka")) {
            found.unless(isApart(each), each, "two of its brokers may share a node");
            found.unless(each.at("/spec/kafka/rack").isObject(), each, "replicas may share a zone");
            Workloads.container(each, "/spec/kafka/template/initContainer", found);
        }
    }

    private static boolean isApart(Manifest kafka) {
        String label = "/labelSelector/matchLabels/strimzi.io~1name";
        return kafka.each("/spec/kafka/template/pod/topologySpreadConstraints")
                .filter(Availability::isByNode)
                .filter(each -> each.path("whenUnsatisfiable").asText().equals("DoNotSchedule"))
                .anyMatch(each -> each.at(label).asText().equals(kafka.name() + "-kafka"));
    }
}
