package org.essaim.manifests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.manifests.Break.*;
import static org.essaim.manifests.policy.Policy.*;

import module java.base;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.essaim.manifests.policy.Policy;
import org.essaim.testkit.Gate;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each policy, broken in turn: a check that cannot fail proves nothing. */
@Gate
class BrokenPolicyTest {

    private static final String POD = "/spec/template/spec";
    private static final String CONTAINER = POD + "/containers/0";

    private static final List<Break> BREAKS =
            List.of(
                    pod(PROBES, "no startup", gone(CONTAINER, "startupProbe"), "startupProbe"),
                    pod(
                            PROBES,
                            "alive only with its database",
                            put(CONTAINER + "/livenessProbe/httpGet", "path", "/actuator/health"),
                            "livenessProbe does not ask for liveness"),
                    pod(
                            PROBES,
                            "at no port",
                            put(CONTAINER + "/readinessProbe/httpGet", "port", "web"),
                            "readinessProbe uses a port"),
                    of(
                            HEALTH_GROUPS,
                            "ConfigMap",
                            put(
                                    "/data",
                                    "MANAGEMENT_ENDPOINT_HEALTH_GROUP_READINESS_INCLUDE",
                                    "readinessState,db,kafka"),
                            "READINESS"),
                    pod(
                            RESOURCES,
                            "more memory than requested",
                            put(CONTAINER + "/resources/limits", "memory", "1Gi"),
                            "is not the limit"),
                    pod(
                            RESOURCES,
                            "the processor limited",
                            put(CONTAINER + "/resources/limits", "cpu", "1"),
                            "is limited"),
                    of(RESOURCES, "KafkaNodePool", gone("/spec", "resources"), "processor time"),
                    of(RESOURCES, "Cluster", gone("/spec", "resources"), "is not the limit"),
                    pod(
                            SECURITY_CONTEXTS,
                            "root",
                            gone(POD + "/securityContext", "runAsNonRoot"),
                            "may run as root"),
                    pod(
                            SECURITY_CONTEXTS,
                            "no seccomp",
                            gone(POD + "/securityContext", "seccompProfile"),
                            "no seccomp profile"),
                    pod(
                            SECURITY_CONTEXTS,
                            "escalation left to chance",
                            gone(CONTAINER + "/securityContext", "allowPrivilegeEscalation"),
                            "may gain privileges"),
                    pod(
                            SECURITY_CONTEXTS,
                            "capabilities",
                            gone(CONTAINER + "/securityContext", "capabilities"),
                            "keeps capabilities"),
                    pod(
                            SECURITY_CONTEXTS,
                            "a file system to write into",
                            gone(CONTAINER + "/securityContext", "readOnlyRootFilesystem"),
                            "root file system"),
                    pod(
                            SECURITY_CONTEXTS,
                            "a token",
                            gone(POD, "automountServiceAccountToken"),
                            "a token of the cluster"),
                    of(
                            SECURITY_CONTEXTS,
                            "Kafka",
                            gone("/spec/kafka/template", "kafkaContainer"),
                            "kafkaContainer"),
                    pod(
                            GRACEFUL_STOP,
                            "no time",
                            each ->
                                    ((ObjectNode) each.at(POD))
                                            .put("terminationGracePeriodSeconds", 30),
                            "before it has finished"),
                    pod(
                            SEVERAL_STAY_UP,
                            "all on one node",
                            gone(POD, "topologySpreadConstraints"),
                            "not spread"),
                    without(SEVERAL_STAY_UP, "PodDisruptionBudget", "service", "no budget"),
                    of(
                            BUDGETS,
                            "PodDisruptionBudget",
                            put("/spec/selector/matchLabels", "app.kubernetes.io/component", "x"),
                            "selects no pod"),
                    of(
                            BUDGETS,
                            "PodDisruptionBudget",
                            each -> ((ObjectNode) each.at("/spec")).put("maxUnavailable", 0),
                            "lets no pod go"),
                    pod(
                            REFERENCES,
                            "another map",
                            put(CONTAINER + "/envFrom/0/configMapRef", "name", "other"),
                            "no ConfigMap other"),
                    pod(
                            REFERENCES,
                            "another key",
                            put(CONTAINER + "/env/1/valueFrom/secretKeyRef", "key", "user"),
                            "with the key user"),
                    pod(
                            REFERENCES,
                            "a volume of nothing",
                            put(POD + "/volumes/1/secret", "secretName", "nothing"),
                            "what is mounted does not exist"),
                    pod(
                            REFERENCES,
                            "a mount without its volume",
                            put(CONTAINER + "/volumeMounts/0", "name", "scratch"),
                            "scratch"),
                    without(REFERENCES, "ServiceAccount", "service", "no account"),
                    without(REFERENCES, "KafkaAccess", "kafka", "no Secret kafka"),
                    of(
                            VARIABLES,
                            "ConfigMap",
                            put("/data", "ESSAIM_KAFKA_BOOTSTRAPSERVER", "kafka:9092"),
                            "no property is named ESSAIM_KAFKA_BOOTSTRAPSERVER"),
                    pod(
                            VARIABLES,
                            "misspelt",
                            put(CONTAINER + "/env/0", "name", "ESSAIM_NODE"),
                            "no property is named ESSAIM_NODE"),
                    of(
                            SECRETS_OF_OTHERS,
                            "ObjectStore",
                            put("/spec/configuration/s3Credentials/accessKeyId", "name", "s3"),
                            "no Secret s3"),
                    of(
                            SECRETS_OF_OTHERS,
                            "ServiceMonitor",
                            put("/spec/endpoints/0/oauth2/clientSecret", "key", "password"),
                            "with the key password"),
                    of(
                            RESTRICTED_NAMESPACES,
                            "Namespace",
                            put(
                                    "/metadata/labels",
                                    "pod-security.kubernetes.io/enforce",
                                    "baseline"),
                            "restricted level"),
                    without(AT_HOME, "Namespace", "essaim-kafka", "its namespace is not here"),
                    of(
                            NO_STAND_INS,
                            "HTTPRoute",
                            each ->
                                    ((ArrayNode) each.at("/spec/hostnames"))
                                            .set(0, "centre.domain"),
                            "centre.domain"),
                    of(
                            HOSTS,
                            "HTTPRoute",
                            each -> ((ArrayNode) each.at("/spec/hostnames")).set(0, "a.example"),
                            "is taken"),
                    of(
                            LENGTHS,
                            "Namespace",
                            put("/metadata", "name", "n".repeat(64)),
                            "name is too long"),
                    of(SERVICES, "Service", put("/spec/ports/0", "targetPort", "web"), "no port"),
                    of(
                            ROUTES,
                            "HTTPRoute",
                            put("/spec/rules/0/backendRefs/0", "name", "other"),
                            "no port of a service"),
                    without(ROUTES, "Gateway", "essaim", "its gateway"),
                    of(
                            MONITORS,
                            "ServiceMonitor",
                            put("/spec/endpoints/0", "port", "metrics"),
                            "watches no port"),
                    without(
                            BACKUPS,
                            "ScheduledBackup",
                            "database",
                            "there is no schedule for its backup"),
                    without(BACKUPS, "ObjectStore", "backup", "its store"),
                    of(
                            BACKUPS_APART,
                            "ObjectStore",
                            put("/spec/configuration", "destinationPath", "s3://essaim/all"),
                            "where another one writes"),
                    without(DENIED_BY_DEFAULT, "NetworkPolicy", "default-deny", "by default"),
                    policy(
                            NETWORK_PORTS,
                            "gateway-to-service",
                            "/spec/ingress/0/ports/0",
                            8443,
                            "nothing listens on 8443"),
                    policy(
                            NETWORK_PORTS,
                            "service-to-database",
                            "/spec/egress/0/ports/0",
                            5433,
                            "nothing listens on 5433"),
                    without(BOTH_ENDS, "NetworkPolicy", "to-database", "only the sender"),
                    without(BOTH_ENDS, "NetworkPolicy", "service-to-kafka", "only the receiver"),
                    without(REACHED, "NetworkPolicy", "gateway-to-service", "may reach 8080"),
                    of(
                            RIGHTS,
                            "KafkaUser",
                            each ->
                                    ((ArrayNode) each.at("/spec/authorization/acls/0/operations"))
                                            .remove(0),
                            "instead of"),
                    of(
                            ONE_WRITER_A_TOPIC,
                            "KafkaUser",
                            put("/spec/authorization/acls/0/resource", "name", "essaim.centre.v1"),
                            "WRITE TOPIC LITERAL essaim.centre.v1"),
                    user(
                            PREFIXES_END,
                            "centre",
                            each ->
                                    ((ObjectNode) each.at("/spec/authorization/acls/2/resource"))
                                            .put("name", "essaim.division.sante"),
                            "reaches too far"),
                    of(
                            ONE_STREAM_A_SERVICE,
                            "KafkaAccess",
                            put("/spec/user", "name", "centre"),
                            "is another's"),
                    of(
                            TOPICS_KEEP_ALL,
                            "KafkaTopic",
                            put("/spec/config", "cleanup.policy", "compact"),
                            "does not keep"),
                    of(
                            TOPICS_ARE_LIMITED,
                            "KafkaTopic",
                            put("/spec/config", "compression.type", "producer"),
                            "does not limit"),
                    of(
                            TOPICS_ARE_LIMITED,
                            "Kafka",
                            put("/spec/kafka/config", "delete.topic.enable", "true"),
                            "deleted and made again"),
                    of(
                            SENDERS_ARE_LIMITED,
                            "KafkaUser",
                            each -> ((ObjectNode) each.at("/spec")).remove("quotas"),
                            "other quotas"));

    @TestFactory
    Stream<DynamicTest> a_broken_policy_is_found_and_named() {
        return breaks().map(
                        each ->
                                DynamicTest.dynamicTest(
                                        each.policy() + ": " + each.what(),
                                        () ->
                                                assertThat(each.policy().offences(each.broken()))
                                                        .isNotEmpty()
                                                        .anyMatch(
                                                                line ->
                                                                        line.contains(
                                                                                each.message()))));
    }

    @Test
    void every_policy_is_broken_here() {
        assertThat(breaks().map(Break::policy).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(Policy.class));
    }

    private static Stream<Break> breaks() {
        return Stream.of(
                        BREAKS,
                        Overheard.BREAKS,
                        Forged.BREAKS,
                        Hosted.BREAKS,
                        FirstApply.BREAKS,
                        Outages.BREAKS)
                .flatMap(List::stream);
    }
}
