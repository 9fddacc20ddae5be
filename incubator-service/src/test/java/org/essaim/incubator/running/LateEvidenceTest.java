package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/** A rank is that of all that is known, in whatever order it came. */
@Rule({"R53", "R95"})
@Gate
class LateEvidenceTest {

    private static final Calendar CALENDAR = SharedCentre.calendar();
    private static final LocalDate SPENT = CALENDAR.today().minusDays(56);
    private static final LocalDate USED = CALENDAR.today().minusDays(28);
    private static final RunningCentre CENTRE = CALENDAR.centre();

    @Test
    void what_arrives_late_ranks_all_again_that_it_comes_before() {
        InitiativeMessages messages = InitiativeMessages.of(new DivisionId("late"), "abri");
        CENTRE.with(messages.division());
        CENTRE.receives(
                messages.division(),
                messages.launched(SPENT),
                messages.used(USED.plusDays(7), 90),
                messages.withdrawn(USED.plusDays(7), USED.plusDays(8)),
                messages.used(USED.plusDays(14), 29));
        CENTRE.caughtUp();
        assertThat(signals("late")).doesNotContain("LARGE_JUMP");

        CENTRE.receives(messages.division(), messages.used(USED, 2));
        CENTRE.caughtUp();

        assertThat(signals("late")).contains("29: LARGE_JUMP");
    }

    private static List<String> signals(String division) {
        return CENTRE.jdbc()
                .sql(
                        """
                        select users || ': ' || unnest(signals) from control_evidence
                         where division = ?
                        """)
                .param(division)
                .query(String.class)
                .list();
    }
}
