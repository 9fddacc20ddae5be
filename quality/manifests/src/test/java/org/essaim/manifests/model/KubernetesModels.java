package org.essaim.manifests.model;

import module java.base;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1ObjectMeta;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V2HorizontalPodAutoscaler;
import org.essaim.manifests.render.Manifest;

/** The models of the Kubernetes project's own client; of what it does not know, the metadata. */
final class KubernetesModels {

    private interface Validation {
        void check(JsonElement json) throws IOException;
    }

    private record Model(Validation validation, Class<?> type) {}

    private static final Map<String, Model> MODELS =
            Map.of(
                    "v1 ConfigMap",
                    new Model(V1ConfigMap::validateJsonElement, V1ConfigMap.class),
                    "v1 Namespace",
                    new Model(V1Namespace::validateJsonElement, V1Namespace.class),
                    "v1 Service",
                    new Model(V1Service::validateJsonElement, V1Service.class),
                    "v1 ServiceAccount",
                    new Model(V1ServiceAccount::validateJsonElement, V1ServiceAccount.class),
                    "apps/v1 Deployment",
                    new Model(V1Deployment::validateJsonElement, V1Deployment.class),
                    "networking.k8s.io/v1 NetworkPolicy",
                    new Model(V1NetworkPolicy::validateJsonElement, V1NetworkPolicy.class),
                    "autoscaling/v2 HorizontalPodAutoscaler",
                    new Model(
                            V2HorizontalPodAutoscaler::validateJsonElement,
                            V2HorizontalPodAutoscaler.class),
                    "policy/v1 PodDisruptionBudget",
                    new Model(
                            V1PodDisruptionBudget::validateJsonElement,
                            V1PodDisruptionBudget.class));

    private KubernetesModels() {}

    static boolean know(Manifest manifest) {
        return MODELS.containsKey(manifest.text("/apiVersion") + " " + manifest.kind());
    }

    /** What they object to; of a kind that they do not know they look at the metadata alone. */
    static Optional<String> objection(Manifest manifest) {
        Model model = MODELS.get(manifest.text("/apiVersion") + " " + manifest.kind());
        try {
            JsonElement whole = JsonParser.parseString(manifest.json().toString());
            if (model == null) {
                V1ObjectMeta.validateJsonElement(whole.getAsJsonObject().get("metadata"));
                return Optional.empty();
            }
            model.validation().check(whole);
            JSON.getGson().fromJson(whole, model.type());
            return Optional.empty();
        } catch (IOException | RuntimeException refused) {
            return Optional.of("Kubernetes: " + refused.getMessage());
        }
    }
}
