package org.essaim.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
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

    @Test
    void its_21_divisions_all_report_by_2022_and_8_by_2018() throws IOException {
        try (InputStream file = Portfolios.real()) {
            Portfolio portfolio = Portfolio.scan(file, LocalDate.of(2022, 1, 1));
            assertThat(portfolio.divisions()).hasSize(21);
            assertThat(portfolio.troubles()).isEmpty();
        }
        try (InputStream file = Portfolios.real()) {
            assertThat(Portfolio.scan(file, LocalDate.of(2018, 1, 1)).divisions()).hasSize(8);
        }
    }
}
