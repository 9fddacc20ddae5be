package org.essaim.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.manifests.model.Models;
import org.essaim.manifests.policy.Network;
import org.essaim.manifests.policy.Policy;
import org.essaim.manifests.render.DivisionCommand;
import org.essaim.manifests.render.Kustomize;
import org.essaim.manifests.render.Manifest;
import org.essaim.manifests.render.Rendered;
import org.essaim.testkit.WhenDeployChanges;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder that the runbook has one write restores a database beside the old one. */
@WhenDeployChanges
class RestoreTest {

    private static final String SLUG = "caisse-des-familles";
    private static final String HOME = "div-" + SLUG;

    @TempDir static Path kubernetes;

    private static Rendered restored;

    @BeforeAll
    static void the_folder_of_the_runbook_is_written() throws IOException {
        DivisionCommand division = DivisionCommand.onACopy(kubernetes);
        Path folder = kubernetes.resolve("overlays/production/restored").resolve(SLUG);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("kustomization.yaml"), written());
        assertThat(division.run("write").all()).contains("production renders");
        restored = production();
    }

    @Test
    void it_renders_and_keeps_every_policy() {
        assertThat(Models.objections(restored)).isEmpty();
        assertThat(Policy.allOffences(restored)).isEmpty();
        Manifest database = restored.databases().filter(this::isItsOwn).findFirst().orElseThrow();
        assertThat(database.name()).isEqualTo("database-2");
        assertThat(database.at("/spec/bootstrap").toString())
                .isEqualTo(
                        "{\"recovery\":{\"database\":\"essaim\",\"owner\":\"essaim\","
                                + "\"recoveryTarget\":{\"targetTime\":\"2026-11-25 03:00:00+00\"},"
                                + "\"source\":\"before\"}}");
        assertThat(database.text("/spec/externalClusters/0/plugin/parameters/serverName"))
                .isEqualTo("database");
        assertThat(database.text("/spec/plugins/0/parameters/serverName")).isEqualTo("database-2");
    }

    @Test
    void the_service_the_backup_and_the_policies_follow_it() {
        assertThat(Network.open(restored))
                .contains(HOME + "/service -> " + HOME + "/database-2:5432")
                .contains(HOME + "/database-2 -> " + HOME + "/database-2:8000");
        Manifest service = restored.find("Deployment", HOME, "service").orElseThrow();
        assertThat(service.at("/spec/replicas").asInt()).isZero();
        assertThat(service.json().toString())
                .contains("database-2-app", "database-2-ca")
                .doesNotContain("database-app");
        assertThat(restored.all("ConfigMap").filter(this::isItsOwn).map(Manifest::toString))
                .hasSize(1);
        assertThat(restored.all("ConfigMap").filter(this::isItsOwn))
                .allMatch(
                        each ->
                                each.text("/data/SPRING_DATASOURCE_URL")
                                        .contains("//database-2-rw:5432/"));
        assertThat(restored.all("ScheduledBackup").filter(this::isItsOwn))
                .allMatch(each -> each.text("/spec/cluster/name").equals("database-2"));
    }

    @Test
    void nobody_else_is_touched() {
        List<Manifest> before =
                Kustomize.render("overlays/production").manifests().stream()
                        .filter(each -> !isItsOwn(each))
                        .toList();
        assertThat(restored.manifests().stream().filter(each -> !isItsOwn(each)))
                .containsExactlyElementsOf(before);
    }

    @Test
    void a_policy_by_the_name_of_the_old_cluster_would_be_found() throws IOException {
        Path policies = kubernetes.resolve("base/service/network.yaml");
        String before = Files.readString(policies);
        Files.writeString(
                policies,
                before.replace("essaim.org/database: database", "cnpg.io/cluster: database"));
        Rendered production = production();
        Files.writeString(policies, before);
        assertThat(Policy.allOffences(production))
                .anyMatch(line -> line.contains("service-to-database: is about no pod"));
    }

    @Test
    void the_lines_for_a_lost_cluster_restore_each_division_that_has_a_database_of_its_own()
            throws Exception {
        DivisionCommand division = DivisionCommand.onACopy(kubernetes.resolve("all"));
        String lines =
                block("(?s)```\n( *sed -n .*?)```")
                        .replace("deploy/kubernetes", division.kubernetes().toString());
        assertThat(new ProcessBuilder("bash", "-euc", lines).inheritIO().start().waitFor())
                .isZero();
        assertThat(division.run("write").all()).contains("production renders");

        Rendered all = Kustomize.renderAgain(division.kubernetes().resolve("overlays/production"));
        assertThat(Models.objections(all)).isEmpty();
        assertThat(Policy.allOffences(all)).isEmpty();
        assertThat(all.databases().filter(each -> each.namespace().startsWith("div-")))
                .hasSizeGreaterThan(1)
                .extracting(Manifest::name)
                .containsOnly("database-2");
    }

    private boolean isItsOwn(Manifest each) {
        return each.namespace().equals(HOME);
    }

    /** As the runbook writes it. */
    private static String written() throws IOException {
        return block("(?s)<<END\n(.*?)\n *END\n").replace("SLUG", SLUG);
    }

    private static String block(String pattern) throws IOException {
        String page =
                Files.readString(Kustomize.root().resolve("deploy/runbooks/restore-a-database.md"));
        Matcher found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1).stripIndent();
    }

    private static Rendered production() {
        return Kustomize.renderAgain(kubernetes.resolve("overlays/production"));
    }
}
