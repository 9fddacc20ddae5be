package org.essaim.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;

class RealPortfolioTest {

    @Test
    void every_line_of_the_real_portfolio_is_a_fact() throws IOException {
        try (InputStream file = Portfolios.real()) {
            List<PortfolioLine> lines = Portfolios.read(file);
            assertThat(lines).hasSize(1_439).allMatch(PortfolioLine.Readable.class::isInstance);
            assertThat(lines).extracting(PortfolioLine::number).doesNotHaveDuplicates();
            assertThat(lines)
                    .extracting(line -> ((PortfolioLine.Readable) line).key())
                    .doesNotHaveDuplicates();
        }
    }

    /** Computed by the first version: a database that it filled has to recognise these lines. */
    @Test
    void its_lines_have_the_same_keys_in_every_version() throws Exception {
        try (InputStream file = Portfolios.real()) {
            StringBuilder keys = new StringBuilder();
            for (PortfolioLine line : Portfolios.read(file)) {
                keys.append(((PortfolioLine.Readable) line).key()).append('\n');
            }
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(keys.toString().getBytes(StandardCharsets.US_ASCII));
            assertThat(HexFormat.of().formatHex(digest))
                    .isEqualTo("03fc998c266a70285fba9b373d7ecff9122c30bf2030795c6d1dea549848f7fa");
        }
    }

    @Test
    void its_21_divisions_all_report_by_2022_and_8_by_2018() throws IOException {
        try (InputStream file = Portfolios.real()) {
            Portfolio portfolio = Portfolio.scan(file, LocalDate.of(2022, 1, 1));
            assertThat(portfolio.divisions()).hasSize(21);
            assertThat(portfolio.malformed()).isEmpty();
        }
        try (InputStream file = Portfolios.real()) {
            assertThat(Portfolio.scan(file, LocalDate.of(2018, 1, 1)).divisions()).hasSize(8);
        }
    }
}
