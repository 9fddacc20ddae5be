package org.essaim.manifests.policy;

import static org.essaim.manifests.policy.Check.require;

import module java.base;

import com.fasterxml.jackson.databind.JsonNode;
import org.essaim.manifests.render.Manifest;
import org.essaim.manifests.render.Rendered;

/** What the specification of a pod has to contain. */
public final class Workloads {

    private static final String POD = "/spec/template/spec";
    private static final String CONTAINER = POD + "/containers/0";

    private Workloads() {}

    /** Startup, liveness and readiness have probes of their own. */
    public static Stream<String> probes(Rendered rendered) {
        return rendered.all("Deployment")
                .flatMap(
                        each ->
                                Stream.of(
                                                probe(each, "startupProbe", "liveness"),
                                                probe(each, "livenessProbe", "liveness"),
                                                probe(each, "readinessProbe", "readiness"))
                                        .flatMap(found -> found));
    }

    private static Stream<String> probe(Manifest deployment, String name, String group) {
        JsonNode request = deployment.at(CONTAINER + "/" + name + "/httpGet");
        return Stream.concat(
                require(
                        request.path("path").asText().equals("/actuator/health/" + group),
                        deployment,
                        name + " does not ask for " + group),
                require(
                        ports(deployment).containsKey(request.path("port").asText()),
                        deployment,
                        name + " uses a port that the container does not have"));
    }

    /** Liveness depends on nothing else, readiness on the service's own database alone. */
    public static Stream<String> healthGroups(Rendered rendered) {
        return Configurations.ofServices(rendered)
                .flatMap(
                        each ->
                                Stream.concat(
                                        group(each, "LIVENESS", "livenessState"),
                                        group(each, "READINESS", "readinessState,db")));
    }

    private static Stream<String> group(Manifest configuration, String group, String members) {
        String key = "MANAGEMENT_ENDPOINT_HEALTH_GROUP_" + group + "_INCLUDE";
        return require(
                configuration.text("/data/" + key).equals(members),
                configuration,
                key + " is not " + members);
    }

    /** Memory is requested and limited alike; processor time is requested and not limited. */
    public static Stream<String> resources(Rendered rendered) {
        Stream<String> services =
                rendered.all("Deployment").flatMap(each -> resources(each, CONTAINER));
        Stream<String> stores =
                Stream.of(rendered.databases(), rendered.all("KafkaNodePool"))
                        .flatMap(found -> found)
                        .flatMap(each -> resources(each, "/spec"));
        Stream<String> operators =
                rendered.all("Kafka")
                        .flatMap(
                                each ->
                                        Stream.of("topicOperator", "userOperator")
                                                .flatMap(
                                                        part ->
                                                                resources(
                                                                        each,
                                                                        "/spec/entityOperator/"
                                                                                + part)));
        return Stream.of(services, stores, operators).flatMap(found -> found);
    }

    private static Stream<String> resources(Manifest manifest, String where) {
        JsonNode resources = manifest.at(where + "/resources");
        JsonNode requested = resources.at("/requests/memory");
        return Stream.of(
                        require(
                                requested.isTextual()
                                        && requested.equals(resources.at("/limits/memory")),
                                manifest,
                                where + ": the memory requested is not the limit"),
                        require(
                                resources.at("/requests/cpu").isTextual(),
                                manifest,
                                where + ": no processor time is requested"),
                        require(
                                resources.at("/limits/cpu").isMissingNode(),
                                manifest,
                                where + ": the processor is limited"))
                .flatMap(found -> found);
    }

    /** The restricted level of Pod Security in the pod itself, and a read-only file system. */
    public static Stream<String> securityContexts(Rendered rendered) {
        Stream<String> services =
                rendered.all("Deployment")
                        .flatMap(
                                each ->
                                        Stream.of(
                                                        pod(each, POD),
                                                        beginners(each),
                                                        container(each, CONTAINER),
                                                        ownUser(each))
                                                .flatMap(found -> found));
        Stream<String> broker =
                rendered.all("Kafka")
                        .flatMap(
                                each ->
                                        Stream.of(
                                                        pod(each, "/spec/kafka/template/pod"),
                                                        container(
                                                                each,
                                                                "/spec/kafka/template/"
                                                                        + "kafkaContainer"),
                                                        pod(
                                                                each,
                                                                "/spec/entityOperator/template/"
                                                                        + "pod"))
                                                .flatMap(found -> found));
        return Stream.concat(services, broker);
    }

    private static Stream<String> pod(Manifest manifest, String where) {
        JsonNode context = manifest.at(where + "/securityContext");
        return Stream.concat(
                require(
                        context.path("runAsNonRoot").asBoolean(),
                        manifest,
                        where + ": may run as root"),
                require(
                        context.at("/seccompProfile/type").asText().equals("RuntimeDefault"),
                        manifest,
                        where + ": no seccomp profile"));
    }

    static Stream<String> container(Manifest manifest, String where) {
        JsonNode context = manifest.at(where + "/securityContext");
        return Stream.concat(
                require(
                        context.path("allowPrivilegeEscalation").isBoolean()
                                && !context.path("allowPrivilegeEscalation").asBoolean(),
                        manifest,
                        where + ": may gain privileges"),
                require(
                        context.at("/capabilities/drop/0").asText().equals("ALL"),
                        manifest,
                        where + ": keeps capabilities"));
    }

    /** What runs before the service does is held to the same. */
    private static Stream<String> beginners(Manifest deployment) {
        int count = deployment.at(POD + "/initContainers").size();
        return IntStream.range(0, count)
                .mapToObj(n -> POD + "/initContainers/" + n)
                .flatMap(
                        each ->
                                Stream.concat(
                                        container(deployment, each), resources(deployment, each)));
    }

    private static Stream<String> ownUser(Manifest deployment) {
        return Stream.of(
                        require(
                                deployment.at(POD + "/securityContext/runAsUser").asInt() > 10_000,
                                deployment,
                                "runs as a user of the node"),
                        require(
                                deployment
                                        .at(CONTAINER + "/securityContext/readOnlyRootFilesystem")
                                        .asBoolean(),
                                deployment,
                                "may write its own root file system"),
                        require(
                                deployment.at(POD + "/automountServiceAccountToken").isBoolean()
                                        && !deployment
                                                .at(POD + "/automountServiceAccountToken")
                                                .asBoolean(),
                                deployment,
                                "is handed a token of the cluster"))
                .flatMap(found -> found);
    }

    /** A pod stops after a pause and has the time to finish what it has begun. */
    public static Stream<String> gracefulStop(Rendered rendered) {
        return rendered.all("Deployment")
                .flatMap(
                        each -> {
                            int pause =
                                    each.at(CONTAINER + "/lifecycle/preStop/sleep/seconds").asInt();
                            int grace = each.at(POD + "/terminationGracePeriodSeconds").asInt();
                            return require(
                                    pause > 0 && grace >= pause + 30 + 5,
                                    each,
                                    "is killed before it has finished");
                        });
    }

    static Map<String, String> podLabels(Manifest deployment) {
        return deployment.labels("/spec/template/metadata/labels");
    }

    /** The ports of a deployment's container, by name. */
    public static Map<String, Integer> ports(Manifest deployment) {
        Map<String, Integer> ports = new TreeMap<>();
        Manifest.each(deployment.at(CONTAINER + "/ports"))
                .forEach(
                        port ->
                                ports.put(
                                        port.path("name").asText(),
                                        port.path("containerPort").asInt()));
        return ports;
    }
}
