package org.essaim.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.essaim.manifests.monitoring.AlertTests;
import org.essaim.manifests.monitoring.Monitoring;
import org.essaim.manifests.render.Kustomize;
import org.essaim.testkit.WhenDeployChanges;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What alerts and dashboards ask for exists, and Prometheus understands the question. */
class DashboardsTest {

    private static final Pattern NO_METRIC =
            Pattern.compile(
                    "\"[^\"]*\"|\\{[^}]*}|\\[[^]]*]"
                            + "|\\b(by|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");
    private static final Pattern NAME =
            Pattern.compile("(?<![\\w:.])[a-zA-Z_:][\\w:]*+(?!\\s*\\()");
    private static final Set<String> OPERATORS = Set.of("and", "or", "unless", "e");

    @TempDir private Path folder;

    @Test
    void each_metric_is_ours_recorded_or_in_the_list_of_those_of_others() throws IOException {
        Set<String> others = new TreeSet<>();
        for (String line :
                Files.readAllLines(Path.of("src/test/resources/definitions/metrics.tsv"))) {
            if (!line.startsWith("#")) {
                assertThat(line.split("\t")).as(line).hasSize(4);
                others.add(line.split("\t")[0]);
            }
        }
        Set<String> known = new TreeSet<>(others);
        Monitoring.rules().forEach(rule -> known.add(rule.path("record").asText()));
        String page = Files.readString(Kustomize.root().resolve("docs/metrics.md"));
        Set<String> used = used();

        assertThat(used)
                .allMatch(
                        name ->
                                known.contains(name)
                                        || page.contains("`%s`".formatted(name))
                                        || page.contains("`%s`".formatted(family(name))));
        assertThat(others).as("of others, and used").isSubsetOf(used);
    }

    @Test
    void what_is_recorded_is_used() {
        Set<String> used = used();
        assertThat(Monitoring.rules().filter(rule -> rule.has("record")))
                .extracting(rule -> rule.path("record").asText())
                .isSubsetOf(used);
    }

    @Test
    @WhenDeployChanges
    void prometheus_understands_every_query_of_the_dashboards() {
        ObjectNode spec = Monitoring.spec();
        var rules = spec.putArray("groups").addObject().put("name", "queries").putArray("rules");
        List<String> queries = queries().toList();
        for (int n = 0; n < queries.size(); n++) {
            rules.addObject().put("record", "query:" + n).put("expr", queries.get(n));
        }

        assertThat(queries).hasSizeGreaterThan(50);
        assertThat(new AlertTests(folder, spec).check()).contains(queries.size() + " rules found");
    }

    @Test
    @WhenDeployChanges
    void the_federation_a_service_and_the_platform_have_one_each() {
        assertThat(Monitoring.dashboards().keySet())
                .containsExactly("federation.json", "platform.json", "service.json");
        assertThat(Kustomize.render("platform/monitoring").all("ConfigMap"))
                .singleElement()
                .extracting(each -> each.at("/data"))
                .satisfies(
                        data ->
                                assertThat(data.fieldNames())
                                        .toIterable()
                                        .containsExactlyInAnyOrderElementsOf(
                                                Monitoring.dashboards().keySet()));
    }

    private static Set<String> used() {
        Stream<String> rules = Monitoring.rules().map(rule -> rule.path("expr").asText());
        return Stream.concat(rules, queries())
                .map(query -> NO_METRIC.matcher(query).replaceAll(" "))
                .flatMap(query -> NAME.matcher(query).results())
                .map(MatchResult::group)
                .filter(name -> !OPERATORS.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> queries() {
        return Monitoring.dashboards().values().stream()
                .flatMap(board -> board.findValues("expr").stream())
                .map(query -> query.asText());
    }

    /** A histogram is several series of one name. */
    private static String family(String name) {
        return name.replaceFirst("_(bucket|count|sum|max)$", "");
    }
}
