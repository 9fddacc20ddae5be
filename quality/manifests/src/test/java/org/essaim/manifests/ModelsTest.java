package org.essaim.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.essaim.manifests.model.Models;
import org.essaim.manifests.render.Kustomize;
import org.essaim.manifests.render.Rendered;
import org.essaim.testkit.WhenDeployChanges;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Everything renders, and every document is what the clusters' operators take. */
@WhenDeployChanges
class ModelsTest {

    private static final List<String> BASES =
            List.of(
                    "base/home",
                    "base/settings",
                    "base/process",
                    "base/store",
                    "base/access",
                    "base/hosted-access",
                    "base/shared-database",
                    "base/shared-division",
                    "base/shared-store",
                    "base/elsewhere",
                    "base/stream",
                    "base/outside-division",
                    "base/service",
                    "base/incubator",
                    "base/reporting",
                    "base/micro-incubator",
                    "base/division",
                    "base/host",
                    "base/hosted-store",
                    "base/hosted-division",
                    "base/moved-out-process",
                    "base/moved-out-division",
                    "platform",
                    "platform/kafka",
                    "platform/gateway",
                    "platform/monitoring");

    @TestFactory
    Stream<DynamicTest> every_folder_renders_and_parses_strictly() {
        return Stream.of(
                        BASES.stream(),
                        Kustomize.folders("divisions").stream(),
                        Kustomize.folders("hosts").stream(),
                        Kustomize.folders("overlays").stream(),
                        Kustomize.folders("overlays/production/waves").stream())
                .flatMap(folders -> folders)
                .map(folder -> DynamicTest.dynamicTest(folder, () -> parses(folder)));
    }

    @Test
    void every_base_and_every_folder_of_the_platform_is_looked_at() {
        assertThat(BASES).containsAll(Kustomize.folders("base"));
        assertThat(BASES).containsAll(Kustomize.folders("platform"));
    }

    @Test
    void what_kubernetes_itself_knows_is_parsed_twice() {
        assertThat(production().manifests())
                .filteredOn(manifest -> List.of("", "apps", "policy").contains(manifest.group()))
                .hasSizeGreaterThan(20)
                .allMatch(Models::knowTwice);
        assertThat(production().all("NetworkPolicy")).isNotEmpty().allMatch(Models::knowTwice);
    }

    @TestFactory
    Stream<DynamicTest> an_unknown_field_is_refused_in_every_kind() {
        return production().manifests().stream()
                .map(manifest -> manifest.kind())
                .distinct()
                .sorted()
                .map(kind -> DynamicTest.dynamicTest(kind, () -> refusesUnknown(kind)));
    }

    @Test
    void a_text_where_a_number_belongs_is_refused() {
        Map<String, String> numbers =
                Map.of(
                        "Deployment",
                        "replicas",
                        "KafkaTopic",
                        "partitions",
                        "Cluster",
                        "instances");
        numbers.forEach(
                (kind, field) -> {
                    Rendered broken =
                            production()
                                    .broken(
                                            kind,
                                            each ->
                                                    ((ObjectNode) each.at("/spec"))
                                                            .put(field, "two"));
                    assertThat(Models.objections(broken)).as(kind).isNotEmpty();
                });
    }

    @Test
    void a_kind_that_no_model_knows_is_refused() {
        Rendered strange =
                production().broken("Service", each -> each.json().put("apiVersion", "v2"));
        assertThat(Models.objections(strange)).allMatch(line -> line.contains("no model knows v2"));
    }

    private static void refusesUnknown(String kind) {
        Rendered broken =
                production()
                        .broken(
                                kind,
                                each -> {
                                    ObjectNode deep =
                                            each.at("/spec").isObject()
                                                    ? (ObjectNode) each.at("/spec")
                                                    : each.json();
                                    deep.put("misspelt", "x");
                                });
        assertThat(Models.objections(broken)).isNotEmpty().allMatch(o -> o.contains("misspelt"));
    }

    private static void parses(String folder) {
        Rendered rendered = Kustomize.render(folder);
        assertThat(rendered.manifests()).isNotEmpty();
        assertThat(Models.objections(rendered)).isEmpty();
    }

    private static Rendered production() {
        return Kustomize.render("overlays/production");
    }
}
