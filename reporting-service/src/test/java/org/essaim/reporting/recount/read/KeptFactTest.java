package org.essaim.reporting.recount.read;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.essaim.contract.EvidenceLevel;
import org.essaim.reporting.ProjectionDatabase;
import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.facts.domain.FactKind;
import org.essaim.reporting.facts.domain.Snapshot;
import org.essaim.reporting.facts.read.RandomFacts;
import org.essaim.reporting.facts.read.RecordedFactMapper;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept beside the facts to count them quickly says what they say (R99). */
@Gate
class KeptFactTest {

    private static final String RECORDED =
            """
            select *, payload ->> 'users' as users, payload ->> 'level' as level from recorded_fact
             where kind in ('LAUNCHED', 'SPENT', 'REVERSED', 'USED', 'USE_WITHDRAWN', 'CLOSED',
                'INTEGRATED', 'GRANTED') and division is not null and initiative is not null
               and seq <= ? and true_on <= ? and known_on <= ?
             order by division, initiative, seq
            """;

    /** A part takes 128 facts. */
    private static final String MANY =
            """
            insert into recorded_fact (stream, position, known_at, known_on, true_on, kind,
                division, initiative, subject_id, made_up, payload)
            select 'many', n, now(), '2020-02-01', '2020-01-01', 'USED', 'crowded', 'one',
                md5('m' || n)::uuid, array['users'],
                jsonb_build_object('users', n, 'level', 'CONFIRMED')
              from generate_series(:from, :to) n
            """;

    private final JdbcClient jdbc = ProjectionDatabase.fresh();
    private final RandomFacts facts = new RandomFacts(jdbc, 7);

    private record Kept(String division, String initiative, KeptFact fact) {}

    @Test
    @Rule("R99")
    void what_is_kept_is_what_the_facts_say_as_of_any_days_and_any_head() {
        for (int step = 0; step < 30; step++) {
            facts.more(1 + step % 9);
            for (AsOf asked : RandomFacts.QUESTIONS) {
                isTheSame(Snapshot.open(asked));
                isTheSame(new Snapshot(asked, 20L + step));
            }
        }
        assertThat(kept(Snapshot.open(AsOf.NOW))).hasSizeGreaterThan(50);
    }

    @Test
    void facts_of_one_initiative_are_in_parts_of_bounded_size() {
        for (int n = 0; n < 300; n++) {
            many(n, n);
        }
        many(300, 999);
        many(1_000, 1_000);

        isTheSame(Snapshot.open(AsOf.NOW));
        assertThat(parts()).startsWith(8_192, 8_192).last().isEqualTo(64);
    }

    @Test
    void where_the_facts_are_emptied_nothing_is_kept() {
        many(1, 9);
        jdbc.sql("truncate recorded_fact").update();
        assertThat(parts()).isEmpty();
    }

    private void many(int from, int to) {
        jdbc.sql(MANY).param("from", from).param("to", to).update();
    }

    private List<Integer> parts() {
        return jdbc.sql("select octet_length(facts) from initiative_history order by part")
                .query(Integer.class)
                .list();
    }

    private void isTheSame(Snapshot snapshot) {
        assertThat(kept(snapshot)).isEqualTo(recorded(snapshot));
    }

    private List<Kept> kept(Snapshot snapshot) {
        List<Kept> all = new ArrayList<>();
        jdbc.sql("select * from initiative_history order by division, initiative, part")
                .query(
                        row -> {
                            String division = row.getString("division");
                            String initiative = row.getString("initiative");
                            KeptFact.read(
                                    row.getBytes("facts"),
                                    snapshot,
                                    fact -> all.add(new Kept(division, initiative, fact)));
                        });
        return all;
    }

    private List<Kept> recorded(Snapshot snapshot) {
        AsOf asOf = snapshot.asOf();
        return jdbc.sql(RECORDED)
                .params(snapshot.head(), asOf.lastTrue(), asOf.lastKnown())
                .query((row, _) -> recorded(row))
                .list();
    }

    private static Kept recorded(ResultSet row) throws SQLException {
        String level = row.getString("level");
        return new Kept(
                row.getString("division"),
                row.getString("initiative"),
                new KeptFact(
                        FactKind.valueOf(row.getString("kind")),
                        row.getObject("true_on", LocalDate.class),
                        row.getLong("position"),
                        Objects.requireNonNullElse(
                                row.getObject("subject_id", UUID.class), new UUID(0, 0)),
                        RecordedFactMapper.amount(row),
                        row.getInt("users"),
                        RecordedFactMapper.madeUp(row),
                        "FIRST".equals(row.getString("round")),
                        level == null ? EvidenceLevel.DECLARED : EvidenceLevel.valueOf(level)));
    }
}
