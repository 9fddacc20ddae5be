package org.essaim.manifests;

import static org.essaim.manifests.Break.*;
import static org.essaim.manifests.policy.Policy.*;

import module java.base;

import com.fasterxml.jackson.databind.node.ArrayNode;

/** Each way in which a hosted division could be forgotten, halved or given what is another's. */
final class Hosted {

    private static final String SOURCES = "/spec/template/spec/volumes/0/projected/sources";

    static final List<Break> BREAKS =
            List.of(
                    pod(
                            HOSTED_FOLDERS,
                            "a Secret forgotten",
                            each -> {
                                if (each.at(SOURCES) instanceof ArrayNode sources) {
                                    sources.remove(0);
                                }
                            },
                            "spring.datasource.password of database-"),
                    pod(
                            HOSTED_FOLDERS,
                            "a Secret of another",
                            put(SOURCES + "/0/secret", "name", "database-musees-nationaux-app"),
                            "has too much"),
                    of(
                            HOSTED_FOLDERS,
                            "ConfigMap",
                            put("/data", "essaim.stream", "division.other"),
                            "division.other/private.pem"),
                    pod(
                            HOSTED_APART,
                            "all wait for one",
                            gone(SOURCES + "/0/secret", "optional"),
                            "nobody starts without database-"),
                    pod(
                            REFERENCES,
                            "a file of nothing",
                            put(SOURCES + "/0/secret/items/0", "key", "user"),
                            "what is mounted does not exist"),
                    of(
                            HOSTED_FOUND,
                            "ConfigMap",
                            put("/data", "ESSAIM_HOST_SERVICES", "/etc/essaim/services"),
                            "looks where nothing is mounted"),
                    of(
                            HOSTED_NAMES,
                            "ConfigMap",
                            put("/data", "essaim.host.names", "other.essaim.example"),
                            "no route leads to its host for other.essaim.example"),
                    of(
                            HOSTED_NAMES,
                            "HTTPRoute",
                            put("/spec/rules/0/backendRefs/0", "name", "service-ports-et-rades"),
                            "no route leads to its host"),
                    pod(
                            HOSTED_MEMORY,
                            "that of a service",
                            put(
                                    "/spec/template/spec/containers/0/resources/limits",
                                    "memory",
                                    "512Mi"),
                            "2 divisions need 324Mi"),
                    of(
                            HOSTED_STREAMS,
                            "KafkaAccess",
                            put("/spec/user", "name", "centre"),
                            "is another's"),
                    of(
                            HOSTED_STREAMS,
                            "ConfigMap",
                            put("/data", "essaim.database", "database-rw"),
                            "is another's"),
                    of(
                            LENGTHS_OF_DATABASES,
                            "Cluster",
                            put("/metadata", "name", "n".repeat(51)),
                            "name is too long"));

    private Hosted() {}
}
