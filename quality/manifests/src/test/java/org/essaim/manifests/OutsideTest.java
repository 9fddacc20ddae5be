package org.essaim.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.essaim.manifests.model.Models;
import org.essaim.manifests.policy.Network;
import org.essaim.manifests.policy.Policy;
import org.essaim.manifests.render.DivisionCommand;
import org.essaim.manifests.render.Kustomize;
import org.essaim.manifests.render.Manifest;
import org.essaim.manifests.render.Rendered;
import org.essaim.manifests.render.Tool;
import org.essaim.testkit.WhenDeployChanges;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A division at a site of its own, and a reader, reach the broker from outside the cluster. */
@WhenDeployChanges
class OutsideTest {

    private static final String OUTSIDE = "division.port-du-large";

    @TempDir static Path kubernetes;

    private static DivisionCommand division;
    private static Rendered production;

    @BeforeAll
    static void the_listener_is_chosen_and_a_division_is_added() throws IOException {
        division = DivisionCommand.onACopy(kubernetes);
        Path overlay = kubernetes.resolve("overlays/production");
        Files.writeString(
                overlay.resolve("platform/kustomization.yaml"),
                "components:\n  - ../../../components/external-listener\n",
                StandardOpenOption.APPEND);
        replace(overlay.resolve("settings/addresses.yaml"), "127.0.0.1/32", "198.51.100.0/28");
        replace(
                overlay.resolve("settings/kustomization.yaml"),
                "  - ../../../components/certificate-by-hand\n",
                "");
        Tool.Result added = division.run("add", "--outside", "port-du-large");
        assertThat(added.all())
                .contains("production renders")
                .endsWith("next steps: deploy/site/README.md\n");
        production = Kustomize.renderAgain(overlay);
    }

    @Test
    void it_renders_and_keeps_every_policy() {
        assertThat(Models.objections(production)).isEmpty();
        assertThat(Policy.allOffences(production)).isEmpty();
    }

    @Test
    void the_broker_has_names_of_its_own_outside_which_a_public_authority_vouches_for() {
        JsonNode listener = external(production);
        assertThat(listener.path("networkPolicyPeers").toString())
                .isEqualTo("[{\"ipBlock\":{\"cidr\":\"198.51.100.0/28\"}}]");
        assertThat(listener.at("/configuration/advertisedHostTemplate").asText())
                .isEqualTo("broker-{nodeId}.kafka.essaim.example");
        assertThat(certificate().at("/spec/dnsNames").toString())
                .isEqualTo("[\"*.kafka.essaim.example\"]");
        assertThat(certificate().text("/spec/secretName"))
                .isEqualTo(listener.at("/configuration/brokerCertChainAndKey/secretName").asText());
    }

    @Test
    void the_division_has_a_topic_and_a_user_and_nothing_else_in_the_cluster() {
        assertThat(
                        production.manifests().stream()
                                .filter(each -> each.toString().contains("port-du-large"))
                                .map(Manifest::toString))
                .containsExactlyInAnyOrder(
                        "KafkaTopic essaim-kafka/essaim." + OUTSIDE + ".v1",
                        "KafkaUser essaim-kafka/" + OUTSIDE);
        assertThat(Network.open(production)).noneMatch(flow -> flow.contains(":9094"));
    }

    @Test
    void any_right_beyond_its_own_is_found() {
        Rendered broken =
                production.broken(
                        "KafkaUser .*/" + OUTSIDE,
                        each ->
                                ((ArrayNode) each.at("/spec/authorization/acls/1/operations"))
                                        .set(0, "Write"));
        assertThat(Policy.RIGHTS.offences(broken))
                .singleElement()
                .asString()
                .startsWith("KafkaUser essaim-kafka/" + OUTSIDE + ": may");
    }

    @Test
    void a_listener_for_all_the_world_and_a_certificate_of_another_name_are_found() {
        Rendered open =
                production.broken(
                        "Kafka",
                        each ->
                                ((ObjectNode) external(each).at("/networkPolicyPeers/0/ipBlock"))
                                        .put("cidr", "0.0.0.0/0"));
        assertThat(Policy.BROKER_CLOSED.offences(open))
                .containsExactly("Kafka essaim-kafka/essaim: \"external\" is open to anybody");
        Rendered other =
                production.broken(
                        "Certificate .*/external",
                        each -> ((ArrayNode) each.at("/spec/dnsNames")).set(0, "*.essaim.example"));
        assertThat(Policy.BROKER_NAMED.offences(other)).hasSize(1);
    }

    @Test
    void what_is_applied_has_it_in_the_wave_of_the_platform_and_in_a_ring(@TempDir Path rendered)
            throws IOException {
        assertThat(division.run("render", "production", rendered.toString()).status()).isZero();
        assertThat(rendered.resolve("platform/all.yaml"))
                .content()
                .contains("broker-{nodeId}.kafka.essaim.example");
        assertThat(rendered.resolve("ring-2/division-port-du-large.yaml"))
                .content()
                .contains("kind: KafkaUser", "kind: KafkaTopic");
    }

    private static JsonNode external(Rendered rendered) {
        return rendered.all("Kafka").map(OutsideTest::external).findFirst().orElseThrow();
    }

    private static JsonNode external(Manifest kafka) {
        return kafka.each("/spec/kafka/listeners")
                .filter(each -> each.path("name").asText().equals("external"))
                .findFirst()
                .orElseThrow();
    }

    private static Manifest certificate() {
        return production.find("Certificate", "essaim-kafka", "external").orElseThrow();
    }

    private static void replace(Path file, String what, String by) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(what);
        Files.writeString(file, text.replace(what, by));
    }
}
