package org.essaim.house.tidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.of;

import module java.base;

import org.essaim.house.source.Offence;
import org.essaim.house.source.TextFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each check sees the offence that it is there for: a check that cannot fail checks nothing. */
class ChecksTest {

    private static final String MAIN = "micro/src/main/java/org/essaim/micro/x/domain/X.java";
    private static final String TEST = "micro/src/test/java/org/essaim/micro/x/domain/XTest.java";
    private static final String STREAM = "platform/stream/src/main/java/X.java";
    private static final String DECISION = "docs/decisions/0009-x.md";
    private static final String MODULE = "import module java.base;\n";
    private static final Rules RULES =
            Rules.of(
                    new TextFile(
                            "docs/rules.md",
                            """
                            ## Built so far
                            Rules.

                            R01 R22

                            ## Money
                            - **R01** One.
                            - **R22** Two.
                            - **R99** Three.
                            """));

    /** A check, a file, what it sees there, and the nearest that it leaves alone. */
    static final List<Arguments> CANARIES =
            List.of(
                    of(Sizes.FILES, MAIN, "//\n".repeat(251), "//\n".repeat(250)),
                    of(Sizes.FILES, TEST, "//\n".repeat(301), "//\n".repeat(300)),
                    of(Sizes.LINES, MAIN, "/".repeat(101), "/".repeat(100)),
                    of(
                            Sizes.LINES,
                            MAIN,
                            "import a;" + "/".repeat(99),
                            "import " + "a".repeat(99) + ";"),
                    of(Sizes.METHODS, MAIN, method(41), method(40)),
                    of(
                            Bans.COPIES,
                            MAIN,
                            body("Copies.with(a); Set.copyOf(a)"),
                            body("Set.copyOf(a)")),
                    of(Bans.NAMES, MAIN, "class XImpl {}", "class Implementation {}"),
                    of(Bans.NAMES, MAIN, "class RoundManager {}", "class Utility {}"),
                    of(Bans.TESTS_THAT_DO_NOT_RUN, TEST, "class X {\n @Disabled void a() {} }", ""),
                    of(
                            Bans.IMPORTS,
                            MAIN,
                            MODULE + "import java.util.List;",
                            "import java.util.List;"),
                    of(
                            Bans.IMPORTS,
                            MAIN,
                            MODULE + "import java.util.Map;",
                            MODULE + "import java.sql.Date;"),
                    of(
                            Words.DOCSTRINGS,
                            MAIN,
                            "class X {}",
                            "/** Why. */ class X { private class Y {} }"),
                    of(Words.TESTS_ARE_SENTENCES, TEST, test("testX"), test("it_is")),
                    of(Words.DOMAIN_WORDS, STREAM, "// a division", "// a stream"),
                    of(Words.FIELD_WORDS, MAIN, "// as it was told", "// as published"),
                    of(Words.LEFTOVERS, MAIN, "// TO" + "DO later", "// later"),
                    of(Words.MACHINE_PATHS, MAIN, "\"/wo" + "rk/main\"", "org/wo" + "rk/main"),
                    of(Words.REGISTRY_HOSTS, MAIN, "https://repo." + "maven.x", "https://maven.x"),
                    of(RULES.unknown(), MAIN, "// R22, R7" + "7, R2DBC", "// R99"),
                    of(Pages.DECISIONS, DECISION, decision(""), decision("## Cost")));

    @ParameterizedTest
    @FieldSource("CANARIES")
    void what_is_wrong_is_seen_and_what_is_near_it_is_left_alone(
            Check check, String path, String wrong, String right) {
        assertThat(check.offences(new TextFile(path, wrong))).hasSize(1);
        assertThat(check.offences(new TextFile(path, right))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.time.Instant.now()",
                "LocalDate.now()",
                "times.map(System::currentTimeMillis)",
                "new java.util.Date()",
                "Calendar.getInstance()",
                "Clock.systemUTC()",
                "Clock.tickMillis(ZONE)",
                "InstantSource.system()",
                "ThreadLocalRandom.current()",
                "new Random()",
                "ids.map(UUID::randomUUID)",
                "Math.random()",
                "System.out.println()",
                "Thread.sleep(1)",
                "new X(ZoneId.systemDefault())",
                "Locale.getDefault()"
            })
    void a_banned_call_is_seen_inside(String call) {
        assertThat(calls(MAIN, call)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"Instant.now()\"", "instant.now()", "new Date(0)", "new Random(seed)"})
    void what_only_looks_like_a_banned_call_is_left_alone(String call) {
        assertThat(calls(MAIN, call)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "micro/src/main/java/org/essaim/micro/x/setup/X.java",
                "micro/src/main/java/org/essaim/micro/x/write/X.java",
                "a/src/main/java/org/essaim/a/XAutoConfiguration.java",
                TEST
            })
    void the_outer_rooms_and_tests_may_fetch_time_but_not_sleep(String path) {
        assertThat(calls(path, "Instant.now()")).isEmpty();
        assertThat(calls(path, "Thread.sleep(1)")).hasSize(1);
    }

    @Test
    void a_folder_that_says_nothing_is_seen() {
        TextFile file = new TextFile("a/src/main/java/org/essaim/util/X.java", "");
        assertThat(Bans.PACKAGES.offences(file)).hasSize(1);
    }

    @Test
    void the_page_of_rules_is_read() {
        assertThat(RULES).isEqualTo(new Rules(Set.of("R01", "R22", "R99"), Set.of("R01", "R22")));
    }

    @Test
    void a_link_and_a_mentioned_path_that_lead_nowhere_are_seen(@TempDir Path root)
            throws IOException {
        Files.createDirectories(root.resolve("docs"));
        Files.createFile(root.resolve("docs/rules.md"));
        String text = "[a](rules.md) `docs/rules.md` `other/way`\n[b](gone.md)\n`docs/gone`";
        assertThat(Pages.paths(root).offences(new TextFile("docs/page.md", text)))
                .containsExactly(
                        new Offence("docs/page.md", 2, "gone.md is not there"),
                        new Offence("docs/page.md", 3, "docs/gone is not there"));
    }

    @Test
    void two_decisions_with_one_number_are_seen() {
        Stream<String> names = Stream.of("0007-a", "0007-b", "0008-c");
        assertThat(
                        Pages.doubledNumbers(
                                names.map(it -> new TextFile("docs/decisions/" + it + ".md", ""))
                                        .toList()))
                .containsExactly("0007");
    }

    private static List<Offence> calls(String path, String call) {
        TextFile file = new TextFile(path, body(call));
        return Bans.CALLS.stream().flatMap(check -> check.offences(file)).toList();
    }

    private static String method(int lines) {
        return "class X {\n void grow() {\n" + "  ;\n".repeat(lines - 2) + " }\n}\n";
    }

    private static String body(String call) {
        return "class X { Object a() { return " + call + "; } }";
    }

    private static String test(String name) {
        return "class X { @Test void " + name + "() {} }";
    }

    private static String decision(String cost) {
        return "Date: x\n## Context\n## Decision\n" + cost + "\n## What would change it\n";
    }
}
