package org.essaim.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.manifests.model.Models;
import org.essaim.manifests.policy.Policy;
import org.essaim.manifests.render.DivisionCommand;
import org.essaim.manifests.render.Kustomize;
import org.essaim.manifests.render.Manifest;
import org.essaim.manifests.render.Rendered;
import org.essaim.testkit.WhenDeployChanges;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a cluster's own parts are is said by its operator, whatever they are. */
@WhenDeployChanges
class AddressesTest {

    @TempDir Path kubernetes;

    @Test
    void several_addresses_a_namespace_and_other_ports_reach_every_policy() throws IOException {
        Rendered rendered =
                with(
                        "identity",
                        "{to: [{ipBlock: {cidr: 198.51.100.0/28}},"
                                + " {ipBlock: {cidr: 203.0.113.7/32}}],"
                                + " ports: [{protocol: TCP, port: 443}]}",
                        "backup",
                        "{to: [{namespaceSelector: {matchLabels:"
                                + " {kubernetes.io/metadata.name: minio}}}],"
                                + " ports: [{protocol: TCP, port: 9000}]}",
                        "kubernetes",
                        "{to: [{ipBlock: {cidr: 198.51.100.16/32}},"
                                + " {ipBlock: {cidr: 198.51.100.17/32}}],"
                                + " ports: [{protocol: TCP, port: 6443}]}",
                        "dns",
                        "{to: [{ipBlock: {cidr: 169.254.20.10/32}},"
                                + " {namespaceSelector: {matchLabels:"
                                + " {kubernetes.io/metadata.name: openshift-dns}}}],"
                                + " ports: [{protocol: UDP, port: 53},"
                                + " {protocol: UDP, port: 5353}]}",
                        "sites",
                        "[{ipBlock: {cidr: 198.51.100.32/28}}]");
        assertThat(Models.objections(rendered)).isEmpty();
        assertThat(Policy.allOffences(rendered)).isEmpty();
        assertThat(rules(rendered, "service-to-identity"))
                .isNotEmpty()
                .allMatch(rule -> rule.contains("198.51.100.0/28") && rule.contains("203.0.113.7"));
        assertThat(rules(rendered, "database-to-backup"))
                .isNotEmpty()
                .allMatch(rule -> rule.contains("\"minio\"") && rule.contains("9000"));
        assertThat(rules(rendered, "database-to-kubernetes", "kafka-to-kubernetes"))
                .isNotEmpty()
                .allMatch(rule -> rule.contains("100.16/32") && rule.contains("100.17/32"));
        assertThat(rules(rendered, "dns"))
                .hasSize((int) rendered.all("NetworkPolicy").filter(this::deniesAll).count() - 1)
                .allMatch(rule -> rule.contains("169.254.20.10") && rule.contains("5353"))
                .noneMatch(rule -> rule.contains("kube-dns"));
    }

    /** Nobody asks for a name where no pod runs: of monitoring there are only objects. */
    private boolean deniesAll(Manifest policy) {
        return policy.name().equals("default-deny");
    }

    private Rendered with(String... namesAndRules) throws IOException {
        DivisionCommand.onACopy(kubernetes);
        Path production = kubernetes.resolve("overlays/production");
        Path addresses = production.resolve("settings/addresses.yaml");
        String head = Files.readString(addresses).split("(?m)^# The identity")[0];
        StringBuilder text = new StringBuilder(head);
        for (int n = 0; n < namesAndRules.length; n += 2) {
            text.append(namesAndRules[n]).append(": ").append(namesAndRules[n + 1]).append('\n');
        }
        Files.writeString(addresses, text);
        return Kustomize.renderAgain(production);
    }

    private static List<String> rules(Rendered rendered, String... policies) {
        return rendered.all("NetworkPolicy")
                .filter(each -> List.of(policies).contains(each.name()))
                .map(each -> each.at("/spec/egress").toString())
                .toList();
    }
}
