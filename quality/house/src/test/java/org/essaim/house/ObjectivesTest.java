package org.essaim.house;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.federation.objective.Objective;
import org.essaim.house.source.Project;
import org.junit.jupiter.api.Test;

/** What is promised is measured so, alerted on so, and written down so. */
class ObjectivesTest {

    private static final Pattern BUDGET =
            Pattern.compile(
                    "record: essaim:objective_budget:ratio\\s+expr: vector\\(0\\.(\\d\\d)\\)"
                            + "\\s+labels:\\s+objective: (\\w+)");

    @Test
    void each_objective_of_the_code_has_its_budget_and_its_row() throws IOException {
        Map<String, Integer> missed = new TreeMap<>();
        BUDGET.matcher(read("deploy/kubernetes/platform/monitoring/rules.yaml"))
                .results()
                .forEach(found -> missed.put(found.group(2), Integer.valueOf(found.group(1))));

        assertThat(missed.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Objective.values()).map(Objective::word).toList());
        String page = read("docs/objectives.md");
        for (Objective each : Objective.values()) {
            assertThat(page)
                    .contains(
                            "| `%s` | %d s | %d %% |"
                                    .formatted(
                                            each.word(),
                                            each.within().toSeconds(),
                                            100 - missed.get(each.word())));
        }
    }

    private static String read(String file) throws IOException {
        return Files.readString(Project.root().resolve(file));
    }
}
