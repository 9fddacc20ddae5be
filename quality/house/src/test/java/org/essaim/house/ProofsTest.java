package org.essaim.house;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.house.proofs.ProofsPage;
import org.essaim.house.source.Generated;
import org.essaim.house.source.Project;
import org.essaim.house.source.TextFile;
import org.essaim.house.tidy.Rules;
import org.junit.jupiter.api.Test;

/** The page that says what proves each rule is that of the tests. */
class ProofsTest {

    @Test
    void the_page_is_that_of_the_tests() {
        Rules rules = Rules.of(Project.file("docs/rules.md"));
        Generated.pageIsUpToDate("docs/proofs.md", ProofsPage.text(rules.all(), Project.files()));
    }

    @Test
    void a_test_stands_under_each_rule_that_it_cites_and_nothing_else_does() {
        String page =
                ProofsPage.text(
                        Set.of("R01", "R02", "R03"),
                        List.of(
                                file(
                                        "a/src/test/java/BreadTest.java",
                                        "@Test @Rule({\"R01\", \"R03\"}) void it_is_warm() {}"),
                                file("a/src/main/java/Bread.java", "@Rule(\"R02\") void no() {}")));
        assertThat(page)
                .contains("## R01\n- a `BreadTest`: it is warm\n")
                .contains("## R02\nNothing yet.\n")
                .contains("## R03\n- a `BreadTest`: it is warm\n");
    }

    private static TextFile file(String path, String text) {
        return new TextFile(path, text);
    }
}
