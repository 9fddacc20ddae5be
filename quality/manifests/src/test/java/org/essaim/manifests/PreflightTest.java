package org.essaim.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.manifests.render.DivisionCommand;
import org.essaim.manifests.render.Tool;
import org.essaim.testkit.WhenDeployChanges;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code deploy/preflight} names what would go wrong, with a {@code kubectl} that plays a cluster.
 */
@WhenDeployChanges
class PreflightTest {

    private static final String DIGEST = "sha256:" + "5e".repeat(32);

    @TempDir Path folder;

    private DivisionCommand division;

    @BeforeEach
    void the_manifests_are_copied() throws IOException {
        division = DivisionCommand.onACopy(folder.resolve("kubernetes"));
    }

    @Test
    void everything_that_is_still_an_example_is_named() {
        Tool.Result result = preflight("");
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.errors())
                .startsWith("essaim: nothing was applied; what is missing:\n")
                .contains(
                        "environment.env: centreKeys is still example",
                        "environment.env: reportingKeys is still example",
                        "environment.env: gatewayAddresses is still 192.0.2.4/32",
                        "environment.env: domain is still essaim.example",
                        "addresses.yaml: still cidr: 192.0.2.1/32",
                        "kustomization.yaml: still newName: registry.essaim.example/essaim/centre"
                                .replace("centre", "incubator"));
        assertThat(result.errors().lines()).hasSize(15);
    }

    @Test
    void what_cannot_be_right_is_named() throws Exception {
        fillIn("not a key");
        assertThat(preflight("").errors())
                .contains("environment.env: centreKeys cannot be not a key");
        assertThat(gateway("198.51.100.4/32,fd00:1::/64")).doesNotContain("gatewayAddresses");
        for (String all : List.of("0.0.0.0/0", "10.0.0.0/8", "::/0", "fd00::/8", "10.0.0.1")) {
            assertThat(gateway(all)).contains("environment.env: gatewayAddresses cannot be " + all);
        }
    }

    private String gateway(String addresses) throws IOException {
        Path environment =
                division.kubernetes().resolve("overlays/production/settings/environment.env");
        String text = Files.readString(environment);
        Files.writeString(
                environment,
                text.replaceFirst("gatewayAddresses=.*", "gatewayAddresses=" + addresses));
        return preflight("").errors();
    }

    @Test
    void kinds_namespaces_and_secrets_that_the_cluster_lacks_are_named() throws Exception {
        fillIn(key());
        Set<String> missing = missing("");
        assertThat(missing)
                .contains(
                        "the kind Kafka.v1.kafka.strimzi.io: its operator is missing, or older",
                        "the kind ListenerSet.v1.gateway.networking.k8s.io:"
                                + " its operator is missing, or older",
                        "the namespace essaim-kafka",
                        "the namespace host-small",
                        "the Secret essaim-centre/signing",
                        "the Secret essaim-centre/metrics",
                        "the Secret essaim-centre/backup",
                        "the Secret essaim-gateway/tls",
                        "the Secret div-caisse-des-familles/signing",
                        "the Secret host-small/signing-musees-nationaux",
                        "the Secret host-small/metrics-ports-et-rades")
                .doesNotContain("the Secret host-small/metrics", "the Secret essaim-centre/kafka");
        assertThat(missing).filteredOn(each -> each.startsWith("the Secret")).hasSize(18);
    }

    @Test
    void an_image_that_may_be_another_one_tomorrow_is_named() throws Exception {
        fillIn(key());
        replace("kustomization.yaml", "digest: " + DIGEST, "newTag: 1.0.0");
        assertThat(missing(""))
                .contains(
                        "a digest of the image registry.essaim.test/essaim/incubator:1.0.0",
                        "a digest of the image registry.essaim.test/essaim/micro-incubator:1.0.0",
                        "a digest of the image registry.essaim.test/essaim/reporting:1.0.0")
                .noneMatch(line -> line.contains("image ghcr"));
        replace("environment.env", "\ndomain=", "\nimagesByTag=true\ndomain=");
        assertThat(missing("")).noneMatch(line -> line.contains("a digest"));
    }

    @Test
    void the_certificate_of_the_broker_outside_is_asked_for_where_no_one_makes_it()
            throws Exception {
        fillIn(key());
        Path platform =
                division.kubernetes().resolve("overlays/production/platform/kustomization.yaml");
        Files.writeString(
                platform,
                "components:\n  - ../../../components/external-listener\n",
                StandardOpenOption.APPEND);
        assertThat(missing("")).contains("the Secret essaim-kafka/listener");
    }

    @Test
    void nothing_is_missing_where_everything_is_there() throws Exception {
        fillIn(key());
        String all =
                missing("").stream()
                        .map(each -> each.replaceFirst(":.*", ""))
                        .map(PreflightTest::row)
                        .collect(Collectors.joining("\n"));
        Tool.Result result = preflight(all);
        assertThat(result.all()).isEqualTo("nothing is missing\n");
        assertThat(result.status()).isZero();
        String older = all.replace("Kafka kafka.strimzi.io v1", "Kafka kafka.strimzi.io v1beta2");
        assertThat(preflight(older).errors().lines())
                .hasSize(2)
                .anyMatch(line -> line.contains("the kind Kafka.v1.kafka.strimzi.io"));
    }

    /** As {@code kubectl} answers, after the name of what it was asked for. */
    private static String row(String missing) {
        String[] words = missing.split(" ");
        return switch (words[1]) {
            case "kind" -> {
                String[] kind = words[2].split("\\.", 3);
                yield "customresourcedefinitions %s %s v0,%s"
                        .formatted(kind[0], kind[2], kind[1])
                        .replace("v0,v1", "v1");
            }
            case "namespace" -> "namespaces " + words[2];
            default -> "secrets " + words[2].replace("/", "   ");
        };
    }

    private Set<String> missing(String there) {
        return preflight(there)
                .errors()
                .lines()
                .skip(1)
                .map(String::strip)
                .collect(Collectors.toSet());
    }

    private Tool.Result preflight(String there) {
        try {
            Path answers = folder.resolve("answers");
            Files.writeString(answers, there);
            Path kubectl = Files.createDirectories(folder.resolve("bin")).resolve("kubectl");
            String others = System.getenv("PATH");
            Files.writeString(
                    kubectl,
                    """
                    #!/bin/sh
                    if [ "$1" = get ]; then sed -n "s/^$2 //p" "%s"; exit 0; fi
                    PATH=%s exec kubectl "$@"
                    """
                            .formatted(answers, others));
            kubectl.toFile().setExecutable(true);
            return division.runWith(
                    kubectl.getParent() + ":" + others, "deploy/preflight", "production");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String key() throws GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    }

    private void replace(String file, String there, String by) throws IOException {
        Path settings = division.kubernetes().resolve("overlays/production/settings");
        String text = Files.readString(settings.resolve(file));
        assertThat(text).contains(there);
        Files.writeString(settings.resolve(file), text.replace(there, by));
    }

    private void fillIn(String key) throws IOException {
        Path settings = division.kubernetes().resolve("overlays/production/settings");
        for (String file : List.of("environment.env", "addresses.yaml", "kustomization.yaml")) {
            String text = Files.readString(settings.resolve(file));
            text =
                    text.replace("gatewayClass=example", "gatewayClass=envoy")
                            .replace("=example\n", "=" + key + "\n")
                            .replace("essaim.example", "essaim.test")
                            .replaceAll("newTag: .*", "digest: " + DIGEST)
                            .replace("192.0.2.", "198.51.100.");
            Files.writeString(settings.resolve(file), text);
        }
    }
}
