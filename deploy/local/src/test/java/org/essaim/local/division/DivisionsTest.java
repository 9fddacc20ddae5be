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

/** A hosted division is a line of its host, and moves out with nothing but its process changed. */
class DivisionsTest {

    private static final Home SMALL = new Home.Hosted("small");

    @TempDir Path folder;

    @BeforeEach
    void there_is_a_host() {
        divisions().addHost("small", false);
    }

    @Test
    void a_hosted_division_is_a_line_from_which_all_else_is_written() {
        add("sante");
        add("Santé publique");
        assertThat(host().resolve("divisions.txt")).hasContent("sante\nSanté publique\n");
        Map<Path, String> written = files();
        host().resolve("process/kustomization.yaml").toFile().delete();
        host().resolve("divisions/sante/kustomization.yaml").toFile().delete();
        divisions().write();
        assertThat(files()).isEqualTo(written);
    }

    @Test
    void a_line_that_somebody_writes_or_takes_out_is_enough() throws IOException {
        add("sante");
        Map<Path, String> written = files();
        Files.writeString(host().resolve("divisions.txt"), "été ☀\nsante\n");
        assertThatThrownBy(divisions()::check).hasMessageContaining("deploy/division write");
        divisions().write();
        divisions().check();
        Files.writeString(host().resolve("divisions.txt"), "sante\n");
        divisions().write();
        assertThat(files()).isEqualTo(written);
    }

    @Test
    void a_file_of_a_host_that_says_something_else_is_found() throws IOException {
        add("sante");
        Path process = host().resolve("process/kustomization.yaml");
        Files.writeString(process, Files.readString(process).replace("312Mi", "300Mi"));
        assertThatThrownBy(divisions()::check)
                .isInstanceOf(CannotRunException.class)
                .hasMessageContaining("hosts/small is not what its divisions.txt says");
    }

    @Test
    void each_division_takes_twelve_mebibytes_more() {
        add("a");
        assertThat(host().resolve("process/kustomization.yaml")).content().contains("312Mi");
        add("b");
        assertThat(host().resolve("process/kustomization.yaml")).content().contains("324Mi");
    }

    @Test
    void one_that_exists_is_refused_wherever_it_runs() {
        add("sante");
        assertThatThrownBy(() -> add("sante")).hasMessage("sante exists already");
        assertThatThrownBy(() -> add("Sante", new Home.Own())).hasMessageContaining("almost alike");
        add("anct", new Home.Own());
        assertThatThrownBy(() -> add("anct")).hasMessage("anct exists already");
    }

    @Test
    void a_host_that_is_not_there_or_full_is_refused() {
        assertThatThrownBy(() -> add("sante", new Home.Hosted("smal")))
                .hasMessage("there is no host smal: deploy/division add-host smal");
        for (int n = 0; n < HostFolder.MOST_DIVISIONS; n++) {
            add("d" + n);
        }
        Map<Path, String> written = files();
        assertThatThrownBy(() -> add("sante"))
                .hasMessage("small runs 100 divisions already, the most for one host");
        assertThat(files()).isEqualTo(written);
    }

    @Test
    void moving_out_takes_the_line_and_keeps_the_names() {
        DivisionFile hosted = add("Santé publique");
        DivisionFile out = divisions().moveOut(hosted.id());
        assertThat(out).isEqualTo(new DivisionFile(hosted.id(), new Home.MovedOut("small")));
        assertThat(host().resolve("divisions.txt")).isEmptyFile();
        assertThat(literals(out.text())).isEqualTo(literals(hosted.text()));
        divisions().check();
    }

    @Test
    void moving_out_twice_changes_nothing_and_once_more_finishes_what_was_begun()
            throws IOException {
        DivisionFile hosted = add("sante");
        divisions().moveOut(hosted.id());
        Map<Path, String> written = files();
        divisions().moveOut(hosted.id());
        assertThat(files()).isEqualTo(written);
        Files.writeString(host().resolve("divisions.txt"), "sante\n");
        divisions().write();
        assertThatThrownBy(divisions()::check).hasMessageContaining("sante is there twice");
        divisions().moveOut(hosted.id());
        assertThat(files()).isEqualTo(written);
    }

    @Test
    void where_a_host_has_one_cluster_its_divisions_have_databases_of_it() {
        divisions().addHost("shared", true);
        DivisionFile added = add("sante", new Home.Hosted("shared"));
        Path shared = folder.resolve("hosts/shared");
        assertThat(shared.resolve("divisions/sante/kustomization.yaml"))
                .content()
                .contains("base/shared-division\n");
        assertThat(shared.resolve("database/kustomization.yaml"))
                .content()
                .contains("base/shared-store\n", "s3://bucket/host/shared\n");
        assertThat(shared.resolve("process/kustomization.yaml"))
                .content()
                .contains("name: database-ca\n", "name: database-sante-app\n")
                .doesNotContain("database-sante-ca");
        divisions().write();
        divisions().check();
        assertThatThrownBy(() -> divisions().moveOut(added.id()))
                .hasMessageContaining("is in a cluster with others");
        divisions().remove("sante");
        divisions().removeHost("shared");
        assertThat(shared).doesNotExist();
    }

    @Test
    void a_division_at_a_site_of_its_own_is_read_as_it_was_written_and_has_a_ring() {
        DivisionFile outside = add("port", new Home.Outside());
        assertThat(divisions().all()).containsExactly(outside);
        assertThat(outside.text()).contains("base/outside-division\n").doesNotContain("database");
        divisions().check();
        divisions().remove("port");
        divisions().check();
        assertThat(divisions().all()).isEmpty();
    }

    @Test
    void only_a_hosted_division_moves_out() {
        add("port", new Home.Outside());
        assertThatThrownBy(() -> divisions().moveOut(new DivisionId("port")))
                .hasMessage("port is at no host, and never was");
        add("anct", new Home.Own());
        assertThatThrownBy(() -> divisions().moveOut(new DivisionId("anct")))
                .hasMessage("anct is at no host, and never was");
        assertThatThrownBy(() -> divisions().moveOut(new DivisionId("sante")))
                .hasMessage("there is no division sante");
    }

    @Test
    void removing_one_takes_its_line_or_its_folder() {
        Map<Path, String> empty = files();
        add("sante");
        divisions().remove("sante");
        assertThat(files()).isEqualTo(empty);
        divisions().moveOut(add("sante").id());
        divisions().remove("sante");
        assertThat(divisions().all()).isEmpty();
        assertThatThrownBy(() -> divisions().remove("sante"))
                .hasMessage("there is no division sante");
    }

    @Test
    void a_host_goes_once_nobody_is_left_in_its_namespace() {
        divisions().moveOut(add("sante").id());
        assertThatThrownBy(() -> divisions().removeHost("small"))
                .hasMessage("the namespace of the host small has the database of sante");
        divisions().remove("sante");
        divisions().removeHost("small");
        assertThat(host()).doesNotExist();
        assertThatThrownBy(() -> divisions().removeHost("small"))
                .hasMessageContaining("there is no host small");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Small", "-a", "a b", "é", ".."})
    void a_host_that_no_namespace_can_be_named_after_is_refused(String name) {
        assertThatThrownBy(() -> divisions().addHost(name, false))
                .hasMessageContaining("no name of a host");
    }

    @Test
    void names_that_differ_stay_apart_when_they_are_shortened() {
        DivisionFile one = file("Direction interministérielle de la transformation publique");
        DivisionFile other = file("Direction interministérielle de la transformation numérique");
        assertThat(List.of(one.name(), other.name()))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("direction-intermini-?\\w*-x[0-9a-f]{16}"))
                .allMatch(name -> ("database-" + name).length() <= 50);
        assertThat(file("sante").name()).isEqualTo("sante");
    }

    private static DivisionFile file(String id) {
        return new DivisionFile(new DivisionId(id), SMALL);
    }

    private static List<String> literals(String text) {
        return text.lines().filter(line -> line.contains("=")).toList();
    }

    private Path host() {
        return folder.resolve("hosts/small");
    }

    private Map<Path, String> files() {
        return TextFiles.under(folder).stream()
                .collect(Collectors.toMap(Function.identity(), TextFiles::read));
    }

    private DivisionFile add(String id) {
        return add(id, SMALL);
    }

    private DivisionFile add(String id, Home home) {
        return divisions().add(new DivisionFile(new DivisionId(id), home), false);
    }

    private Divisions divisions() {
        return new Divisions(folder);
    }
}
