package org.essaim.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.junit.jupiter.api.Test;

class PortfolioReaderTest {

    @Test
    void a_line_becomes_its_typed_fact() {
        assertThat(fact(Portfolios.SPENT.replace("}", ",\"madeUp\":[\"euros\"]}")))
                .isEqualTo(
                        new PortfolioFact.ExpenseRecorded(
                                LocalDate.of(2013, 6, 2),
                                new DivisionId("anct"),
                                new InitiativeId("openfisca"),
                                Amount.of(120_50, 2),
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
    void blank_lines_count_and_are_passed_over_and_a_byte_order_mark_is_dropped() {
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
        PortfolioReader lines =
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
