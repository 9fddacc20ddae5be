package org.essaim.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import com.fasterxml.jackson.databind.JsonNode;
import org.essaim.manifests.model.Models;
import org.essaim.manifests.render.Kustomize;
import org.essaim.manifests.render.Manifest;
import org.essaim.manifests.render.Rendered;
import org.essaim.testkit.WhenDeployChanges;
import org.junit.jupiter.api.Test;

/**
 * What Argo CD reads: every wave of production has its step, and nobody else's folder is touched.
 */
@WhenDeployChanges
class RolloutTest {

    private final Rendered gitops = gitops();

    @Test
    void it_is_what_argo_cd_takes() {
        assertThat(Models.objections(gitops)).isEmpty();
        assertThat(gitops.manifests())
                .extracting(Manifest::kind)
                .containsExactly("AppProject", "ApplicationSet");
    }

    @Test
    void every_wave_has_one_step_in_the_order_of_the_runbook() {
        List<String> steps =
                set().each("/spec/strategy/rollingSync/steps")
                        .map(step -> step.at("/matchExpressions/0/values/0").asText())
                        .toList();
        assertThat(steps)
                .startsWith("namespaces", "platform", "reporting", "centre")
                .containsExactlyInAnyOrderElementsOf(waves());
        assertThat(steps.subList(4, steps.size())).isSorted();
    }

    @Test
    void the_last_ring_waits_for_a_person() {
        List<JsonNode> steps = set().each("/spec/strategy/rollingSync/steps").toList();
        assertThat(steps.getLast().path("maxUpdate").asInt(-1)).isZero();
        assertThat(steps.subList(0, steps.size() - 1)).noneMatch(step -> step.has("maxUpdate"));
    }

    @Test
    void its_project_reaches_every_namespace_of_ours_and_no_other() {
        List<String> reached =
                project()
                        .each("/spec/destinations")
                        .map(each -> each.path("namespace").asText().replace("*", ".*"))
                        .toList();
        assertThat(Kustomize.render("overlays/production").all("Namespace"))
                .allMatch(each -> reached.stream().anyMatch(each.name()::matches));
        assertThat(reached).noneMatch("kube-system"::matches).noneMatch("argocd"::matches);
    }

    private Manifest set() {
        return gitops.manifests().getLast();
    }

    private Manifest project() {
        return gitops.manifests().getFirst();
    }

    private static List<String> waves() {
        return Stream.concat(
                        Stream.of("namespaces"),
                        Kustomize.folders("overlays/production/waves").stream()
                                .map(each -> each.replaceFirst(".*/", "")))
                .toList();
    }

    private static Rendered gitops() {
        try {
            Path file = Kustomize.root().resolve("deploy/gitops/essaim.yaml");
            return new Rendered(Kustomize.read(Files.readString(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
