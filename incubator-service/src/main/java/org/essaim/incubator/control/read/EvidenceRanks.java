package org.essaim.incubator.control.read;

import module java.base;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.essaim.contract.DivisionId;
import org.essaim.contract.Flag;
import org.essaim.incubator.control.domain.EvidenceFacts;
import org.essaim.incubator.control.domain.EvidenceRisk;
import org.essaim.runtime.rebuild.Projection;
import org.essaim.runtime.store.BatchedWrites;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ranks evidence of use with the other of its batch, once all of it is in (R53, R95). */
@Component
public record EvidenceRanks(JdbcClient jdbc, BatchedWrites rows) {

    public static final String TABLE = "control_evidence";

    /**
     * Beside what was asked for, those whose measure before may be another one now: all up to the
     * first later day on which one stands.
     */
    static final String FACTS =
            """
            with asked as (
                select e.* from control_evidence e
                  join unnest(?::text[], ?::uuid[]) as a (division, evidence_id)
                 using (division, evidence_id)),
            touched as (
                select division, evidence_id from asked
                union
                select a.division, n.evidence_id from asked a
                  join control_evidence n
                    on n.division = a.division and n.initiative = a.initiative
                   and n.measured_on > a.measured_on
                   and n.measured_on <= coalesce(
                       (select min(s.measured_on) from control_evidence s
                         where s.division = a.division and s.initiative = a.initiative
                           and s.measured_on > a.measured_on and s.withdrawn_on is null),
                       'infinity'))
            select e.division, e.evidence_id, e.users, e.flags, e.recorded_on, e.withdrawn_on,
                   e.signals,
                   (select users from control_evidence b
                     where b.division = e.division and b.initiative = e.initiative
                       and b.measured_on < e.measured_on and b.withdrawn_on is null
                     order by b.measured_on desc, b.ordinal desc limit 1) as users_before,
                   (select min((x.spent_on + interval '12 months')::date)
                      from control_expense x
                     where x.division = e.division and x.initiative = e.initiative
                       and x.recorded_on <= e.recorded_on
                       and (x.reversed_on is null or x.reversed_on > e.recorded_on)
                       and x.spent_on <= e.measured_on
                       and (x.spent_on + interval '12 months')::date >= e.measured_on
                       and not exists (
                           select 1 from control_evidence o
                            where o.division = e.division and o.initiative = e.initiative
                              and o.ordinal < e.ordinal and o.users > 0
                              and (o.withdrawn_on is null or o.withdrawn_on >= e.recorded_on)
                              and o.measured_on between x.spent_on
                                  and (x.spent_on + interval '12 months')::date)) as use_by
              from control_evidence e join touched using (division, evidence_id)
            """;

    @Bean
    static Projection rankedEvidence() {
        return Projection.of("control", TABLE);
    }

    private record Key(String division, UUID evidenceId) {}

    /**
     * @param signals as they stand: the score follows from them
     */
    private record Ranked(Key key, List<String> signals, EvidenceRisk risk) {
        private boolean isNews() {
            return !signals.equals(risk.signals().stream().map(Enum::name).toList());
        }
    }

    /** One, as soon as its batch is in. */
    public void rank(DivisionId division, UUID evidence) {
        rows.afterwards("ranks of evidence", new Key(division.value(), evidence), this::rankAll);
    }

    private void rankAll(List<Key> keys) {
        jdbc
                .sql(FACTS)
                .param(keys.stream().map(Key::division).toArray(String[]::new))
                .param(keys.stream().map(Key::evidenceId).toArray(UUID[]::new))
                .query(EvidenceRanks::ranked)
                .list()
                .stream()
                .filter(Ranked::isNews)
                .forEach(this::write);
    }

    private void write(Ranked one) {
        rows.writeTogether(
                TABLE,
                """
                update control_evidence e
                   set score = m.score, signals = m.signals::text[]
                  from unnest(?::integer[], ?::text[], ?::text[], ?::uuid[])
                           as m (score, signals, division, evidence_id)
                 where e.division = m.division and e.evidence_id = m.evidence_id
                """,
                one.risk().score(),
                BatchedWrites.names(one.risk().signals()),
                one.key().division(),
                one.key().evidenceId());
    }

    private static Ranked ranked(ResultSet row, int number) throws SQLException {
        return new Ranked(
                new Key(row.getString("division"), row.getObject("evidence_id", UUID.class)),
                List.of((String[]) row.getArray("signals").getArray()),
                EvidenceRisk.of(facts(row)));
    }

    /** Of a row of {@link #FACTS}. */
    static EvidenceFacts facts(ResultSet row) throws SQLException {
        Set<Flag> flags =
                Arrays.stream((String[]) row.getArray("flags").getArray())
                        .map(Flag::valueOf)
                        .collect(Collectors.toSet());
        return new EvidenceFacts(
                row.getInt("users"),
                row.getObject("users_before", Integer.class),
                flags,
                row.getObject("recorded_on", LocalDate.class),
                row.getObject("use_by", LocalDate.class),
                row.getObject("withdrawn_on", LocalDate.class));
    }
}
