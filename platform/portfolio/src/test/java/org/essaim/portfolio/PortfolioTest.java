package org.essaim.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.essaim.contract.DivisionId;
import org.junit.jupiter.api.Test;

class PortfolioTest {

    private static final String OTHER = Portfolios.USED.replace("anct", "nowhere");

    @Test
    void only_divisions_with_a_fact_of_their_own_by_the_day_are_needed() {
        String later = Portfolios.ADMITTED.replace("anct", "dinum");
        String[] lines = {
            Portfolios.ADMITTED,
            later,
            Portfolios.LAUNCHED,
            Portfolios.USED.replace("anct", "dinum")
        };
        assertThat(Portfolio.scan(Portfolios.file(lines), LocalDate.of(2013, 6, 1)).divisions())
                .containsExactly(new DivisionId("anct"));
        assertThat(Portfolio.scan(Portfolios.file(lines), null).divisions())
                .containsExactly(new DivisionId("anct"), new DivisionId("dinum"));
    }

    @Test
    void a_division_never_admitted_is_named_by_line_and_not_needed() {
        Portfolio portfolio =
                Portfolio.scan(Portfolios.file(Portfolios.ADMITTED, OTHER, "broken"), null);
        assertThat(portfolio.lines()).isEqualTo(3);
        assertThat(portfolio.divisions()).isEmpty();
        assertThat(portfolio.malformed())
                .extracting(ImportReport.Malformed::line)
                .containsExactly(2L, 3L);
        assertThat(portfolio.malformed().getFirst().reason()).contains("nowhere");
    }

    @Test
    void a_division_admitted_further_down_is_known() {
        Portfolio portfolio =
                Portfolio.scan(Portfolios.file(Portfolios.LAUNCHED, Portfolios.ADMITTED), null);
        assertThat(portfolio.divisions()).containsExactly(new DivisionId("anct"));
        assertThat(portfolio.malformed()).isEmpty();
    }
}
