package org.essaim.reporting.division.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.testkit.Texts.reference;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.message.v1.DivisionAdmitted;
import org.essaim.contract.message.v1.VolunteersCounted;
import org.essaim.reporting.ProjectionDatabase;
import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.domain.Snapshot;
import org.essaim.reporting.facts.read.FactTable;
import org.essaim.reporting.facts.read.RandomFacts;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@Gate
class DivisionsTest {

    private static final DivisionId ANCT = new DivisionId("anct");
    private static final LocalDate DAY = LocalDate.of(2021, 3, 1);

    private final JdbcClient jdbc = ProjectionDatabase.fresh();
    private final RandomFacts facts = new RandomFacts(jdbc, 1);
    private final Divisions divisions = new Divisions(new FactTable(jdbc));

    private void counted(int managers, LocalDate on, Integer launching, Integer atDemos) {
        facts.receive(new VolunteersCounted(ANCT, 12, managers, on, launching, atDemos), on);
    }

    private void admitted() {
        facts.receive(new DivisionAdmitted(ANCT, 50, reference("a survey"), null, DAY, null), DAY);
    }

    private List<Division> asOf(AsOf asOf) {
        return divisions.all(Snapshot.open(asOf));
    }

    private static Division anct(
            LocalDate countedOn, Integer managers, Integer launching, Integer atDemos) {
        Integer operational = countedOn == null ? null : 12;
        return new Division(
                "anct",
                50,
                DAY,
                countedOn,
                operational,
                managers,
                launching,
                atDemos,
                null,
                List.of());
    }

    @Test
    @Rule("R08")
    void what_managers_do_is_shown_and_what_is_not_published_again_still_holds() {
        admitted();
        assertThat(asOf(AsOf.NOW)).containsExactly(anct(null, null, null, null));
        counted(6, DAY, 5, 7);
        counted(8, DAY.plusDays(10), null, null);
        assertThat(asOf(AsOf.NOW)).containsExactly(anct(DAY.plusDays(10), 8, 5, 7));
        assertThat(asOf(new AsOf(DAY.plusDays(9), null))).containsExactly(anct(DAY, 6, 5, 7));
        assertThat(asOf(new AsOf(DAY.minusDays(1), null))).isEmpty();
    }

    @Test
    @Rule("R100")
    void fewer_than_five_managers_are_not_shown() {
        admitted();
        counted(4, DAY, 1, 0);
        assertThat(asOf(AsOf.NOW)).containsExactly(anct(DAY, null, null, 0));
    }
}
