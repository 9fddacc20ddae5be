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
import org.essaim.manifests.render.Tool;
import org.essaim.testkit.WhenDeployChanges;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that adds a division, on a copy of the manifests. */
@WhenDeployChanges
class DivisionCommandTest {

    private static final String LONG = "direction-interministerielle-de-la-transformation-publique";

    @TempDir Path kubernetes;

    private DivisionCommand division;

    @BeforeEach
    void the_manifests_are_copied() throws IOException {
        division = DivisionCommand.onACopy(kubernetes);
    }

    @Test
    void divisions_with_awkward_ids_render_and_keep_every_policy() throws Exception {
        List<String> ids = List.of("sante", "sante2", "Santé publique", "l'Insee: #1", LONG);
        for (String id : ids) {
            String instances = String.valueOf(1 + ids.indexOf(id) % 3);
            Tool.Result result = division.run("add", "--instances", instances, id);
            assertThat(result.all()).contains("production renders").contains("dev renders");
            assertThat(result.status()).isZero();
        }
        Rendered rendered = Kustomize.render(kubernetes.resolve("overlays/production"));
        assertThat(Models.objections(rendered)).isEmpty();
        assertThat(Policy.allOffences(rendered)).isEmpty();
        assertThat(rendered.all("ConfigMap").map(each -> each.text("/data/ESSAIM_DIVISION")))
                .contains("sante", "sante2", "Santé publique", "l'Insee: #1", LONG);
        assertThat(rendered.databases().map(each -> each.at("/spec/instances").asInt()))
                .contains(1, 2, 3);
        assertThat(reaching(rendered, "essaim.division.sante2.v1"))
                .containsExactlyInAnyOrder("centre", "reporting", "division.sante2");
    }

    @Test
    void what_is_wrong_is_one_clear_line_and_nothing_is_written() throws Exception {
        division.run("add", "sante");
        String before = list();
        Map<List<String>, String> wrong =
                Map.of(
                        List.of("add", "sante"), "sante exists already",
                        List.of("add", "SANTÉ"), "is written almost alike",
                        List.of("add", " sante"), "division does not begin or end with a blank",
                        List.of("add", "a", "b"), "exactly one name is expected",
                        List.of("add", "--instances", "4", "a"), "a number from 1 to 3",
                        List.of("remove", "other"), "there is no division other");
        wrong.forEach(
                (arguments, message) -> {
                    Tool.Result result = division.run(arguments.toArray(String[]::new));
                    assertThat(result.status()).as(arguments.toString()).isEqualTo(1);
                    assertThat(result.all()).startsWith("essaim: ").contains(message);
                    assertThat(result.all()).doesNotContain("Exception");
                });
        assertThat(list()).isEqualTo(before);
    }

    @Test
    void removing_a_division_leaves_the_rest_as_it_was() throws Exception {
        String before = list();
        division.run("add", "sante");
        assertThat(list()).isNotEqualTo(before);
        assertThat(division.run("remove", "sante").status()).isZero();
        assertThat(list()).isEqualTo(before);
    }

    private static List<String> reaching(Rendered rendered, String topic) {
        return rendered.all("KafkaUser")
                .filter(
                        user ->
                                user.each("/spec/authorization/acls")
                                        .anyMatch(acl -> reaches(acl.at("/resource"), topic)))
                .map(Manifest::name)
                .toList();
    }

    private static boolean reaches(JsonNode resource, String topic) {
        String name = resource.path("name").asText();
        return resource.path("patternType").asText().equals("prefix")
                ? topic.startsWith(name)
                : topic.equals(name);
    }

    private String list() throws IOException {
        return Files.readString(kubernetes.resolve("overlays/staging/rings.txt"));
    }
}
