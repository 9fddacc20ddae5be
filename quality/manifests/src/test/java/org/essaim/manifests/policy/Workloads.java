package org.essaim.manifests.policy;

import module java.base;

import com.fasterxml.jackson.databind.JsonNode;
import org.essaim.manifests.render.Manifest;
import org.essaim.manifests.render.Rendered;

/** What the specification of a pod has to contain. */
public final class Workloads {

    static final String POD = "/spec/template/spec";
    static final String CONTAINER = POD + "/containers/0";

    /** Each probe, and the group of health that it asks for. */
    static final Map<String, String> PROBES =
            Map.of(
                    "startupProbe", "liveness",
                    "livenessProbe", "liveness",
                    "readinessProbe", "readiness");

    /** Liveness depends on nothing else, readiness on the service's own database alone. */
    private static final Map<String, String> HEALTH_GROUPS =
            Map.of(
                    "MANAGEMENT_ENDPOINT_HEALTH_GROUP_LIVENESS_INCLUDE", "livenessState",
                    "MANAGEMENT_ENDPOINT_HEALTH_GROUP_READINESS_INCLUDE", "readinessState,db");

    private Workloads() {}

    /** Startup, liveness and readiness have probes of their own. */
    static void probes(Rendered rendered, Offences found) {
        for (Manifest each : rendered.list("Deployment")) {
            PROBES.forEach((probe, group) -> probe(each, probe, group, found));
        }
    }

    private static void probe(Manifest deployment, String probe, String group, Offences found) {
        String request = CONTAINER + "/" + probe + "/httpGet";
        found.unless(
                deployment.has(request + "/path", "/actuator/health/" + group),
                deployment,
                probe + " does not ask for " + group);
        found.unless(
                ports(deployment).containsKey(deployment.text(request + "/port")),
                deployment,
                probe + " uses a port that the container does not have");
    }

    static void healthGroups(Rendered rendered, Offences found) {
        Configurations.ofServices(rendered)
                .forEach(each -> Configurations.unlessSet(each, HEALTH_GROUPS, found));
    }

    /** Memory is requested and limited alike; processor time is requested and not limited. */
    static void resources(Rendered rendered, Offences found) {
        rendered.all("Deployment").forEach(each -> resources(each, CONTAINER, found));
        Stream.concat(rendered.databases(), rendered.all("KafkaNodePool"))
                .forEach(each -> resources(each, "/spec", found));
        for (Manifest each : rendered.list("Kafka")) {
            resources(each, "/spec/entityOperator/topicOperator", found);
            resources(each, "/spec/entityOperator/userOperator", found);
        }
    }

    private static void resources(Manifest manifest, String where, Offences found) {
        JsonNode resources = manifest.at(where + "/resources");
        JsonNode memory = resources.at("/requests/memory");
        found.unless(
                memory.isTextual() && memory.equals(resources.at("/limits/memory")),
                manifest,
                where + ": the memory requested is not the limit");
        found.unless(
                resources.at("/requests/cpu").isTextual(),
                manifest,
                where + ": no processor time is requested");
        found.unless(
                resources.at("/limits/cpu").isMissingNode(),
                manifest,
                where + ": the processor is limited");
    }

    /** The restricted level of Pod Security in the pod itself, and a read-only file system. */
    static void securityContexts(Rendered rendered, Offences found) {
        for (Manifest each : rendered.list("Deployment")) {
            pod(each, POD, found);
            container(each, CONTAINER, found);
            ownUser(each, found);
            // What runs before the service does is held to the same.
            for (int n = 0; n < each.at(POD + "/initContainers").size(); n++) {
                container(each, POD + "/initContainers/" + n, found);
                resources(each, POD + "/initContainers/" + n, found);
            }
        }
        for (Manifest each : rendered.list("Kafka")) {
            pod(each, "/spec/kafka/template/pod", found);
            container(each, "/spec/kafka/template/kafkaContainer", found);
            pod(each, "/spec/entityOperator/template/pod", found);
        }
    }

    private static void pod(Manifest manifest, String where, Offences found) {
        String context = where + "/securityContext";
        found.unless(
                manifest.at(context + "/runAsNonRoot").asBoolean(),
                manifest,
                where + ": may run as root");
        found.unless(
                manifest.has(context + "/seccompProfile/type", "RuntimeDefault"),
                manifest,
                where + ": no seccomp profile");
    }

    static void container(Manifest manifest, String where, Offences found) {
        String context = where + "/securityContext";
        found.unless(
                manifest.isFalse(context + "/allowPrivilegeEscalation"),
                manifest,
                where + ": may gain privileges");
        found.unless(
                manifest.has(context + "/capabilities/drop/0", "ALL"),
                manifest,
                where + ": keeps capabilities");
    }

    private static void ownUser(Manifest deployment, Offences found) {
        found.unless(
                deployment.at(POD + "/securityContext/runAsUser").asInt() > 10_000,
                deployment,
                "runs as a user of the node");
        found.unless(
                deployment.at(CONTAINER + "/securityContext/readOnlyRootFilesystem").asBoolean(),
                deployment,
                "may write its own root file system");
        found.unless(
                deployment.isFalse(POD + "/automountServiceAccountToken"),
                deployment,
                "is handed a token of the cluster");
    }

    /** A pod stops after a pause and has the time to finish what it has begun. */
    static void gracefulStop(Rendered rendered, Offences found) {
        for (Manifest each : rendered.list("Deployment")) {
            int pause = each.at(CONTAINER + "/lifecycle/preStop/sleep/seconds").asInt();
            int grace = each.at(POD + "/terminationGracePeriodSeconds").asInt();
            found.unless(
                    pause > 0 && grace >= pause + 30 + 5, each, "is killed before it has finished");
        }
    }

    static Map<String, String> podLabels(Manifest deployment) {
        return deployment.labels("/spec/template/metadata/labels");
    }

    /** The ports of a deployment's container, by name. */
    public static Map<String, Integer> ports(Manifest deployment) {
        Map<String, Integer> ports = new TreeMap<>();
        for (JsonNode port : deployment.at(CONTAINER + "/ports")) {
            ports.put(port.path("name").asText(), port.path("containerPort").asInt());
        }
        return ports;
    }
}
