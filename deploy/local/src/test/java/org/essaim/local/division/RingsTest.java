package org.essaim.local.division;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.local.CannotRunException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cluster runs what its lines say, ring by ring, and what a host runs is upgraded with it. */
class RingsTest {

    @TempDir Path folder;

    @BeforeEach
    void there_are_two_clusters_with_a_division_and_a_host() throws IOException {
        for (String cluster : List.of("production", "staging")) {
            Files.createDirectories(folder.resolve("overlays").resolve(cluster));
            Files.writeString(lines(cluster), "");
        }
        divisions().add(file("anct", new Home.Own()), false);
        divisions().addHost("small", false);
    }

    @Test
    void what_is_new_comes_into_the_last_ring_of_every_cluster() {
        divisions().ring("production", "3", "small");
        divisions().add(file("sante", new Home.Own()), false);
        assertThat(lines("production"))
                .hasContent("1 divisions/anct\n3 divisions/sante\n3 hosts/small\n");
        assertThat(lines("staging"))
                .hasContent("1 divisions/anct\n1 divisions/sante\n1 hosts/small\n");
        divisions().check();
    }

    @Test
    void a_ring_is_what_its_lines_say_and_an_empty_one_is_gone() {
        divisions().ring("production", "2", "anct");
        assertThat(ring("production", 2)).content().contains("- ../../../../divisions/anct\n");
        assertThat(folder.resolve("overlays/production/waves/ring-2/kustomization.yaml"))
                .content()
                .contains("- ../../rings/ring-2\n", "- ../../settings\n");
        divisions().ring("production", "1", "anct");
        assertThat(folder.resolve("overlays/production/rings/ring-2")).doesNotExist();
        assertThat(folder.resolve("overlays/production/waves/ring-2")).doesNotExist();
        divisions().check();
    }

    @Test
    void a_cluster_need_not_run_every_division() {
        divisions().ring("staging", "none", "anct");
        assertThat(divisions().folders("staging")).isEqualTo(Map.of(1, List.of("hosts/small")));
        assertThat(divisions().folders("production"))
                .isEqualTo(Map.of(1, List.of("divisions/anct", "hosts/small")));
    }

    @Test
    void one_that_moved_out_is_upgraded_with_the_host_whose_namespace_it_is_in() {
        divisions().add(file("sante", new Home.Hosted("small")), false);
        assertThat(ring("production", 1)).content().doesNotContain("sante");
        divisions().moveOut(new DivisionId("sante"));
        divisions().ring("production", "2", "small");
        assertThat(divisions().folders("production").get(2))
                .containsExactly("hosts/small", "divisions/sante");
        assertThatThrownBy(() -> divisions().ring("production", "1", "sante"))
                .isInstanceOf(CannotRunException.class)
                .hasMessageContaining("others are upgraded with their host");
        divisions().check();
    }

    @Test
    void what_is_removed_is_in_no_ring() {
        divisions().remove("anct");
        divisions().removeHost("small");
        assertThat(lines("production")).isEmptyFile();
        assertThat(divisions().folders("staging")).isEmpty();
        divisions().check();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 divisions/nobody\n",
                "1 divisions/anct\n2 divisions/anct\n",
                "0 hosts/small\n",
                "hosts/small\n"
            })
    void a_line_that_cannot_be_is_refused(String line) throws IOException {
        Files.writeString(lines("production"), line);
        assertThatThrownBy(divisions()::check).isInstanceOf(CannotRunException.class);
    }

    @Test
    void a_line_that_somebody_writes_is_enough() throws IOException {
        Files.writeString(lines("production"), "1 hosts/small\n2 divisions/anct\n");
        assertThatThrownBy(divisions()::check).hasMessageContaining("deploy/division write");
        divisions().write();
        divisions().check();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "100", "first", ""})
    void a_ring_is_a_number(String ring) {
        assertThatThrownBy(() -> divisions().ring("production", ring, "anct"))
                .hasMessageContaining("is no ring");
        assertThatThrownBy(() -> divisions().ring("nowhere", "1", "anct"))
                .hasMessage("there is no overlay nowhere");
    }

    private Path lines(String cluster) {
        return folder.resolve("overlays").resolve(cluster).resolve("rings.txt");
    }

    private Path ring(String cluster, int ring) {
        return folder.resolve(
                "overlays/%s/rings/ring-%d/kustomization.yaml".formatted(cluster, ring));
    }

    private static DivisionFile file(String id, Home home) {
        return new DivisionFile(new DivisionId(id), home);
    }

    private Divisions divisions() {
        return new Divisions(folder);
    }
}
