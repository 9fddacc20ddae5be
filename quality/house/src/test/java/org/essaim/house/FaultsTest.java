package org.essaim.house;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.house.faults.Matrix;
import org.essaim.house.source.Generated;
import org.essaim.house.source.Project;
import org.essaim.house.source.TextFile;
import org.junit.jupiter.api.Test;

/** The matrix of faults is that of the tests, and what is missing in it is named here. */
class FaultsTest {

    /** These two only ever shrink: a row that has what it lacked is taken off, none is added. */
    private static final Set<Integer> WITHOUT_TEST = Set.of();

    private static final Set<Integer> WITHOUT_CANARY = Set.of();

    private static final String SAID = "quality/house/src/test/resources/faults.properties";

    @Test
    void the_page_is_that_of_the_tests() {
        Generated.pageIsUpToDate("docs/faults.md", Matrix.of(Project.files()).page(said()));
    }

    @Test
    void every_row_has_a_test_and_a_canary_but_those_that_are_named_as_missing() {
        Matrix matrix = Matrix.of(Project.files());
        assertThat(matrix.unknown()).isEmpty();
        assertThat(matrix.withoutTest()).isEqualTo(WITHOUT_TEST);
        assertThat(matrix.withoutCanary()).isEqualTo(WITHOUT_CANARY);
    }

    @Test
    void a_test_stands_under_the_rows_that_it_names_and_a_canary_is_no_test() {
        Matrix matrix =
                Matrix.of(
                        List.of(
                                test("Bread", "(3) void it_is_warm() {}"),
                                test("Butter", "({4, 99}) class Butter {}"),
                                test("Jam", "(value = 5, without = \"sugar\") void it_rots() {}"),
                                new TextFile("a/src/main/java/B.java", "@Fau" + "lt(6) void b()")));

        assertThat(matrix.unknown()).containsExactly(99);
        assertThat(matrix.withoutTest()).contains(5, 6).doesNotContain(3, 4);
        assertThat(matrix.withoutCanary()).contains(3, 4, 6).doesNotContain(5);
        assertThat(matrix.page(Map.of("3", "none was cold", "4.missing", "salt")))
                .contains("\n- a `Bread`: it is warm\n- last figures: none was cold\n")
                .contains("\n- a `Butter`: all of it\n- not shown yet: salt\n")
                .contains("\n- without sugar: a `Jam`: it rots\n");
    }

    private static TextFile test(String name, String text) {
        return new TextFile("a/src/test/java/" + name + ".java", "@Fau" + "lt" + text);
    }

    /** Somebody writes it down after a run: {@code 1 = 200 points, none lost}. */
    private static Map<String, String> said() {
        Properties file = new Properties();
        try {
            file.load(new StringReader(Project.file(SAID).text()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        Map<String, String> said = new TreeMap<>();
        file.forEach((row, text) -> said.put((String) row, (String) text));
        return said;
    }
}
