package org.essaim.reporting.division.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.testkit.Texts.text;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.PersonId;
import org.essaim.contract.WrittenText;
import org.essaim.contract.message.v1.DivisionAdmitted;
import org.essaim.contract.message.v1.DivisionNamed;
import org.essaim.reporting.ProjectionDatabase;
import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.domain.Snapshot;
import org.essaim.reporting.facts.read.FactTable;
import org.essaim.reporting.facts.read.RandomFacts;
import org.essaim.stream.text.Disclosure;
import org.essaim.stream.text.FreeTexts;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A division is called as it was on the day asked for. */
@Rule("R09")
@Gate
class DivisionNamesTest {

    private static final DivisionId NORTH = new DivisionId("caf-du-nord");
    private static final LocalDate DAY = LocalDate.of(2021, 3, 1);
    private static final LocalDate LATER = DAY.plusMonths(2);

    private final DataSourceOfTest database = new DataSourceOfTest();
    private final RandomFacts facts = new RandomFacts(database.jdbc(), 1);
    private final FactTable table = new FactTable(database.jdbc());
    private final DivisionNames names = new DivisionNames(table);

    /** What is asked and where texts are kept. */
    private record DataSourceOfTest(JdbcClient jdbc, FreeTexts texts) {
        DataSourceOfTest() {
            this(new JdbcTemplate(ProjectionDatabase.freshSource()));
        }

        private DataSourceOfTest(JdbcTemplate template) {
            this(JdbcClient.create(template), new FreeTexts(template));
        }
    }

    private void named(String name, LocalDate on, LocalDate knownOn) {
        WrittenText written = text(name);
        database.texts()
                .keep(
                        RandomFacts.STREAM,
                        List.of(
                                new Disclosure(
                                        written.reference().digest(),
                                        written.salt(),
                                        written.text())));
        facts.receive(
                new DivisionNamed(NORTH, written.reference(), on, new PersonId("p-dora")), knownOn);
    }

    @Test
    void its_name_is_that_of_the_day_and_of_what_was_known_then() {
        named("Caisse d’allocations du Nord", DAY, DAY);
        named("Caisse du Nord", LATER, LATER.plusDays(3));

        assertThat(names.nameOf(AsOf.NOW, "caf-du-nord")).isEqualTo("Caisse du Nord");
        assertThat(names.of(AsOf.NOW).apply("caf-du-nord")).isEqualTo("Caisse du Nord");
        for (AsOf before :
                List.of(new AsOf(LATER.minusDays(1), null), new AsOf(null, LATER.plusDays(2)))) {
            assertThat(names.nameOf(before, "caf-du-nord"))
                    .isEqualTo("Caisse d’allocations du Nord");
        }
    }

    @Test
    void before_anybody_named_it_its_id_is_made_readable() {
        named("Caisse du Nord", DAY, DAY);

        assertThat(names.nameOf(new AsOf(DAY.minusDays(1), null), "caf-du-nord"))
                .isEqualTo("Caf du nord");
        assertThat(names.of(AsOf.NOW).apply("DINUM")).isEqualTo("DINUM");
    }

    @Test
    @Rule("R100")
    void a_name_that_was_redacted_is_shown_nowhere_on_no_day() {
        facts.receive(
                new DivisionAdmitted(NORTH, 50, text("a survey").reference(), null, DAY, null),
                DAY);
        named("Rosalinde", DAY, DAY);
        assertThat(titles()).containsExactly("Rosalinde");

        database.texts()
                .redact(RandomFacts.STREAM, text("Rosalinde").reference().digest(), Instant.EPOCH);

        assertThat(names.nameOf(AsOf.NOW, "caf-du-nord")).isEqualTo("Caf du nord");
        assertThat(titles()).containsExactly((String) null);
    }

    private List<String> titles() {
        return new Divisions(table)
                .all(Snapshot.open(AsOf.NOW)).stream().map(Division::title).toList();
    }
}
