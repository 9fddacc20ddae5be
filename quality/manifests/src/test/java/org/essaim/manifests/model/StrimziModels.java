package org.essaim.manifests.model;

import module java.base;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.BackendTLSPolicy;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.Gateway;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.ListenerSet;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import org.essaim.manifests.render.Manifest;

/**
 * Strimzi's models and those of Kubernetes that it is built on. They let unknown fields pass by a
 * setter for anything, which is taken away here, so that an unknown field or a text where a number
 * belongs is refused.
 */
final class StrimziModels {

    private static final Map<String, Class<?>> MODELS =
            Map.ofEntries(
                    Map.entry("v1 ConfigMap", ConfigMap.class),
                    Map.entry("v1 Namespace", Namespace.class),
                    Map.entry("v1 Service", Service.class),
                    Map.entry("v1 ServiceAccount", ServiceAccount.class),
                    Map.entry("apps/v1 Deployment", Deployment.class),
                    Map.entry("networking.k8s.io/v1 NetworkPolicy", NetworkPolicy.class),
                    Map.entry("policy/v1 PodDisruptionBudget", PodDisruptionBudget.class),
                    Map.entry(
                            "autoscaling/v2 HorizontalPodAutoscaler",
                            HorizontalPodAutoscaler.class),
                    Map.entry("gateway.networking.k8s.io/v1 Gateway", Gateway.class),
                    Map.entry("gateway.networking.k8s.io/v1 ListenerSet", ListenerSet.class),
                    Map.entry(
                            "gateway.networking.k8s.io/v1 BackendTLSPolicy",
                            BackendTLSPolicy.class),
                    Map.entry("gateway.networking.k8s.io/v1 HTTPRoute", HTTPRoute.class),
                    Map.entry("kafka.strimzi.io/v1 Kafka", Kafka.class),
                    Map.entry("kafka.strimzi.io/v1 KafkaNodePool", KafkaNodePool.class),
                    Map.entry("kafka.strimzi.io/v1 KafkaTopic", KafkaTopic.class),
                    Map.entry("kafka.strimzi.io/v1 KafkaUser", KafkaUser.class));

    private static final ObjectMapper STRICT =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                    .annotationIntrospector(
                            new JacksonAnnotationIntrospector() {
                                private static final long serialVersionUID = 1L;

                                @Override
                                public Boolean hasAnySetter(Annotated annotated) {
                                    return false;
                                }
                            })
                    .build();

    private StrimziModels() {}

    static boolean know(Manifest manifest) {
        return type(manifest).isPresent();
    }

    /** What they object to; empty for a kind that they do not know. */
    static Optional<String> objection(Manifest manifest) {
        try {
            if (know(manifest)) {
                STRICT.treeToValue(manifest.json(), type(manifest).orElseThrow());
            }
            return Optional.empty();
        } catch (JsonProcessingException refused) {
            return Optional.of("Strimzi: " + refused.getOriginalMessage());
        }
    }

    private static Optional<Class<?>> type(Manifest manifest) {
        String kind = manifest.text("/apiVersion") + " " + manifest.kind();
        return Optional.ofNullable(MODELS.get(kind));
    }
}
