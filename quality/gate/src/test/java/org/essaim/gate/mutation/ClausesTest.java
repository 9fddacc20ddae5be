package org.essaim.gate.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;

/** What the list of clauses names is there, and no rule that is built is left out. */
class ClausesTest {

    private static final Path HOME = home();
    private static final Path LISTS = HOME.resolve("quality/mutation");

    @Test
    void each_rule_that_is_built_has_a_clause() throws IOException {
        assertThat(clauses().stream().map(Clause::rule).distinct())
                .containsExactlyInAnyOrderElementsOf(built());
    }

    @Test
    void each_method_that_decides_one_is_there() throws IOException {
        assertThat(clauses().stream().filter(each -> !each.isProvedByTests()))
                .allSatisfy(each -> assertHolds(each.type(), each.methods()));
    }

    @Test
    void each_survivor_stands_in_a_method_that_is_there() throws IOException {
        assertThat(Explanation.read(LISTS.resolve("survivors.tsv")))
                .allSatisfy(
                        each -> {
                            String[] place = each.place().split("#");
                            assertHolds(place[0], List.of(place[1]));
                        });
    }

    @Test
    void each_test_that_proves_one_cites_its_rule() throws IOException {
        List<Clause> proved = clauses().stream().filter(Clause::isProvedByTests).toList();
        assertThat(proved).isNotEmpty();
        Citations citations = Citations.read(MutationPage.below(HOME, "src/test/java"));
        for (Clause each : proved) {
            assertThat(each.tests())
                    .as(each.toString())
                    .allMatch(test -> citations.cites(test, each.rule()));
        }
    }

    private static List<Clause> clauses() throws IOException {
        return Clause.read(LISTS.resolve("clauses.tsv"));
    }

    private static void assertHolds(String type, List<String> methods) throws IOException {
        Path file = Path.of("org/essaim", type.replace('.', '/') + ".java");
        List<Path> found =
                MutationPage.below(HOME, "src/main/java").stream()
                        .map(folder -> folder.resolve(file))
                        .filter(Files::exists)
                        .toList();
        assertThat(found).as(type).hasSize(1);
        String source = Files.readString(found.getFirst());
        for (String method : methods) {
            assertThat(source).as(type).containsPattern("\\b" + Pattern.quote(method) + "\\(");
        }
    }

    private static Set<String> built() throws IOException {
        String rules = Files.readString(HOME.resolve("docs/rules.md"));
        String list = rules.substring(rules.indexOf("## Built so far"));
        String line = list.substring(0, list.indexOf("\n## "));
        return Pattern.compile("\\bR\\d{2,3}\\b")
                .matcher(line)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static Path home() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/rules.md"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
