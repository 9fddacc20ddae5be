package org.essaim.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.essaim.manifests.monitoring.AlertTests;
import org.essaim.manifests.monitoring.Monitoring;
import org.essaim.manifests.render.Kustomize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every alert fires when it should and is silent otherwise, as Prometheus itself evaluates it; and
 * each of its tests fails when it is broken.
 */
class AlertsTest {

    private static final Pattern RUNBOOK = Pattern.compile("deploy/runbooks/[a-z-]+\\.md");

    @TempDir private Path folder;

    @Test
    void each_fires_and_is_silent_in_the_tests_of_prometheus() {
        AlertTests tests = new AlertTests(folder, Monitoring.spec());

        assertThat(tests.check()).contains(Monitoring.rules().count() + " rules found");
        assertThat(tests.failed(_ -> true)).isEmpty();
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

    @Test
    void an_alert_that_never_fires_fails_each_test_in_which_it_should() {
        ObjectNode broken = Monitoring.spec();
        Monitoring.alertsOf(broken).forEach(alert -> alert.put("expr", "vector(0) > 1"));
        List<String> firing = AlertTests.names().stream().filter(AlertTests::fires).toList();

        assertThat(new AlertTests(folder, broken).failed(AlertTests::fires))
                .containsExactlyInAnyOrderElementsOf(firing);
    }

    @Test
    void an_alert_that_always_fires_fails_each_test_in_which_it_should_not() {
        ObjectNode broken = Monitoring.spec();
        Monitoring.alertsOf(broken)
                .forEach(alert -> alert.put("expr", "vector(1)").put("for", "0s"));
        Predicate<String> silent = Predicate.not(AlertTests::fires);
        List<String> all = AlertTests.names().stream().filter(silent).toList();

        assertThat(new AlertTests(folder, broken).failed(silent))
                .containsExactlyInAnyOrderElementsOf(all);
    }

    /** The first such line of every alert is taken away, then the second, and so on. */
    @Test
    void each_line_that_silences_an_alert_is_needed() {
        List<String> needless = new ArrayList<>();
        for (int n = 0; ; n++) {
            ObjectNode broken = Monitoring.spec();
            Map<String, String> without = Monitoring.withoutSilencing(broken, n);
            if (without.isEmpty()) {
                break;
            }
            Predicate<String> theirs = test -> without.containsKey(test.split(" ")[0]);
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
