package org.essaim.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import com.fasterxml.jackson.databind.JsonNode;
import org.essaim.manifests.model.Models;
import org.essaim.manifests.policy.Policy;
import org.essaim.manifests.render.DivisionCommand;
import org.essaim.manifests.render.Kustomize;
import org.essaim.manifests.render.Manifest;
import org.essaim.manifests.render.Rendered;
import org.essaim.testkit.WhenDeployChanges;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cluster with a store of secrets and an issuer of certificates makes none by hand. */
@WhenDeployChanges
class SecretsTest {

    /** Whoever has one of these may act as somebody, so nobody shares it. */
    private static final Pattern CREDENTIAL = Pattern.compile("(signing|metrics|backup)(-.+)?");

    @TempDir static Path kubernetes;

    private static Rendered rendered;

    @BeforeAll
    static void production_leaves_out_what_is_made_by_hand() throws IOException {
        DivisionCommand.onACopy(kubernetes);
        Path production = kubernetes.resolve("overlays/production");
        Path settings = production.resolve("settings/kustomization.yaml");
        String before = Files.readString(settings);
        Files.writeString(settings, before.replaceAll(".*-by-hand\n", ""));
        Path environment = production.resolve("settings/environment.env");
        Files.writeString(
                environment,
                Files.readString(environment).replace("gatewayIssuer=none", "gatewayIssuer=dns"));
        rendered = Kustomize.renderAgain(production);
    }

    @Test
    void it_renders_and_keeps_every_policy() {
        assertThat(Models.objections(rendered)).isEmpty();
        assertThat(Policy.allOffences(rendered)).isEmpty();
    }

    @Test
    void every_credential_that_is_used_comes_from_the_store_and_no_other() {
        Set<String> used = new TreeSet<>();
        for (Manifest each : rendered.manifests()) {
            references(each.json())
                    .filter(name -> CREDENTIAL.matcher(name).matches())
                    .forEach(name -> used.add(each.namespace() + "/" + name));
        }
        assertThat(rendered.all("ExternalSecret"))
                .hasSize(17)
                .extracting(each -> each.namespace() + "/" + each.name())
                .containsExactlyInAnyOrderElementsOf(used);
    }

    /** A Secret is referred to by what also says which of its keys. */
    private static Stream<String> references(JsonNode node) {
        Stream<String> own =
                node.has("key") || node.has("items")
                        ? Stream.of(node.path("name"), node.path("secretName"))
                                .map(JsonNode::asText)
                        : Stream.of();
        return Stream.concat(own, node.valueStream().flatMap(SecretsTest::references));
    }

    @Test
    void each_has_a_place_of_its_own_in_the_store() {
        assertThat(rendered.all("ExternalSecret"))
                .extracting(each -> each.text("/spec/dataFrom/0/extract/key"))
                .doesNotHaveDuplicates()
                .contains(
                        "centre/signing",
                        "reporting/metrics",
                        "division/caisse-des-familles/backup",
                        "division/musees-nationaux/signing",
                        "division/ports-et-rades/metrics",
                        "host/small/backup");
    }

    @Test
    void the_certificate_of_the_gateway_is_for_every_host_name() {
        Manifest certificate =
                rendered.find("Certificate", "essaim-gateway", "gateway").orElseThrow();
        assertThat(certificate.text("/spec/secretName")).isEqualTo("tls");
        assertThat(certificate.text("/spec/dnsNames/0")).isEqualTo("*.essaim.example");
        assertThat(certificate.text("/spec/issuerRef/name")).isEqualTo("dns");
    }

    @Test
    void the_sealed_secret_of_the_handbook_is_one() throws IOException {
        String handbook = Files.readString(Kustomize.root().resolve("deploy/README.md"));
        Matcher sealed =
                Pattern.compile("(?s)```\n(apiVersion: bitnami.com.*?)```").matcher(handbook);
        assertThat(sealed.find()).isTrue();
        Rendered one = new Rendered(Kustomize.read(sealed.group(1)));
        assertThat(Models.objections(one)).isEmpty();
        assertThat(one.all("SealedSecret")).hasSize(1);
    }
}
