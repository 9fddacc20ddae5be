package org.essaim.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.manifests.policy.Endurance;
import org.essaim.manifests.render.Kustomize;
import org.essaim.manifests.runbook.Runbooks;
import org.essaim.testkit.WhenDeployChanges;
import org.junit.jupiter.api.Test;

/** What pages say of long outages and migrations is what is rendered. */
@WhenDeployChanges
class EnduranceTest {

    @Test
    void the_log_of_a_database_at_rest_is_what_the_capacity_page_says() {
        assertThat(Kustomize.render("overlays/production").databases())
                .isNotEmpty()
                .allMatch(each -> Endurance.atRest(each) == Endurance.figure("at rest: nobody"));
    }

    @Test
    void the_runbook_of_an_upgrade_gives_a_migration_the_time_that_a_pod_has() {
        Path upgrade = Kustomize.root().resolve("deploy/runbooks/upgrade.md");
        assertThat(Endurance.LONGEST_MIGRATION).isEqualTo(Duration.ofMinutes(30));
        assertThat(Runbooks.read(upgrade).replace('\n', ' '))
                .contains("given half an hour (`startupProbe`)");
    }
}
