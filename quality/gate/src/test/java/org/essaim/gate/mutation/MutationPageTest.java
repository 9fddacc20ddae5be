package org.essaim.gate.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MutationPageTest {

    private static final String DEMOS = "org.essaim.micro.initiative.domain.Demos";
    private static final String DUE =
            DEMOS + "Test.[engine:junit-jupiter]/[class:" + DEMOS + "Test]/[nested-class:Days]";
    private static final String CITING = DUE + "/[method:growth_has_one()]";
    private static final String OTHER = DUE + "/[method:nobody_waits()]";

    @TempDir private Path folder;

    @BeforeEach
    void two_clauses_and_two_tests() throws IOException {
        clauses(
                "R41\tfrom pilot to growth\tmicro.initiative.domain.Demos\tareDueAt",
                "R97\twithout the centre\tGoneTest\ttests");
        survivors();
        Path tests = Files.createDirectories(folder.resolve("tests"));
        Files.writeString(
                tests.resolve("DemosTest.java"),
                """
                package org.essaim.micro.initiative.domain;

                class DemosTest {
                    @Nested
                    class Days {
                        @Test
                        @Rule({"R40", "R41"})
                        void growth_has_one() {}

                        @Test
                        void nobody_waits() {}
                    }
                }
                """);
        Files.writeString(
                tests.resolve("GoneTest.java"), "@Rule(\"R97\") class GoneTest { void all() {} }");
    }

    @Test
    void a_rule_scores_what_tests_that_cite_it_notice() throws IOException {
        MutationPage page =
                page(
                        mutation("KILLED", "areDueAt", 1, CITING + "|" + OTHER, "Negate"),
                        mutation("KILLED", "lambda$areDueAt$3", 2, OTHER, "Negate"),
                        mutation("TIMED_OUT", "areDueAt", 3, "", "Negate"),
                        mutation("NON_VIABLE", "areDueAt", 4, "", "Negate"));
        assertThat(page.problems()).isEmpty();
        assertThat(page.text())
                .contains("in 3 places. Tests notice 3 of them; of 0 ")
                .endsWith(
                        """
                        | **R41** | **33 %** | | 3 | 3 | 1 |
                        | | from pilot to growth | `Demos.areDueAt` | 3 | 3 | 1 |
                        | **R97** | | | | | |
                        | | without the centre | `GoneTest` | | | |
                        """);
    }

    @Test
    void what_nobody_notices_is_to_mend_until_a_reason_stands_beside_it() throws IOException {
        String[] reported = {
            mutation("KILLED", "areDueAt", 1, CITING, "Negate"),
            mutation("SURVIVED", "areDueAt", 2, "", "Boundary"),
            mutation("NO_COVERAGE", "areDueAt", 3, "", "Boundary")
        };
        assertThat(page(reported).problems())
                .containsExactly(
                        "`micro.initiative.domain.Demos#areDueAt`, line 2, Boundary: noticed by no"
                                + " test",
                        "`micro.initiative.domain.Demos#areDueAt`, line 3, Boundary: noticed by no"
                                + " test");
        survivors("micro.initiative.domain.Demos\tareDueAt\tBoundary\t2\tnever equal");
        assertThat(page(reported).problems()).isEmpty();
        assertThat(page(reported).text())
                .contains("in 3 places. Tests notice 1 of them; of 2 ")
                .contains("| **R41** | **100 %** | | 1 | 1 | 1 |");
    }

    @Test
    void what_decides_no_clause_is_counted_by_class_and_mends_nothing() throws IOException {
        MutationPage page =
                page(
                        mutation("KILLED", "areDueAt", 1, CITING, "Negate"),
                        mutation("KILLED", "toString", 2, OTHER, "Negate"),
                        mutation("SURVIVED", "toString", 3, "", "Negate"));
        assertThat(page.problems()).isEmpty();
        assertThat(page.text()).endsWith("| `micro.initiative.domain.Demos` | 2 | 1 |\n");
    }

    @Test
    void a_reason_that_explains_more_than_survives_is_to_mend() throws IOException {
        survivors("micro.initiative.domain.Demos\tareDueAt\tBoundary\t1\tnever equal");
        assertThat(page(mutation("KILLED", "areDueAt", 1, CITING, "Boundary")).problems())
                .containsExactly(
                        "`micro.initiative.domain.Demos#areDueAt`, Boundary: 0 survive, and the"
                                + " list explains 1");
    }

    @Test
    void a_clause_asks_for_a_mutant_that_a_test_of_its_rule_notices() throws IOException {
        clauses(
                "R41\tfrom pilot to growth\tmicro.initiative.domain.Demos\tareDueAt,nextAfter",
                "R40\tby nobody\tGoneTest\ttests");
        assertThat(page(mutation("KILLED", "areDueAt", 1, OTHER, "Negate")).problems())
                .containsExactly(
                        "R41, from pilot to growth: no mutant of `nextAfter`",
                        "R41, from pilot to growth: no test that cites it notices any",
                        "R40, by nobody: `GoneTest` does not cite it");
    }

    @Test
    void what_the_compiler_asks_of_a_label_with_several_types_is_no_place_to_break()
            throws IOException {
        Path sources = folder.resolve("src/main/java/org/essaim/micro/initiative/domain");
        Files.createDirectories(sources);
        Files.write(
                sources.resolve("Demos.java"), List.of("  case Opened _,", "  case Closed _ ->"));
        MutationPage page =
                page(
                        mutation("SURVIVED", "areDueAt", 1, "", "RemoveConditional_EQUAL_IF"),
                        mutation("SURVIVED", "areDueAt", 2, "", "RemoveConditional_EQUAL_IF"),
                        mutation("KILLED", "areDueAt", 1, CITING, "RemoveConditional_EQUAL_ELSE"));
        assertThat(page.problems())
                .containsExactly(
                        "`micro.initiative.domain.Demos#areDueAt`, line 2,"
                                + " RemoveConditional_EQUAL_IF: noticed by no test");
    }

    private MutationPage page(String... mutations) throws IOException {
        Path reports = Files.createDirectories(folder.resolve("target/pit-reports"));
        Path report = reports.resolve("mutations.xml");
        Files.writeString(
                report,
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><mutations>\n"
                        + String.join("\n", mutations)
                        + "</mutations>");
        return MutationPage.read(
                List.of(report), folder.resolve("clauses.tsv"), folder.resolve("tests"));
    }

    private static String mutation(
            String status, String method, int line, String killers, String mutator) {
        return """
        <mutation detected='%b' status='%s' numberOfTestsRun='3'>\
        <sourceFile>Demos.java</sourceFile><mutatedClass>%s</mutatedClass>\
        <mutatedMethod>%s</mutatedMethod><methodDescription>()V</methodDescription>\
        <lineNumber>%d</lineNumber>\
        <mutator>org.pitest.mutationtest.engine.gregor.mutators.%sMutator</mutator>\
        <indexes><index>5</index></indexes><blocks><block>0</block></blocks>\
        <killingTests>%s</killingTests><succeedingTests/>\
        <description>broken</description></mutation>
        """
                .formatted(!killers.isEmpty(), status, DEMOS, method, line, mutator, killers);
    }

    private void clauses(String... lines) throws IOException {
        Files.write(folder.resolve("clauses.tsv"), List.of(lines));
    }

    private void survivors(String... lines) throws IOException {
        Files.write(folder.resolve("survivors.tsv"), List.of(lines));
    }
}
