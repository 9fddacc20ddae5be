package org.essaim.house.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.house.source.Offence;
import org.essaim.house.source.TextFile;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each check sees the offence that it is there for: a check that cannot fail checks nothing. */
class ChecksTest {

    private static final String MAIN = "micro/src/main/java/org/essaim/micro/x/domain/X.java";
    private static final String TEST = "micro/src/test/java/org/essaim/micro/x/domain/XTest.java";

    @Nested
    class Limits {

        @Test
        void a_file_one_line_too_long_is_seen() {
            assertThat(Sizes.FILES.offences(main("//\n".repeat(250)))).isEmpty();
            assertThat(Sizes.FILES.offences(main("//\n".repeat(251)))).hasSize(1);
            assertThat(Sizes.FILES.offences(test("//\n".repeat(300)))).isEmpty();
            assertThat(Sizes.FILES.offences(test("//\n".repeat(301)))).hasSize(1);
        }

        @Test
        void a_line_one_column_too_long_is_seen_where_it_stands() {
            assertThat(Sizes.LINES.offences(main("//\n" + "/".repeat(100)))).isEmpty();
            assertThat(Sizes.LINES.offences(main("//\n" + "/".repeat(101))))
                    .containsExactly(new Offence(MAIN, 2, "101 columns, at most 100"));
        }

        @Test
        void an_import_is_as_long_as_the_name_is() {
            String name = "a".repeat(100);
            assertThat(Sizes.LINES.offences(main("import " + name + ";\n"))).isEmpty();
            assertThat(Sizes.LINES.offences(main("import " + name + "; // x\n"))).hasSize(1);
        }

        @Test
        void a_method_one_line_too_long_is_seen() {
            assertThat(Sizes.METHODS.offences(main(method(40)))).isEmpty();
            assertThat(Sizes.METHODS.offences(main(method(41))))
                    .containsExactly(new Offence(MAIN, 2, "grow has 41 lines, at most 40"));
        }

        private static String method(int lines) {
            return "class X {\n void grow() {\n" + "  ;\n".repeat(lines - 2) + " }\n}\n";
        }
    }

    @Nested
    class Banned {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "java.time.Instant.now()",
                    "Instant.now(clock)",
                    "LocalDate.now()",
                    "java.time.YearMonth.now()",
                    "System.currentTimeMillis()",
                    "times.map(System::currentTimeMillis)",
                    "new Date()",
                    "new java.util.Date()",
                    "Calendar.getInstance()",
                    "Clock.systemUTC()",
                    "Clock.tickMillis(ZONE)",
                    "InstantSource.system()",
                    "ThreadLocalRandom.current()",
                    "new Random()",
                    "UUID.randomUUID()",
                    "Math.random()",
                    "ids.map(UUID::randomUUID)",
                    "System.out.println()",
                    "Thread.sleep(1)",
                    "new X(ZoneId.systemDefault())"
                })
        void a_banned_call_is_seen_inside(String call) {
            assertThat(Bans.CALLS.offences(main(calling(call)))).hasSize(1);
        }

        @Test
        void the_outer_rooms_may_fetch_time_and_chance_but_not_sleep() {
            String setup = MAIN.replace("/domain/", "/setup/");
            String write = MAIN.replace("/domain/", "/write/");
            String wiring = "a/src/main/java/org/essaim/a/XAutoConfiguration.java";
            for (String path : List.of(setup, write, wiring)) {
                assertThat(Bans.CALLS.offences(new TextFile(path, calling("Instant.now()"))))
                        .isEmpty();
                assertThat(Bans.CALLS.offences(new TextFile(path, calling("Thread.sleep(1)"))))
                        .hasSize(1);
            }
        }

        @Test
        void a_test_does_not_sleep_either() {
            assertThat(Bans.CALLS.offences(test(calling("Thread.sleep(1)")))).hasSize(1);
            assertThat(Bans.CALLS.offences(test(calling("Instant.now()")))).isEmpty();
        }

        @Test
        void what_only_looks_like_a_banned_call_is_left_alone() {
            assertThat(Bans.CALLS.offences(main(calling("\"Instant.now()\"")))).isEmpty();
            assertThat(Bans.CALLS.offences(main(calling("instant.now()")))).isEmpty();
            assertThat(Bans.CALLS.offences(main(calling("new Date(0)")))).isEmpty();
            assertThat(Bans.CALLS.offences(main(calling("new Random(seed)")))).isEmpty();
            assertThat(Bans.CALLS.offences(main(calling("System.nanoTime()")))).isEmpty();
        }

        @Test
        void a_copy_of_what_copies_share_is_seen() {
            String with = "Copies.with(a, b); ";
            assertThat(Bans.COPIES.offences(main(calling(with + "Set.copyOf(a)")))).hasSize(1);
            assertThat(Bans.COPIES.offences(main(calling(with + "Copies.of(a)")))).isEmpty();
            assertThat(Bans.COPIES.offences(main(calling("Set.copyOf(a)")))).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "XImpl",
                    "StopDto",
                    "MoneyUtils",
                    "MoneyHelper",
                    "RoundManager",
                    "CommonX"
                })
        void a_name_that_says_nothing_is_seen(String name) {
            assertThat(Bans.NAMES.offences(main("class " + name + " {}"))).hasSize(1);
        }

        @Test
        void a_longer_word_is_no_banned_name() {
            assertThat(Bans.NAMES.offences(main("class Utility {} class Implementation {}")))
                    .isEmpty();
        }

        @Test
        void a_folder_that_says_nothing_is_seen() {
            TextFile file = new TextFile("a/src/main/java/org/essaim/util/X.java", "");
            assertThat(Bans.PACKAGES.offences(file)).hasSize(1);
        }

        @Test
        void a_disabled_test_is_seen() {
            assertThat(
                            Bans.TESTS_THAT_DO_NOT_RUN.offences(
                                    test("class X { @Disabled void a() {} }")))
                    .hasSize(1);
        }

        @Test
        void types_of_the_base_module_imported_one_by_one_are_seen() {
            String list = "import java.util.List;\n";
            String map = "import java.util.Map;\n";
            String module = "import module java.base;\n";
            assertThat(Bans.IMPORTS.offences(main(list + map))).hasSize(2);
            assertThat(Bans.IMPORTS.offences(main(module + list))).hasSize(1);
            assertThat(Bans.IMPORTS.offences(main(list))).isEmpty();
            assertThat(Bans.IMPORTS.offences(main(module + "import java.sql.Date;\n"))).isEmpty();
            assertThat(Bans.IMPORTS.offences(main(module + "import java.security.Signature;\n")))
                    .isEmpty();
        }

        private static String calling(String call) {
            return "class X { Object a() { return " + call + "; } }";
        }
    }

    @Nested
    class Said {

        @Test
        void a_type_without_a_docstring_is_seen_and_so_is_a_nested_one() {
            assertThat(Words.DOCSTRINGS.offences(main("class X { record Y() {} }"))).hasSize(2);
            assertThat(
                            Words.DOCSTRINGS.offences(
                                    main("/** Why. */ class X { private class Y {} }")))
                    .isEmpty();
            assertThat(Words.DOCSTRINGS.offences(test("class XTest {}"))).isEmpty();
        }

        @Test
        void a_test_that_is_no_sentence_is_seen() {
            assertThat(
                            Words.TESTS_ARE_SENTENCES.offences(
                                    test("class X { @Test void testX() {} }")))
                    .hasSize(1);
            assertThat(
                            Words.TESTS_ARE_SENTENCES.offences(
                                    test("class X { @Test void it_is() {} }")))
                    .isEmpty();
        }

        @Test
        void a_word_of_the_domain_or_of_before_is_seen_where_none_belongs() {
            String text = "/** Tells a division. */ class X {}";
            TextFile stream = new TextFile("platform/stream/src/main/java/X.java", text);
            assertThat(Words.DOMAIN_WORDS.offences(stream)).hasSize(1);
            assertThat(Words.DOMAIN_WORDS.offences(main(text))).isEmpty();
            assertThat(Words.FIELD_WORDS.offences(main("/** As it was told. */"))).hasSize(1);
            assertThat(Words.FIELD_WORDS.offences(main("/** As published. */"))).isEmpty();
        }

        @Test
        void what_is_left_for_later_is_seen() {
            assertThat(Words.LEFTOVERS.offences(main("// TO" + "DO later"))).hasSize(1);
        }

        @Test
        void a_path_of_one_machine_is_seen_and_an_address_is_not() {
            assertThat(Words.MACHINE_PATHS.offences(main("\"/wo" + "rk/main\""))).hasSize(1);
            assertThat(Words.MACHINE_PATHS.offences(main("org/wo" + "rk/main"))).isEmpty();
        }

        @Test
        void a_registry_host_is_seen() {
            assertThat(Words.REGISTRY_HOSTS.offences(main("https://repo." + "maven.x"))).hasSize(1);
        }
    }

    @Nested
    class Cited {

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

        @Test
        void the_page_is_read() {
            assertThat(RULES)
                    .isEqualTo(new Rules(Set.of("R01", "R22", "R99"), Set.of("R01", "R22")));
        }

        @Test
        void a_rule_that_does_not_exist_is_seen() {
            assertThat(RULES.unknown().offences(main("// R22, R7" + "7, R2DBC")))
                    .containsExactly(new Offence(MAIN, 1, "R7" + "7 is no rule"));
        }

        @Test
        void a_built_rule_that_no_test_cites_is_seen() {
            assertThat(RULES.unproved(List.of(test("@Rule(\"R01\")"), main("@Rule(\"R22\")"))))
                    .extracting(Offence::what)
                    .containsExactly("R22 is built, no test cites it");
        }

        @Test
        void a_proved_rule_that_is_not_called_built_is_seen() {
            assertThat(RULES.unclaimed(List.of(test("@Rule({\"R01\", \"R99\"})"))))
                    .extracting(Offence::what)
                    .containsExactly("R99 is proved, but not built?");
        }
    }

    private static TextFile main(String text) {
        return new TextFile(MAIN, text);
    }

    private static TextFile test(String text) {
        return new TextFile(TEST, text);
    }
}
