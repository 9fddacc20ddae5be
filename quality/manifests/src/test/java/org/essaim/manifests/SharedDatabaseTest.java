package org.essaim.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import com.fasterxml.jackson.databind.node.ObjectNode;
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

/** A host with one PostgreSQL cluster has a database, a role and a password for each division. */
@WhenDeployChanges
class SharedDatabaseTest {

    private static final String HOME = "host-shared";

    @TempDir static Path kubernetes;

    private static Rendered production;

    @BeforeAll
    static void a_host_with_one_cluster_runs_two_divisions() throws IOException {
        DivisionCommand division = DivisionCommand.onACopy(kubernetes);
        division.run("add-host", "--shared-database", "shared");
        division.run("add", "--hosted", "shared", "sante");
        assertThat(division.run("add", "--hosted", "shared", "Santé publique").all())
                .contains("production renders");
        production = Kustomize.renderAgain(kubernetes.resolve("overlays/production"));
    }

    @Test
    void it_renders_and_keeps_every_policy() {
        assertThat(Models.objections(production)).isEmpty();
        assertThat(Policy.allOffences(production)).isEmpty();
    }

    @Test
    void one_cluster_has_a_database_and_a_role_for_each() {
        assertThat(production.databases().filter(SharedDatabaseTest::isThere))
                .extracting(Manifest::name)
                .containsExactly("database");
        assertThat(production.all("Database")).hasSize(2);
        assertThat(production.all("DatabaseRole"))
                .extracting(
                        each -> each.text("/spec/name"),
                        each -> each.text("/spec/passwordSecret/name"))
                .doesNotHaveDuplicates()
                .hasSize(2);
        assertThat(Network.open(production))
                .contains(HOME + "/service -> " + HOME + "/database:5432");
    }

    @Test
    void a_database_that_belongs_to_another_is_found() {
        Rendered broken =
                production.broken(
                        "Database", each -> ((ObjectNode) each.at("/spec")).put("owner", "sante"));
        assertThat(Policy.HOSTED_STREAMS.offences(broken))
                .singleElement()
                .asString()
                .contains("its user, topic or database is another's");
    }

    private static boolean isThere(Manifest each) {
        return each.namespace().equals(HOME);
    }
}
