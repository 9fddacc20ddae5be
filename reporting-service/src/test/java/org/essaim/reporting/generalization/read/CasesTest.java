package org.essaim.reporting.generalization.read;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.CaseReason;
import org.essaim.contract.DivisionId;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.message.v1.GeneralizationCaseOpened;
import org.essaim.contract.message.v1.InitiativeUsageMeasured;
import org.essaim.reporting.ProjectionDatabase;
import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.read.About;
import org.essaim.reporting.facts.read.FactTable;
import org.essaim.reporting.facts.read.RandomFacts;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether the users of a case, and those that its growth is counted from, are real. */
@Gate
class CasesTest {

    private static final DivisionId ANCT = new DivisionId("anct");
    private static final InitiativeId NAME = new InitiativeId("openfisca");
    private static final UUID LAST = new UUID(1, 9);
    private static final LocalDate DAY = LocalDate.of(2021, 5, 1);

    private final JdbcClient jdbc = ProjectionDatabase.fresh();
    private final FactTable table = new FactTable(jdbc);
    private final RandomFacts facts = new RandomFacts(jdbc, 1);

    private void measured(UUID evidence, int months, int users, boolean invented) {
        LocalDate on = DAY.plusMonths(months);
        facts.receive(
                new InitiativeUsageMeasured(
                        ANCT,
                        NAME,
                        evidence,
                        on,
                        users,
                        EvidenceLevel.MEASURED,
                        null,
                        null,
                        List.of(),
                        invented ? List.of("users") : List.of()),
                on);
    }

    private void opened(Integer usersBefore) {
        LocalDate on = DAY.plusMonths(3);
        facts.receive(
                new GeneralizationCaseOpened(
                        ANCT,
                        NAME,
                        new UUID(2, 2),
                        usersBefore == null ? CaseReason.USERS : CaseReason.GROWTH,
                        LAST,
                        on,
                        15,
                        usersBefore,
                        1,
                        on),
                on);
    }

    private String marks() {
        Case row = Case.all(table).latest(AsOf.NOW, 1).getFirst();
        return row.madeUp() + " " + row.partlyMadeUp();
    }

    @Test
    @Rule("R70")
    void users_before_are_as_invented_as_the_measure_of_their_number() {
        measured(new UUID(1, 1), 0, 10, true);
        measured(new UUID(1, 2), 1, 9, false);
        measured(LAST, 3, 15, false);
        opened(10);
        assertThat(marks()).isEqualTo("[usersBefore] []");
        measured(new UUID(1, 3), 2, 10, false);
        assertThat(marks()).as("which of both nobody says").isEqualTo("[] [usersBefore]");
    }

    @Test
    @Rule("R70")
    void what_is_measured_on_the_day_of_the_case_or_later_is_not_what_it_grew_from() {
        measured(LAST, 3, 15, true);
        measured(new UUID(1, 1), 3, 10, true);
        opened(10);
        assertThat(marks()).isEqualTo("[users] []");
    }

    @Test
    @Rule("R70")
    void of_two_divisions_with_a_product_of_one_name_each_has_its_case_on_a_page() {
        for (String division : List.of("anct", "dinum")) {
            facts.receive(
                    new GeneralizationCaseOpened(
                            new DivisionId(division),
                            NAME,
                            NamedUuid.of("test", division),
                            CaseReason.USERS,
                            LAST,
                            DAY,
                            15,
                            null,
                            1,
                            DAY),
                    DAY);
        }
        About all = About.ALL;

        Page<Case> first = Case.page(table, AsOf.NOW, all, new PageRequest(null, 1));
        Page<Case> second = Case.page(table, AsOf.NOW, all, new PageRequest(first.next(), 1));

        assertThat(Stream.of(first, second).map(page -> page.items().getFirst().division()))
                .containsExactly("anct", "dinum");
        assertThat(second.next()).isNull();
    }

    @Test
    void a_case_of_many_users_grew_from_nothing() {
        measured(new UUID(1, 1), 0, 10, true);
        measured(LAST, 3, 15, true);
        opened(null);
        assertThat(marks()).isEqualTo("[users] []");
    }
}
