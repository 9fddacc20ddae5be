package org.essaim.house;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.house.proofs.Citation;
import org.essaim.house.source.OvernightTests;
import org.essaim.house.source.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the gate leaves to the night is there, and nothing is proved by it alone. */
class OvernightTest {

    private static final Pattern SECTION = Pattern.compile("(?ms)^## (.*?)$(.*?)(?=^## |\\z)");
    private static final Pattern TEST = Pattern.compile("- \\S+ `\\w+`.*");

    @Test
    void each_line_of_the_list_is_a_class_of_tests_that_is_there() {
        List<String> tests =
                Project.files().stream()
                        .map(file -> file.path().split("/src/test/java/"))
                        .filter(path -> path.length == 2)
                        .map(path -> path[1])
                        .toList();
        assertThat(OvernightTests.listed())
                .doesNotHaveDuplicates()
                .hasSizeLessThan(100)
                .allSatisfy(line -> assertThat(tests).containsOnlyOnce(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/proofs.md", "docs/faults.md"})
    void whatever_is_proved_at_all_is_proved_in_the_gate(String page) {
        Map<String, List<String>> proofs = proofs(Project.file(page).text());
        assertThat(proofs).hasSizeGreaterThan(20);
        assertThat(proofs)
                .allSatisfy(
                        (what, tests) ->
                                assertThat(tests).as(what).anyMatch(OvernightTest::isOfTheGate));
    }

    /** A drill runs where somebody asks for it, as what takes a night does. */
    private static boolean isOfTheGate(String line) {
        return !line.contains(Citation.OVERNIGHT) && !line.contains("DrillTest`");
    }

    /** The lines of tests of each section that has some; a canary is no proof. */
    private static Map<String, List<String>> proofs(String page) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        SECTION.matcher(page)
                .results()
                .forEach(
                        section ->
                                found.put(
                                        section.group(1),
                                        section.group(2)
                                                .lines()
                                                .filter(line -> TEST.matcher(line).matches())
                                                .toList()));
        found.values().removeIf(List::isEmpty);
        return found;
    }
}
