package org.essaim.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Money;
import org.junit.jupiter.api.Test;

class PortfolioReaderTest {

    @Test
    void a_line_becomes_its_typed_fact() {
        assertThat(fact(Portfolios.SPENT.replace("}", ",\"madeUp\":[\"euros\"]}")))
                .isEqualTo(
                        new InitiativeFact.ExpenseRecorded(
                                LocalDate.of(2013, 6, 2),
                                new DivisionId("anct"),
                                new InitiativeId("openfisca"),
                                Money.euroCents(120_50),
                                2,
                                "a server",
                                List.of("euros")));
    }

    @Test
    void member_order_white_space_escapes_and_null_do_not_make_another_line() {
        String escaped = Portfolios.SPENT.replace("openfisca", "\\u006fpenfisca");
        String spaced = Portfolios.SPENT.replace(",", " , ").replace(":", ": ");
        String moved =
                Portfolios.SPENT.replace("\"halfDays\":2,", "").replace("}", ",\"halfDays\":2}");
        String withNull = Portfolios.SPENT.replace("}", ",\"madeUp\":null}");
        for (String same : List.of(escaped, spaced, moved, withNull)) {
            assertThat(key(same)).isEqualTo(key(Portfolios.SPENT));
        }
        assertThat(key(Portfolios.SPENT.replace("a server", "A server")))
                .isNotEqualTo(key(Portfolios.SPENT));
    }

    /** Computed by the first version: a database that it filled has to recognise these lines. */
    @Test
    void a_line_has_the_same_key_in_every_version() {
        String odd =
                Portfolios.SPENT
                        .replace("openfisca", "open/fisca")
                        .replace(
                                "a server",
                                "un \\\"serveur\\\" à \\\\\\\\ 5 €\\n\\t\\u2028 \uD83D\uDE00")
                        .replace("}", ",\"madeUp\":[\"euros\"]}");
        assertThat(key(odd))
                .isEqualTo("9e86a1afca24952694debc27e55597bd18ddeb418d62b1a1795199419f6e3a92#1");
        assertThat(key(Portfolios.USED.replace("}", ",\"delight\":null}")))
                .isEqualTo("ada2feb2815bd374fcebee384d74efcdfcab8ff1399b8117a5095431ea706887#1");
    }

    @Test
    void the_second_of_two_identical_lines_is_another_fact() {
        List<PortfolioLine> lines =
                Portfolios.read(
                        Portfolios.file(Portfolios.SPENT, Portfolios.USED, Portfolios.SPENT));
        String first = ((PortfolioLine.Readable) lines.get(0)).key();
        String third = ((PortfolioLine.Readable) lines.get(2)).key();
        assertThat(first).endsWith("#1");
        assertThat(third).isEqualTo(first.replace("#1", "#2"));
    }

    @Test
    void blank_lines_are_counted_and_skipped_and_a_byte_order_mark_is_dropped() {
        String text = "\uFEFF" + Portfolios.USED + "\r\n\n \t\r\n" + Portfolios.SPENT + "\n\n";
        List<PortfolioLine> lines = Portfolios.read(Portfolios.stream(text));
        assertThat(lines).allMatch(PortfolioLine.Readable.class::isInstance);
        assertThat(lines).extracting(PortfolioLine::number).containsExactly(1L, 4L);
    }

    @Test
    void an_empty_file_has_no_line() {
        assertThat(Portfolios.read(Portfolios.stream(""))).isEmpty();
        assertThat(Portfolios.read(Portfolios.stream("\uFEFF\n\r\n"))).isEmpty();
    }

    @Test
    void a_stream_that_breaks_is_no_end_of_file() {
        InputStream breaks =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("the client went away");
                    }
                };
        Iterator<PortfolioLine> lines =
                PortfolioReader.read(
                        new SequenceInputStream(Portfolios.file(Portfolios.USED, ""), breaks));
        assertThat(lines.next().number()).isEqualTo(1);
        assertThatThrownBy(lines::hasNext).isInstanceOf(UncheckedIOException.class);
    }

    private static PortfolioFact fact(String line) {
        return ((PortfolioLine.Readable) Portfolios.read(Portfolios.file(line)).getFirst()).fact();
    }

    private static String key(String line) {
        return ((PortfolioLine.Readable) Portfolios.read(Portfolios.file(line)).getFirst()).key();
    }
}
