package org.essaim.manifests.policy;

import module java.base;

import org.essaim.manifests.render.Manifest;
import org.essaim.manifests.render.Rendered;

/** The pods that will run: those of the services, and those that the operators make. */
final class Pods {

    /** Client, status and metrics port of an instance of CloudNativePG. */
    private static final Set<Integer> DATABASE = Set.of(5432, 8000, 9187);

    /** Control plane, replication and metrics of Strimzi's brokers, beside their listeners. */
    private static final Set<Integer> BROKER = Set.of(9090, 9091, 9404);

    private Pods() {}

    /**
     * @param who its name in the messages of a check
     * @param home the labels of its namespace
     * @param ports on which it listens
     */
    record Pod(
            String who,
            String namespace,
            Map<String, String> home,
            Map<String, String> labels,
            Set<Integer> ports) {

        @Override
        public String toString() {
            return namespace + "/" + who;
        }
    }

    static List<Pod> of(Rendered rendered) {
        Map<String, Map<String, String>> homes = homes(rendered);
        return Stream.of(
                        rendered.all("Deployment").map(each -> service(each, homes)),
                        rendered.databases().map(each -> database(each, homes)),
                        rendered.all("Kafka").map(each -> broker(each, homes)),
                        rendered.all("Kafka").map(each -> entityOperator(each, homes)))
                .flatMap(pods -> pods)
                .toList();
    }

    /** The labels of each namespace, with the one that Kubernetes adds. */
    static Map<String, Map<String, String>> homes(Rendered rendered) {
        Map<String, Map<String, String>> homes = new TreeMap<>();
        for (Manifest each : rendered.list("Namespace")) {
            Map<String, String> labels = each.labels();
            labels.put("kubernetes.io/metadata.name", each.name());
            homes.put(each.name(), labels);
        }
        return homes;
    }

    private static Pod service(Manifest each, Map<String, Map<String, String>> homes) {
        Set<Integer> ports = new TreeSet<>(Workloads.ports(each).values());
        return pod(each.name(), each, homes, Workloads.podLabels(each), ports);
    }

    private static Pod database(Manifest each, Map<String, Map<String, String>> homes) {
        Map<String, String> labels = each.labels("/spec/inheritedMetadata/labels");
        labels.putAll(Map.of("cnpg.io/cluster", each.name(), "cnpg.io/podRole", "instance"));
        return pod(each.name(), each, homes, labels, DATABASE);
    }

    private static Pod broker(Manifest each, Map<String, Map<String, String>> homes) {
        Set<Integer> ports = new TreeSet<>(BROKER);
        each.each("/spec/kafka/listeners")
                .forEach(listener -> ports.add(listener.path("port").asInt()));
        return pod("kafka", each, homes, labels(each, "kafka"), ports);
    }

    private static Pod entityOperator(Manifest each, Map<String, Map<String, String>> homes) {
        return pod("entity-operator", each, homes, labels(each, "entity-operator"), Set.of());
    }

    private static Map<String, String> labels(Manifest kafka, String part) {
        return Map.of(
                "strimzi.io/cluster",
                kafka.name(),
                "strimzi.io/name",
                kafka.name() + "-" + part,
                "strimzi.io/kind",
                "Kafka");
    }

    private static Pod pod(
            String who,
            Manifest of,
            Map<String, Map<String, String>> homes,
            Map<String, String> labels,
            Set<Integer> ports) {
        Map<String, String> home = homes.getOrDefault(of.namespace(), Map.of());
        return new Pod(who, of.namespace(), home, labels, ports);
    }
}
