package org.essaim.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.manifests.model.Models;
import org.essaim.manifests.policy.Availability;
import org.essaim.manifests.policy.Configurations;
import org.essaim.manifests.policy.Hosts;
import org.essaim.manifests.policy.Network;
import org.essaim.manifests.policy.Policy;
import org.essaim.manifests.render.DivisionCommand;
import org.essaim.manifests.render.Kustomize;
import org.essaim.manifests.render.Manifest;
import org.essaim.manifests.render.Rendered;
import org.essaim.testkit.Gate;
import org.essaim.testkit.WhenDeployChanges;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every overlay and every set of components keeps every policy. */
@Gate
class PolicyTest {

    private static final List<String> OPTIONAL =
            List.of(
                    "single-node",
                    "without-backup",
                    "tracing",
                    "pull-secret",
                    "private-identity",
                    "private-store");

    /** Those that every overlay has, or that files of a division choose; others test the last. */
    private static final List<String> BUILT_IN =
            List.of(
                    "division",
                    "environment",
                    "external-listener",
                    "hosted",
                    "moved-out",
                    "restore",
                    "secrets-by-hand",
                    "certificate-by-hand",
                    "one-instance",
                    "two-instances");

    @TestFactory
    Stream<DynamicTest> every_overlay_keeps_every_policy() {
        return Kustomize.folders("overlays").stream()
                .map(
                        overlay ->
                                DynamicTest.dynamicTest(
                                        overlay,
                                        () ->
                                                assertThat(
                                                                Policy.allOffences(
                                                                        Kustomize.render(overlay)))
                                                        .isEmpty()));
    }

    @TestFactory
    @WhenDeployChanges
    Stream<DynamicTest> each_component_and_all_together_keep_every_policy() {
        return Stream.concat(
                        Stream.of(List.<String>of(), OPTIONAL), OPTIONAL.stream().map(List::of))
                .map(set -> DynamicTest.dynamicTest("with " + set, () -> keeps(set)));
    }

    @Test
    void every_component_that_is_a_choice_is_chosen_here() {
        Set<String> components =
                Kustomize.folders("components").stream()
                        .map(folder -> folder.replace("components/", ""))
                        .filter(name -> !BUILT_IN.contains(name))
                        .collect(Collectors.toSet());
        assertThat(components).containsExactlyInAnyOrderElementsOf(OPTIONAL);
    }

    @Test
    void between_pods_only_these_flows_are_open() {
        Set<String> services =
                Network.open(Kustomize.render("overlays/production")).stream()
                        .map(flow -> flow.replaceAll("div-[a-z0-9-]+", "DIVISION"))
                        .map(flow -> flow.replaceAll("(service|database)-[a-z0-9-]+", "$1-NAME"))
                        .collect(Collectors.toSet());
        List<String> meant = new ArrayList<>();
        for (String home : List.of("essaim-centre", "essaim-reporting", "DIVISION")) {
            meant.addAll(flows(home, "service", "database"));
        }
        meant.addAll(flows("host-small", "service", "database-NAME"));
        meant.addAll(flows("host-small", "service-NAME", "database-NAME"));
        for (String broker : List.of("kafka", "entity-operator")) {
            meant.add("essaim-kafka/" + broker + " -> essaim-kafka/kafka:9090");
            meant.add("essaim-kafka/" + broker + " -> essaim-kafka/kafka:9091");
        }
        assertThat(services).containsExactlyInAnyOrderElementsOf(Set.copyOf(meant));
    }

    private static List<String> flows(String home, String service, String database) {
        return List.of(
                home + "/" + service + " -> essaim-kafka/kafka:9093",
                home + "/" + service + " -> " + home + "/" + database + ":5432",
                home + "/" + database + " -> " + home + "/" + database + ":5432",
                home + "/" + database + " -> " + home + "/" + database + ":8000");
    }

    @Test
    void no_division_reaches_another_one() {
        assertThat(Network.open(Kustomize.render("overlays/production")))
                .filteredOn(flow -> flow.matches("div-.* -> div-.*"))
                .isNotEmpty()
                .allMatch(flow -> flow.matches("(div-[^/]+)/.* -> \\1/.*"));
    }

    @Test
    void in_the_namespace_of_a_host_each_reaches_its_own_database() {
        Rendered production = Kustomize.render("overlays/production");
        String out = "ports-et-rades";
        List<String> meant = new ArrayList<>();
        meant.add("service-" + out + " -> database-" + out);
        meant.add("database-" + out + " -> database-" + out);
        Hosts.divisions(production)
                .map(each -> each.text("/data/essaim.database").replaceFirst("-rw:.*", ""))
                .forEach(
                        database -> {
                            meant.add("service -> " + database);
                            meant.add(database + " -> " + database);
                        });
        assertThat(Network.open(production))
                .filteredOn(flow -> flow.matches("host-small/.* -> host-small/.*:5432"))
                .extracting(flow -> flow.replaceAll("host-small/|:5432", ""))
                .hasSize(6)
                .containsExactlyInAnyOrderElementsOf(meant);
    }

    @Test
    void the_handbook_shows_how_each_secret_is_made() throws IOException {
        String handbook = Files.readString(Kustomize.root().resolve("deploy/README.md"));
        assertThat(Configurations.BY_HAND)
                .allSatisfy(
                        (secret, keys) -> {
                            assertThat(handbook).contains("`" + secret + "`");
                            assertThat(keys).allMatch(handbook::contains);
                        });
    }

    private static void keeps(List<String> components) throws IOException {
        Rendered rendered = Kustomize.render(composed(components));
        assertThat(Models.objections(rendered)).isEmpty();
        assertThat(Policy.allOffences(rendered)).isEmpty();
        assertThat(rendered.all("ScheduledBackup").findAny().isEmpty())
                .isEqualTo(components.contains("without-backup"));
        assertThat(rendered.all("Deployment"))
                .allMatch(
                        each ->
                                Availability.least(rendered, each)
                                        == (isOne(each, components) ? 1 : 2));
    }

    private static boolean isOne(Manifest deployment, List<String> components) {
        return components.contains("single-node")
                || Hosts.of(new Rendered(List.of(deployment))).findAny().isPresent();
    }

    /** Production with these components before its environment is put in. */
    private static Path composed(List<String> components) throws IOException {
        Path target = Kustomize.root().resolve("quality/manifests/target/components");
        Path folder = target.resolve("with-" + String.join("-", components));
        DivisionCommand.onACopy(folder);
        Path settings = folder.resolve("overlays/production/settings/kustomization.yaml");
        String chosen =
                components.stream()
                        .map(each -> "  - ../../../components/" + each + "\n")
                        .collect(Collectors.joining());
        Files.writeString(
                settings,
                Files.readString(settings).replace("components:\n", "components:\n" + chosen));
        return folder.resolve("overlays/production");
    }
}
