package org.essaim.manifests;

import static org.essaim.manifests.Break.*;
import static org.essaim.manifests.policy.Policy.*;

import module java.base;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Breaks of what no server refuses, and what then does not work. */
final class FirstApply {

    static final List<Break> BREAKS =
            List.of(
                    pod(
                            IMAGES,
                            "a tag",
                            put("/spec/template/spec/containers/0", "image", "a/b:1.0.0"),
                            "a/b:1.0.0 has no digest"),
                    pod(
                            IMAGES,
                            "the latest",
                            put(
                                    "/spec/template/spec/containers/0",
                                    "image",
                                    "registry.essaim.example/b:latest"),
                            "has no digest"),
                    of(
                            IMAGES,
                            "Cluster",
                            put("/spec", "imageName", "postgresql:17"),
                            "postgresql:17 has no digest"),
                    of(
                            MONITORS_SELECTED,
                            "PodMonitor",
                            gone("/metadata/labels", "release"),
                            "is looked at by no Prometheus"),
                    of(
                            STREAMS_LAST,
                            "HTTPRoute",
                            gone("/spec/rules/0", "timeouts"),
                            "ends a stream of 10 minutes"),
                    of(
                            STANDBYS,
                            "Cluster",
                            each -> ((ObjectNode) each.at("/spec")).put("instances", 1),
                            "another number of standbys"),
                    of(
                            STANDBYS,
                            "Cluster",
                            each -> ((ObjectNode) each.at("/spec")).put("instances", 2),
                            "another number of standbys"),
                    pod(
                            SCALED,
                            "a number beside its scaler",
                            each -> ((ObjectNode) each.at("/spec")).put("replicas", 2),
                            "two say how many"),
                    of(
                            SCALED,
                            "HorizontalPodAutoscaler",
                            put("/spec/scaleTargetRef", "name", "other"),
                            "scales nothing"),
                    of(
                            PULLED_ALIKE,
                            "Kafka",
                            each ->
                                    ((ObjectNode) each.at("/spec/kafka/template/pod"))
                                            .putArray("imagePullSecrets")
                                            .addObject()
                                            .put("name", "registry"),
                            "asked for without a password"),
                    of(
                            BROKERS_APART,
                            "Kafka",
                            gone("/spec/kafka/template/pod", "topologySpreadConstraints"),
                            "may share a node"),
                    of(BROKERS_APART, "Kafka", gone("/spec/kafka", "rack"), "may share a zone"),
                    of(
                            BROKERS_APART,
                            "Kafka",
                            gone("/spec/kafka/template", "initContainer"),
                            "initContainer: may gain privileges"));

    private FirstApply() {}
}
