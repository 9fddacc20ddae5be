package org.essaim.reporting.division.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.testkit.Texts.reference;

import java.time.LocalDate;
import org.essaim.contract.DivisionId;
import org.essaim.contract.message.v1.DivisionAdmitted;
import org.essaim.contract.message.v1.VolunteersCounted;
import org.essaim.reporting.ProjectionDatabase;
import org.essaim.reporting.timetravel.domain.AsOf;
import org.essaim.reporting.timetravel.read.RandomFacts;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ManagerEngagementTest {

    private static final DivisionId ANCT = new DivisionId("anct");
    private static final LocalDate DAY = LocalDate.of(2021, 3, 1);

    private final JdbcClient jdbc = ProjectionDatabase.fresh();
    private final RandomFacts facts = new RandomFacts(jdbc, 1);
    private final ManagerEngagement culture = new ManagerEngagement(jdbc);

    private void counted(int managers, LocalDate on, Integer launching, Integer atDemos) {
        facts.hear(new VolunteersCounted(ANCT, 12, managers, on, launching, atDemos), on);
    }

    private void admitted() {
        facts.hear(new DivisionAdmitted(ANCT, 50, reference("a survey"), null, DAY), DAY);
    }

    @Test
    @Rule("R08")
    void what_managers_do_is_shown_and_what_is_not_told_again_still_holds() {
        admitted();
        counted(6, DAY, 5, 7);
        counted(8, DAY.plusDays(10), null, null);
        assertThat(culture.rows(AsOf.NOW))
                .containsExactly(new ManagerEngagement.Row("anct", DAY.plusDays(10), 12, 8, 5, 7));
        assertThat(culture.rows(new AsOf(DAY.plusDays(9), null)))
                .containsExactly(new ManagerEngagement.Row("anct", DAY, 12, 6, 5, 7));
        assertThat(culture.rows(new AsOf(DAY.minusDays(1), null))).isEmpty();
    }

    @Test
    @Rule("R100")
    void fewer_than_five_managers_are_not_shown() {
        admitted();
        counted(4, DAY, 1, 0);
        assertThat(culture.rows(AsOf.NOW))
                .containsExactly(new ManagerEngagement.Row("anct", DAY, 12, null, null, 0));
    }
}
