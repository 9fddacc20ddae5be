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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A division is one short file, and no two are mistaken for each other. */
class DivisionFoldersTest {

    @TempDir Path kubernetes;

    private Path folder;

    @BeforeEach
    void the_folder_is_empty() throws IOException {
        folder = Files.createDirectory(kubernetes.resolve("divisions"));
    }

    @Test
    void a_division_is_a_file_named_by_its_slug() {
        add("caisse-des-familles", false);
        DivisionFile added = add("Santé publique", false);
        assertThat(added.slug()).isEqualTo(new DivisionId("Santé publique").slug());
        assertThat(folder.resolve(added.slug()).resolve("kustomization.yaml"))
                .content()
                .contains("- 'id=Santé publique'", "namespace: div-" + added.slug())
                .hasLineCount(17);
    }

    @ParameterizedTest
    @ValueSource(strings = {"l'Insee", "a=b", "# one", "x: y", "- z", "préfecture", "été ☀"})
    void any_id_is_read_as_it_was_written(String id) {
        DivisionFile written = new DivisionFile(new DivisionId(id), new Home.Own());
        assertThat(DivisionFile.read(written.text())).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"1, one-instance", "2, two-instances"})
    void the_instances_of_its_database_are_a_component(int instances, String component) {
        DivisionFile written = new DivisionFile(new DivisionId("anct"), new Home.Own(), instances);
        assertThat(written.text()).contains("  - ../../components/" + component + "\n");
        assertThat(DivisionFile.read(written.text())).isEqualTo(written);
        assertThat(new DivisionFile(new DivisionId("anct"), new Home.Own()).text())
                .doesNotContain("instance");
        assertThatThrownBy(() -> new DivisionFile(written.id(), written.home(), instances + 3))
                .hasMessageContaining("one, two or three");
    }

    @Test
    void one_that_exists_is_refused_even_if_one_insists() {
        add("sante", false);
        assertThatThrownBy(() -> add("sante", true))
                .isInstanceOf(CannotRunException.class)
                .hasMessageContaining("exists already");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Santé", "SANTE", "santé", "Sante!"})
    void one_that_is_written_almost_alike_is_refused_unless_one_insists(String id) {
        add("sante", false);
        assertThatThrownBy(() -> add(id, false)).hasMessageContaining("almost alike");
        assertThat(add(id, true).slug()).isNotEqualTo("sante");
    }

    @Test
    void one_whose_slug_begins_with_that_of_another_is_another() {
        add("sante", false);
        assertThat(add("sante2", false).slug()).isEqualTo("sante2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'quoted'", "\"", "", " outer", "tab\tinside"})
    void an_id_that_no_manifest_can_carry_is_refused(String id) {
        assertThatThrownBy(() -> add(id, false)).isInstanceOf(IllegalArgumentException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_folder_that_does_not_match_its_id_is_named() throws IOException {
        DivisionFile added = add("sante", false);
        Files.move(folder.resolve(added.slug()), folder.resolve("health"));
        assertThatThrownBy(() -> new DivisionFolders(folder).all())
                .hasMessageContaining("whose slug is sante");
    }

    @Test
    void removing_one_keeps_the_others() {
        add("a", false);
        add("b", false);
        new Divisions(kubernetes).remove("a");
        assertThat(new DivisionFolders(folder).all())
                .extracting(DivisionFile::slug)
                .containsExactly("b");
        assertThatThrownBy(() -> new Divisions(kubernetes).remove("a"))
                .hasMessageContaining("there is no division a");
    }

    private DivisionFile add(String id, boolean another) {
        return new Divisions(kubernetes)
                .add(new DivisionFile(new DivisionId(id), new Home.Own()), another);
    }
}
