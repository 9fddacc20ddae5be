package org.essaim.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.essaim.manifests.monitoring.AlertTests;
import org.essaim.manifests.monitoring.Monitoring;
import org.essaim.manifests.render.Kustomize;
import org.essaim.testkit.Night;
import org.essaim.testkit.WhenDeployChanges;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every alert fires when it should and is silent otherwise, as Prometheus itself evaluates it; and
 * whatever silences it has to do so in a test.
 */
class AlertsTest {

    private static final Pattern RUNBOOK = Pattern.compile("deploy/runbooks/[a-z-]+\\.md");

    @TempDir private Path folder;

    @Test
    @WhenDeployChanges
    void prometheus_understands_every_rule() {
        assertThat(new AlertTests(folder, Monitoring.spec()).check())
                .contains(Monitoring.rules().count() + " rules found");
    }

    @Test
    @Night
    void each_fires_and_is_silent_in_the_tests_of_prometheus() {
        assertThat(new AlertTests(folder, Monitoring.spec()).failed(_ -> true)).isEmpty();
    }

    @Test
    void each_has_both_tests_a_severity_and_a_runbook_that_names_it() throws IOException {
        List<String> tests = AlertTests.names();
        for (ObjectNode alert : Monitoring.alerts().toList()) {
            String name = alert.path("alert").asText();
            assertThat(tests).contains(name + " fires", name + " is silent");
            assertThat(alert.at("/labels/severity").asText()).isIn("critical", "warning");
            String runbook = alert.at("/annotations/runbook").asText();
            assertThat(runbook).as(name).matches(RUNBOOK);
            assertThat(Files.readString(Kustomize.root().resolve(runbook)))
                    .as("%s says what to do when %s fires", runbook, name)
                    .contains("`" + name + "`");
        }
    }

    /** So one that never fires fails its tests that say so, and one that always does the others. */
    @Test
    void each_test_expects_what_it_is_called_of_the_alert_that_it_is_called_by() {
        AlertTests.all()
                .forEach(
                        test -> {
                            String name = test.path("name").asText();
                            assertThat(test.path("alert_rule_test").valueStream())
                                    .as(name)
                                    .singleElement()
                                    .satisfies(
                                            asked -> {
                                                assertThat(asked.path("alertname").asText())
                                                        .isEqualTo(AlertTests.alertOf(name));
                                                assertThat(!asked.path("exp_alerts").isEmpty())
                                                        .isEqualTo(AlertTests.fires(name));
                                            });
                        });
    }

    /** The first such line of every alert is taken away, then the second, and so on. */
    @Test
    @Night
    void each_line_that_silences_an_alert_is_needed() {
        List<String> needless = new ArrayList<>();
        for (int n = 0; ; n++) {
            ObjectNode broken = Monitoring.spec();
            Map<String, String> without = Monitoring.withoutSilencing(broken, n);
            if (without.isEmpty()) {
                break;
            }
            Predicate<String> theirs =
                    test ->
                            without.containsKey(AlertTests.alertOf(test))
                                    && (!AlertTests.fires(test) || test.contains("fires once"));
            Set<String> failed = new AlertTests(folder, broken).failed(theirs);
            without.forEach(
                    (alert, line) -> {
                        if (failed.stream().noneMatch(test -> test.startsWith(alert + " "))) {
                            needless.add(alert + " does not need " + line);
                        }
                    });
        }
        assertThat(needless).isEmpty();
    }
}
