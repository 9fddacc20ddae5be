package org.essaim.incubator.policy.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.essaim.incubator.stopping.domain.FundingForecast;
import org.essaim.incubator.stopping.read.FundingForecasts.Count;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;

/** A count goes on for the values that it is of, and for no others. */
class CountInSessionTest {

    private static final Count HALFWAY =
            new Count(
                    "caisse | des familles",
                    "guichet",
                    4_000,
                    new FundingForecast(1, 2, 3, 4),
                    new FundingForecast(5, 6, 7, 8),
                    false);

    private final MockHttpSession session = new MockHttpSession();

    @Test
    void what_is_counted_so_far_is_found_again_under_the_same_values_alone() {
        CountInSession.keep(session, "usedProductUsers=2", HALFWAY);
        assertThat(CountInSession.of(session, "usedProductUsers=2")).isEqualTo(HALFWAY);
        assertThat(CountInSession.of(session, "usedProductUsers=3")).isEqualTo(Count.BEGINNING);
    }

    @Test
    void a_count_at_its_end_is_kept_no_longer() {
        CountInSession.keep(session, "a", HALFWAY);
        CountInSession.keep(
                session, "a", new Count("", "", 9, HALFWAY.now(), HALFWAY.then(), true));
        assertThat(CountInSession.of(session, "a")).isEqualTo(Count.BEGINNING);
        assertThat(CountInSession.of(new MockHttpSession(), "a")).isEqualTo(Count.BEGINNING);
    }
}
