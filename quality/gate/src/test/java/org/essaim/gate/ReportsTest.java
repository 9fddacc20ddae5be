package org.essaim.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.essaim.gate.Reports.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {

    private static final String SPENDING =
            """
            <testsuite name="SpendTest" tests="5" errors="1" skipped="1" failures="1">
              <testcase name="passes" classname="org.SpendTest"/>
              <testcase name="waits" classname="org.SpendTest"><skipped/></testcase>
              <testcase name="breaks" classname="org.SpendTest">
                <failure message="expected: 1&#10;but was: 2">at line 3</failure>
              </testcase>
              <testcase name="throws" classname="org.SpendTest"><error>java.io.IOException</error></testcase>
              <testcase name="comes again" classname="org.SpendTest">
                <flakyFailure message="too early">at line 9</flakyFailure>
              </testcase>
            </testsuite>
            """;

    private static final String ASKING =
            """
            <testsuite name="AskTest" tests="2" errors="0" skipped="0" failures="0">
              <testcase name="asks" classname="org.AskTest"/>
              <testcase name="answers" classname="org.AskTest"/>
            </testsuite>
            """;

    @TempDir private Path folder;

    @Test
    void of_all_modules_they_are_added_up_and_what_failed_is_named() throws IOException {
        assertThat(Reports.read(List.of(file("a.xml", SPENDING), file("b.xml", ASKING))))
                .isEqualTo(
                        new Reports(
                                7,
                                1,
                                List.of(
                                        new Failure(
                                                "org.SpendTest.breaks", "expected: 1\nbut was: 2"),
                                        new Failure("org.SpendTest.throws", "java.io.IOException")),
                                List.of(new Failure("org.SpendTest.comes again", "too early"))))
                .extracting(Reports::passed)
                .isEqualTo(4);
    }

    @Test
    void a_long_message_is_cut() throws IOException {
        String long_ = SPENDING.replace("too early", "x".repeat(1_000));
        assertThat(Reports.read(List.of(file("a.xml", long_))).secondChances().getFirst().message())
                .hasSize(400);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
