package org.essaim.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadInputTest {

    /** Each line of the table: replace this in the expense, and the reason holds that. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "2013-06-02" | "2013-02-30" | day of the calendar
                    "2013-06-02" | "2013-6-2" | day of the calendar
                    "2013-06-02" | "+12013-06-02" | day of the calendar
                    "2013-06-02" | "0013-06-02" | day of the calendar
                    "2013-06-02" | 20130602 | on is a day of the calendar
                    "expense-recorded" | "expense-imagined" | is no fact
                    "expense-recorded" | null | fact is missing
                    "120.50" | "120.505" | at most two decimals
                    "120.50" | "-1.00" | not negative
                    "120.50" | "100000000000.01" | at most
                    "120.50" | "1e3" | digits
                    "120.50" | "12,50" | digits
                    "120.50" | 120.50 | a text like
                    :2, | :-2, | from 0 to
                    :2, | :2000000, | from 0 to
                    :2, | :99999999999999999999, | whole number
                    :2, | :2.0, | whole number
                    :2, | :"2", | whole number
                    :2, | :true, | whole number
                    "openfisca" | "" | initiative is an id of
                    "openfisca" | 7 | initiative is an id of
                    "openfisca" | " openfisca" | outer blanks
                    "openfisca" | "open\\u0007fisca" | none invisible
                    "anct" | "an\\u0000ct" | none invisible
                    "anct" | "centre" | not the centre
                    "anct" | ["anct"] | where is an id of
                    "a server" | " " | label is blank
                    "a server" | "a \\u0000 server" | label has no control
                    "a server" | "a \\ud800 server" | label has no control
                    "label" | "lable" | label is missing
                    "label" | "comment":"why","label" | "comment" is no member
                    "label" | "euros":"1","label" | not one JSON object
                    "label" | "madeUp":"euros","label" | madeUp
                    "label" | "madeUp":["title"],"label" | madeUp
                    "label" | "madeUp":[1],"label" | madeUp
                    "label" | "madeUp":[null],"label" | madeUp
                    "label" | "madeUp":{},"label" | madeUp
                    "label" | "madeUp":["amount"],"label" | madeUp
                    "label" | "amount":null,"label" | "amount" is no member
                    "expense-recorded" | 7 | fact is a text
                    "expense-recorded" | "PortfolioFact$OfDivision" | is no fact
                    "expense-recorded" | "ExpenseRecorded" | is no fact
                    } | }{} | not one JSON object
                    } | `` | not one JSON object
                    """)
    void a_bad_member_is_malformed_with_its_number_and_a_reason(
            String good, String bad, String reason) {
        String line = Portfolios.SPENT.replace(good, bad == null ? "" : bad);
        assertThat(line).isNotEqualTo(Portfolios.SPENT);
        assertThat(reasonAtLine2(line)).contains(reason);
    }

    @Test
    void an_id_of_300_characters_is_malformed() {
        String line = Portfolios.SPENT.replace("openfisca", "x".repeat(300));
        assertThat(reasonAtLine2(line)).contains("an id of at most 100 characters");
    }

    @Test
    void unknown_values_and_values_out_of_range_are_malformed() {
        assertThat(reasonAtLine2(Portfolios.LAUNCHED.replace("PROTOTYPE", "prototype")))
                .contains("kind is one of [IMPROVEMENT, PROTOTYPE]");
        assertThat(reasonAtLine2(Portfolios.USED.replace("MEASURED", "GUESSED")))
                .contains("level is one of");
        assertThat(reasonAtLine2(Portfolios.USED.replace("3", "-3"))).isNotEmpty();
        assertThat(reasonAtLine2(Portfolios.USED.replace("3,", "3,\"delight\":11,")))
                .contains("delight is a whole number from 0 to 10");
        for (String blank : List.of("\" \"", "\"\"", "7.0", "[7]", "true")) {
            String line = Portfolios.USED.replace("3,", "3,\"delight\":" + blank + ",");
            assertThat(reasonAtLine2(line)).as(blank).contains("delight is a whole number");
        }
        for (String index : List.of("1", "\"1\"", "\"\"")) {
            String line = Portfolios.LAUNCHED.replace("\"PROTOTYPE\"", index);
            assertThat(reasonAtLine2(line)).contains("kind is one of [IMPROVEMENT, PROTOTYPE]");
        }
        assertThat(reasonAtLine2(Portfolios.ADMITTED.replace("50", "101")))
                .contains("from 0 to 100");
        assertThat(reasonAtLine2(Portfolios.ADMITTED.replace("\"centre\"", "\"anct\"")))
                .contains("where is centre");
        assertThat(reasonAtLine2(Portfolios.ADMITTED.replace("\"anct\"", "\"centre\"")))
                .contains("not the centre");
    }

    @Test
    void an_id_that_is_not_written_out_is_malformed() {
        String good =
                """
                {"on":"2021-06-01","where":"anct","fact":"envelope-withdrawn","withdrawal":\
                "3f2504e0-4f89-41d3-9a0c-0305e82c3301","year":2021,"euros":"1.00","halfDays":0}""";
        for (String id : List.of("3F2504E0-4F89-41D3-9A0C-0305E82C3301", "1-1-1-1-1", "", "abc")) {
            String line = good.replace("3f2504e0-4f89-41d3-9a0c-0305e82c3301", id);
            assertThat(reasonAtLine2(line)).as(id).contains("an id is written like 3f2504e0-");
        }
    }

    @Test
    void what_is_no_object_is_malformed() {
        for (String line : List.of("[]", "null", "7", "\"text\"", "{", "[".repeat(5_000), "#")) {
            assertThat(reasonAtLine2(line)).as(line).isNotEmpty();
        }
    }

    @Test
    void a_line_over_64_KiB_is_malformed_and_the_next_one_is_read() {
        String fits = Portfolios.SPENT + " ".repeat(64 * 1024 - Portfolios.SPENT.length());
        String longer = fits + " ";
        List<PortfolioLine> lines =
                Portfolios.read(
                        Portfolios.file(
                                fits, fits + "\r", longer, "x".repeat(300_000), Portfolios.USED));
        assertThat(lines).extracting(PortfolioLine::number).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(lines.subList(2, 4))
                .allSatisfy(line -> assertThat(reason(line)).contains("64 KiB"));
        assertThat(lines.get(0)).isInstanceOf(PortfolioLine.Readable.class);
        assertThat(lines.get(4)).isInstanceOf(PortfolioLine.Readable.class);
    }

    @Test
    void what_is_not_UTF_8_is_malformed() {
        byte[] latin =
                Portfolios.SPENT.replace("server", "sérveur").getBytes(StandardCharsets.ISO_8859_1);
        PortfolioLine line = Portfolios.read(new ByteArrayInputStream(latin)).getFirst();
        assertThat(reason(line)).contains("not UTF-8");
        byte[] utf16 = Portfolios.SPENT.getBytes(StandardCharsets.UTF_16);
        assertThat(reason(Portfolios.read(new ByteArrayInputStream(utf16)).getFirst()))
                .contains("not UTF-8");
    }

    @Test
    void a_reason_repeats_nothing_that_a_terminal_would_obey() {
        String line = Portfolios.SPENT.replace("expense-recorded", "\\u001b[2J" + "x".repeat(200));
        assertThat(reasonAtLine2(line)).doesNotContain("\u001b").hasSizeLessThan(200);
    }

    private static String reasonAtLine2(String line) {
        List<PortfolioLine> lines = Portfolios.read(Portfolios.file(Portfolios.USED, line));
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1).number()).isEqualTo(2);
        return reason(lines.get(1));
    }

    private static String reason(PortfolioLine line) {
        assertThat(line).isInstanceOf(PortfolioLine.Malformed.class);
        return ((PortfolioLine.Malformed) line).reason();
    }
}
