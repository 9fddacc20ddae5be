package org.essaim.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.manifests.model.Models;
import org.essaim.manifests.policy.Hosts;
import org.essaim.manifests.policy.Policy;
import org.essaim.manifests.render.DivisionCommand;
import org.essaim.manifests.render.Kustomize;
import org.essaim.manifests.render.Manifest;
import org.essaim.manifests.render.Rendered;
import org.essaim.testkit.WhenDeployChanges;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A division is a line of its host, and moves out with its database as it is. */
@WhenDeployChanges
class HostedDivisionTest {

    private static final String LONG = "Direction interministérielle de la transformation publique";

    /** What an operator can apply without a flag: kubectl keeps the whole in an annotation. */
    private static final int MOST_BYTES = 256 * 1024;

    @TempDir Path kubernetes;

    private DivisionCommand division;

    @BeforeEach
    void the_manifests_are_copied() throws IOException {
        division = DivisionCommand.onACopy(kubernetes);
        for (String overlay : List.of("dev", "staging")) {
            leaveOut(overlay);
        }
    }

    @Test
    void hosted_divisions_with_awkward_ids_render_and_keep_every_policy() throws IOException {
        List<String> ids = List.of("sante", "sante2", "Santé publique", "l'Insee: #1", LONG);
        Path lines = kubernetes.resolve("hosts/small/divisions.txt");
        Files.writeString(lines, String.join("\n", ids) + "\n", StandardOpenOption.APPEND);
        assertThat(division.run("write").all()).contains("production renders");
        Rendered rendered = production();
        assertThat(Models.objections(rendered)).isEmpty();
        assertThat(Policy.allOffences(rendered)).isEmpty();
        assertThat(Hosts.divisions(rendered).map(each -> each.text("/data/essaim.division")))
                .containsAll(ids)
                .hasSize(2 + ids.size());
    }

    @Test
    void a_division_more_is_twelve_mebibytes_more_and_no_pod() {
        Rendered before = production();
        division.run("add", "--hosted", "small", "sante");
        Rendered after = production();
        assertThat(memory(before)).isEqualTo("324Mi");
        assertThat(memory(after)).isEqualTo("336Mi");
        assertThat(after.all("Deployment").map(Manifest::toString))
                .containsExactlyElementsOf(
                        before.all("Deployment").map(Manifest::toString).toList());
    }

    @Test
    void what_is_said_of_a_division_is_no_part_of_the_pod() {
        Manifest host = host(production());
        assertThat(host.json().findValuesAsText("name"))
                .contains("settings-musees-nationaux")
                .noneMatch(name -> name.matches("settings-musees-nationaux-.*"));
    }

    @Test
    void moving_out_changes_the_process_and_nothing_that_is_kept() {
        division.run("add", "--hosted", "small", LONG);
        Rendered hosted = production();
        String slug =
                Hosts.divisions(hosted)
                        .filter(each -> each.text("/data/essaim.division").equals(LONG))
                        .map(each -> each.text("/data/essaim.stream").replace("division.", ""))
                        .findFirst()
                        .orElseThrow();
        assertThat(division.run("move-out", LONG).all())
                .contains("production renders", "move-a-division-out.md");
        Rendered out = production();
        assertThat(Models.objections(out)).isEmpty();
        assertThat(Policy.allOffences(out)).isEmpty();

        List<Manifest> before = of(slug, hosted);
        List<Manifest> after = of(slug, out);
        List<String> kept =
                List.of(
                        "Cluster",
                        "ObjectStore",
                        "ScheduledBackup",
                        "PodMonitor",
                        "KafkaAccess",
                        "KafkaTopic",
                        "KafkaUser",
                        "ListenerSet");
        assertThat(kind(before, kept)).hasSize(8).isEqualTo(kind(after, kept));
        assertThat(before)
                .filteredOn(each -> !after.contains(each))
                .extracting(Manifest::kind)
                .containsExactlyInAnyOrder(
                        "ConfigMap", "HTTPRoute", "NetworkPolicy", "NetworkPolicy");
        assertThat(kind(before, List.of("HTTPRoute")).getFirst().at("/spec/hostnames"))
                .isEqualTo(kind(after, List.of("HTTPRoute")).getFirst().at("/spec/hostnames"));
        assertThat(memory(hosted)).isEqualTo("336Mi");
        assertThat(memory(out)).isEqualTo("324Mi");
    }

    @Test
    void one_that_moved_out_has_the_database_key_and_user_that_its_host_had() {
        Rendered production = production();
        Manifest process =
                production.find("Deployment", "host-small", "service-ports-et-rades").orElseThrow();
        assertThat(process.json().findValuesAsText("secretName"))
                .containsExactly(
                        "service-ports-et-rades-tls",
                        "signing-ports-et-rades",
                        "database-ports-et-rades-ca",
                        "kafka-ports-et-rades");
        Map<String, String> variables = new TreeMap<>();
        process.each("/spec/template/spec/containers/0/env")
                .forEach(
                        each ->
                                variables.put(
                                        each.path("name").asText(), each.path("value").asText()));
        assertThat(variables)
                .containsEntry("ESSAIM_DIVISION", "ports-et-rades")
                .containsEntry("ESSAIM_STREAM", "division.ports-et-rades")
                .containsEntry("ESSAIM_KAFKA_USER", "division.ports-et-rades")
                .hasEntrySatisfying(
                        "SPRING_DATASOURCE_URL",
                        url -> assertThat(url).contains("//database-ports-et-rades-rw:5432/"));
    }

    @Test
    void every_host_is_what_its_lines_say() {
        assertThat(division.run("check").all()).contains("5 divisions", "production renders");
    }

    @Test
    void a_full_host_fits_into_one_manifest() throws IOException {
        leaveOut("production");
        Path lines = kubernetes.resolve("hosts/small/divisions.txt");
        String ids =
                IntStream.range(0, 100)
                        .mapToObj(n -> "%02d %s".formatted(n, LONG))
                        .collect(Collectors.joining("\n"));
        Files.writeString(lines, ids);
        assertThat(division.run("write").status()).isZero();
        Manifest host = host(Kustomize.render(kubernetes.resolve("hosts/small/process")));
        assertThat(host.json().toString().length()).isBetween(MOST_BYTES / 2, MOST_BYTES);
        assertThat(memory(new Rendered(List.of(host)))).isEqualTo("1500Mi");
    }

    @Test
    void what_is_wrong_is_one_clear_line_and_nothing_is_written() {
        List<String> before = division.run("list").output().lines().toList();
        Map<List<String>, String> wrong =
                Map.of(
                        List.of("add", "--hosted", "smal", "sante"), "there is no host smal",
                        List.of("add", "--hosted"), "--hosted needs the name of a host",
                        List.of("add", "--hosted", "small"), "exactly one name is expected",
                        List.of("add", "--hosted", "small", "MUSÉES nationaux"), "almost alike",
                        List.of("remove", "--hosted", "small", "sante"), "--hosted belongs to add",
                        List.of("move-out", "caisse-des-familles"), "and never was",
                        List.of("move-out", "sante"), "there is no division sante",
                        List.of("add-host", "small"), "the host small exists already",
                        List.of("remove-host", "small"), "has the database of");
        wrong.forEach(
                (arguments, message) -> {
                    var result = division.run(arguments.toArray(String[]::new));
                    assertThat(result.status()).as(arguments.toString()).isEqualTo(1);
                    assertThat(result.all()).startsWith("essaim: ").contains(message);
                    assertThat(result.all()).doesNotContain("Exception");
                });
        assertThat(division.run("list").output().lines()).containsExactlyElementsOf(before);
    }

    /** Each is rendered by each run of the command. */
    private void leaveOut(String overlay) throws IOException {
        try (Stream<Path> all = Files.walk(kubernetes.resolve("overlays").resolve(overlay))) {
            all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }

    private Rendered production() {
        return Kustomize.renderAgain(kubernetes.resolve("overlays/production"));
    }

    private static Manifest host(Rendered rendered) {
        return Hosts.of(rendered).findFirst().orElseThrow();
    }

    private static String memory(Rendered rendered) {
        return host(rendered).text("/spec/template/spec/containers/0/resources/requests/memory");
    }

    private static List<Manifest> of(String slug, Rendered rendered) {
        return rendered.manifests().stream()
                .filter(each -> each.labels().containsValue(slug))
                .toList();
    }

    private static List<Manifest> kind(List<Manifest> manifests, List<String> kinds) {
        return manifests.stream().filter(each -> kinds.contains(each.kind())).toList();
    }
}
