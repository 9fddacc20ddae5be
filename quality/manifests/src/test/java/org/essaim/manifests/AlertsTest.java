package org.essaim.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import org.essaim.manifests.render.Kustomize;
import org.essaim.manifests.render.Tool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every alert fires when it should and is silent otherwise, as Prometheus itself evaluates it. */
class AlertsTest {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Path FOLDER = Kustomize.home().resolve("platform/monitoring");
    private static final Pattern NAME =
            Pattern.compile("\\b[a-z]+(?:_[a-z]+)+\\b(?=\\{|\\[|\\)| |$)");

    /** Metrics of Prometheus, Spring Boot and Kafka, and of a host, which is no service. */
    private static final Set<String> THEIRS =
            Set.of(
                    "essaim_host_services",
                    "kafka_log_log_size",
                    "kubelet_volume_stats_used_bytes",
                    "kubelet_volume_stats_capacity_bytes",
                    "cnpg_collector_pg_wal",
                    "cnpg_collector_pg_wal_archive_status",
                    "barman_cloud_cloudnative_pg_io_last_available_backup_timestamp",
                    "http_server_requests_seconds_count",
                    "http_server_requests_seconds_max",
                    "jvm_memory_used_bytes",
                    "hikaricp_connections_active",
                    "hikaricp_connections_pending");

    @TempDir private Path folder;

    @Test
    void each_fires_and_is_silent_in_the_tests_of_prometheus() throws IOException {
        rules(YAML.readTree(FOLDER.resolve("rules.yaml").toFile()).path("spec"));

        assertThat(promtool("check", "rules", "rules.yaml")).contains("20 rules found");
        assertThat(promtool("test", "rules", "rules.test.yaml")).contains("SUCCESS");
    }

    @Test
    void an_alert_that_is_broken_fails_its_test() throws IOException {
        List<String> unnoticed = new ArrayList<>();
        for (JsonNode alert : alerts()) {
            ObjectNode broken = YAML.readTree(FOLDER.resolve("rules.yaml").toFile()).deepCopy();
            for (JsonNode each : broken.at("/spec/groups/0/rules")) {
                if (each.path("alert").equals(alert.path("alert"))) {
                    ((ObjectNode) each).put("expr", "vector(0) > 1");
                }
            }
            rules(broken.path("spec"));
            onlyItsTests(alert.path("alert").asText());
            if (!promtool("test", "rules", "rules.test.yaml").contains("FAILED")) {
                unnoticed.add(alert.path("alert").asText());
            }
        }
        assertThat(unnoticed).isEmpty();
    }

    @Test
    void each_has_both_tests_and_the_runbook_that_it_names() throws IOException {
        List<String> tests = new ArrayList<>();
        YAML.readTree(FOLDER.resolve("rules.test.yaml").toFile())
                .path("tests")
                .forEach(test -> tests.add(test.path("name").asText()));
        for (JsonNode alert : alerts()) {
            String name = alert.path("alert").asText();
            assertThat(tests).contains(name + " fires", name + " is silent");
            JsonNode runbook = alert.at("/annotations/runbook");
            if (!runbook.isMissingNode()) {
                assertThat(Kustomize.root().resolve(runbook.asText())).exists();
            }
        }
    }

    @Test
    void alerts_and_dashboards_use_only_metrics_that_exist() throws IOException {
        String page = Files.readString(Kustomize.root().resolve("docs/metrics.md"));
        Set<String> used = new TreeSet<>();
        for (String expression : expressions()) {
            NAME.matcher(expression)
                    .results()
                    .map(found -> found.group())
                    .filter(name -> !name.equals("label_values"))
                    .forEach(used::add);
        }
        assertThat(used).hasSizeGreaterThan(15);
        used.removeAll(THEIRS);
        assertThat(used).allMatch(name -> page.contains("`" + name + "`"));
    }

    @Test
    void prometheus_understands_every_query_of_the_dashboards() throws IOException {
        StringBuilder rules = new StringBuilder("groups: [{name: queries, rules: [");
        int n = 0;
        for (String expression : expressions()) {
            String quoted = expression.replace("'", "''");
            rules.append("{record: 'query:%d', expr: '%s'},\n".formatted(n++, quoted));
        }
        Files.writeString(folder.resolve("rules.yaml"), rules + "]}]");
        assertThat(promtool("check", "rules", "rules.yaml")).contains(n + " rules found");
    }

    private static List<String> expressions() throws IOException {
        List<String> found = new ArrayList<>();
        alerts().forEach(alert -> found.add(alert.path("expr").asText()));
        try (Stream<Path> boards = Files.list(FOLDER.resolve("dashboards"))) {
            for (Path board : boards.sorted().toList()) {
                new ObjectMapper()
                        .readTree(board.toFile())
                        .findValues("expr")
                        .forEach(expression -> found.add(expression.asText()));
            }
        }
        return found;
    }

    private static JsonNode alerts() throws IOException {
        return YAML.readTree(FOLDER.resolve("rules.yaml").toFile()).at("/spec/groups/0/rules");
    }

    private void rules(JsonNode spec) throws IOException {
        YAML.writeValue(folder.resolve("rules.yaml").toFile(), spec);
        Files.writeString(
                folder.resolve("rules.test.yaml"),
                Files.readString(FOLDER.resolve("rules.test.yaml")));
    }

    /** Tests of other alerts cannot fail because of it, and running all of them takes seconds. */
    private void onlyItsTests(String alert) throws IOException {
        Path file = folder.resolve("rules.test.yaml");
        ObjectNode tests = (ObjectNode) YAML.readTree(file.toFile());
        ArrayNode its = tests.arrayNode();
        for (JsonNode each : tests.path("tests")) {
            if (each.path("name").asText().startsWith(alert + " ")) {
                its.add(each);
            }
        }
        tests.set("tests", its);
        YAML.writeValue(file.toFile(), tests);
    }

    private String promtool(String... arguments) {
        return new Tool("promtool", "prometheus", folder, Map.of()).run(List.of(arguments)).all();
    }
}
