package org.essaim.gate;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

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
              <testcase name="throws" classname="org.SpendTest">
                <error>java.io.IOException</error>
              </testcase>
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
                                        failure("breaks", "expected: 1\nbut was: 2"),
                                        failure("throws", "java.io.IOException")),
                                List.of(failure("comes again", "too early"))))
                .extracting(Reports::passed)
                .isEqualTo(4);
    }

    @Test
    void who_may_not_pass_the_second_time_has_failed() throws IOException {
        Reports reports = Reports.read(List.of(file("a.xml", SPENDING)));
        assertThat(reports.judged("org.SpendTest"::equals)).isEqualTo(reports);
        Reports judged = reports.judged(_ -> false);
        assertThat(judged.secondChances()).isEmpty();
        assertThat(judged.failed()).hasSize(3).contains(failure("comes again", "too early"));
        assertThat(judged.passed()).isEqualTo(1);
    }

    @Test
    void a_nested_class_may_what_its_outermost_may() throws IOException {
        String nested = SPENDING.replace("org.SpendTest", "org.SpendTest$Late");
        Reports reports = Reports.read(List.of(file("a.xml", nested)));
        assertThat(reports.judged("org.SpendTest"::equals).secondChances()).hasSize(1);
    }

    @Test
    void a_long_message_is_cut() throws IOException {
        String long_ = SPENDING.replace("too early", "x".repeat(1_000));
        assertThat(Reports.read(List.of(file("a.xml", long_))).secondChances().getFirst().message())
                .hasSize(400);
    }

    private static Failure failure(String name, String message) {
        return new Failure("org.SpendTest", name, message);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
