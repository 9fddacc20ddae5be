package org.essaim.house;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.house.source.Citation;
import org.essaim.house.source.Project;
import org.essaim.house.source.TextFile;
import org.essaim.house.tidy.Rules;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Each rule that is built and each fault is shown by a test of the gate, and nothing else is cited.
 * What shows which is written to {@code target/proofs.md}.
 */
class CitationsTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+) \\|");
    private static final List<Citation> CITATIONS =
            Project.files().stream().flatMap(Citation::in).toList();

    @AfterAll
    static void what_shows_each_is_written_for_readers() throws Exception {
        StringBuilder page = new StringBuilder("# What shows each rule, and each fault\n");
        Map<String, List<Citation>> of = new TreeMap<>();
        CITATIONS.forEach(
                each -> of.computeIfAbsent(each.what(), _ -> new ArrayList<>()).add(each));
        of.forEach(
                (what, tests) -> {
                    page.append("\n## %s\n".formatted(what));
                    tests.forEach(each -> page.append("- %s\n".formatted(each.line())));
                });
        Files.writeString(Path.of("target", "proofs.md"), page);
    }

    @Test
    void each_rule_that_is_built_has_a_test_of_the_gate_and_no_other_is_cited() {
        assertThat(cited(each -> each.what().startsWith("R")))
                .isEqualTo(cited(each -> each.what().startsWith("R") && each.inTheGate()))
                .isEqualTo(Rules.of(Project.file("docs/rules.md")).built());
    }

    @Test
    void each_fault_has_a_test_of_the_gate_and_a_canary_and_no_other_is_cited() {
        Set<String> faults =
                ROW.matcher(Project.file("docs/faults.md").text())
                        .results()
                        .map(row -> "fault " + row.group(1))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(faults).hasSizeGreaterThan(20);
        assertThat(cited(each -> each.what().startsWith("fault"))).isEqualTo(faults);
        assertThat(cited(each -> each.inTheGate() && !each.isCanary())).containsAll(faults);
        assertThat(cited(Citation::isCanary)).isEqualTo(faults);
    }

    @Test
    void a_citation_is_read_with_what_stands_around_it() {
        assertThat(
                        Citation.in(
                                new TextFile(
                                        "a/src/test/java/B.java",
                                        """
                                class BreadTest {
                                    @Test @Rule({"R01", "R03"}) void it_is_warm() {}
                                    @Night @Test @Rule("R02") void it_rises() {}
                                    @Night @Nested class Cold {
                                        @Test @Fault(3) void it_is_toasted() {}
                                        @Fault(value = 4, without = "10 salts") void it_is_dull() {}
                                    }
                                }
                                """)))
                .containsExactlyInAnyOrder(
                        new Citation("R01", "a/src/test/java/B.java it_is_warm", true, false),
                        new Citation("R03", "a/src/test/java/B.java it_is_warm", true, false),
                        new Citation("R02", "a/src/test/java/B.java it_rises", false, false),
                        new Citation(
                                "fault 3", "a/src/test/java/B.java it_is_toasted", false, false),
                        new Citation("fault 4", "a/src/test/java/B.java it_is_dull", false, true));
    }

    private static Set<String> cited(Predicate<Citation> wanted) {
        return CITATIONS.stream()
                .filter(wanted)
                .map(Citation::what)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
