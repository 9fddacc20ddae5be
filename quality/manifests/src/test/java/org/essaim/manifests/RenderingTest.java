package org.essaim.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import com.fasterxml.jackson.databind.JsonNode;
import org.essaim.manifests.render.DivisionCommand;
import org.essaim.manifests.render.Kustomize;
import org.essaim.manifests.render.Manifest;
import org.essaim.testkit.WhenDeployChanges;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is rendered a few divisions at a time is what Kustomize renders of all together. */
@WhenDeployChanges
class RenderingTest {

    @TempDir Path folder;

    private DivisionCommand division;

    @BeforeEach
    void the_manifests_are_copied() throws IOException {
        division = DivisionCommand.onACopy(folder.resolve("kubernetes"));
    }

    @Test
    void every_document_is_the_same_and_in_the_folder_of_its_wave() throws IOException {
        Path rendered = folder.resolve("rendered");
        assertThat(division.run("render", "production", rendered.toString()).all())
                .matches("production renders, \\d+ documents\n");
        Map<String, List<Manifest>> waves = read(rendered);
        assertThat(waves.keySet())
                .containsExactly(
                        "centre/all.yaml",
                        "namespaces/all.yaml",
                        "platform/all.yaml",
                        "reporting/all.yaml",
                        "ring-1/division-caisse-des-familles.yaml",
                        "ring-2/division-prefecture-du-littoral-x636f9e00d4f77aa6.yaml",
                        "ring-2/host-small.yaml");
        assertThat(waves.get("namespaces/all.yaml")).allMatch(each -> each.is("Namespace"));
        List<JsonNode> all =
                waves.values().stream()
                        .flatMap(List::stream)
                        .<JsonNode>map(Manifest::json)
                        .toList();
        assertThat(all)
                .containsExactlyInAnyOrderElementsOf(
                        Kustomize.render("overlays/production").manifests().stream()
                                .<JsonNode>map(Manifest::json)
                                .toList());
    }

    @Test
    void rendering_again_takes_away_what_is_gone_and_nothing_of_others() throws IOException {
        Path rendered = folder.resolve("rendered");
        division.run("render", "production", rendered.toString());
        Path others = Files.writeString(rendered.resolve("README.md"), "ours");
        division.run("remove", "caisse-des-familles");
        division.run("render", "production", rendered.toString());
        assertThat(rendered.resolve("ring-1")).doesNotExist();
        assertThat(others).hasContent("ours");
    }

    @Test
    void no_run_of_kustomize_has_more_than_a_few_divisions() throws IOException {
        Path lines = division.kubernetes().resolve("hosts/small/divisions.txt");
        String more =
                IntStream.range(0, 20).mapToObj(n -> "d" + n + "\n").collect(Collectors.joining());
        Files.writeString(lines, more, StandardOpenOption.APPEND);
        Path log = folder.resolve("log");
        Path kubectl = Files.createDirectory(folder.resolve("bin")).resolve("kubectl");
        String others = System.getenv("PATH");
        Files.writeString(
                kubectl,
                """
                #!/bin/sh
                grep -c '^  - .*\\(divisions\\|hosts\\)/' "$2/kustomization.yaml" >>"%s"
                PATH=%s exec kubectl "$@"
                """
                        .formatted(log, others));
        kubectl.toFile().setExecutable(true);
        assertThat(
                        division.runWith(
                                        kubectl.getParent() + ":" + others,
                                        "deploy/division",
                                        "write")
                                .all())
                .contains("production renders");
        assertThat(Files.readAllLines(log)).hasSize(3 * (3 + 1 + 5)).allMatch(n -> n.length() == 1);
        assertThat(Files.readAllLines(log).stream().mapToInt(Integer::parseInt).max()).hasValue(6);
    }

    private static Map<String, List<Manifest>> read(Path rendered) throws IOException {
        Map<String, List<Manifest>> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(rendered)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        rendered.relativize(file).toString(),
                        Kustomize.read(Files.readString(file)));
            }
        }
        return files;
    }
}
