package org.essaim.incubator.generalization.read;

import module java.base;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.incubator.generalization.domain.GeneralizationCommand.Propose;
import org.essaim.incubator.generalization.domain.Target;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.runtime.store.BatchedWrites;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where cases are relevant: divisions that reported, and still feel, an irritant of the same
 * category with a common tag as that for which the product was launched (R72). Left out are the
 * product's own division, those that have it already or gave it, and those that were asked.
 */
@Component
public class TargetMatches {

    /** Of several reasons in one division the one that most people feel, then the oldest. */
    private static final String MATCHES =
            """
            select distinct on (c.case_id, t.division)
                   c.division as origin, c.initiative, t.division, t.irritant_id,
                   o.irritant_id as origin_irritant_id, o.category,
                   (select min(tag collate "C") from unnest(t.tags) tag
                     where tag = any(o.tags)) as tag
              from generalization_case c
              join generalization_initiative i
                on i.division = c.division and i.initiative = c.initiative
              join generalization_irritant own
                on own.irritant_id = i.irritant_id and own.division = c.division
              join generalization_irritant o
                on o.irritant_id = coalesce(own.merged_into, own.irritant_id)
               and o.division = own.division
              join generalization_irritant t
                on t.category = o.category and t.tags && o.tags and t.division <> c.division
             where t.merged_into is null and t.resolved_on is null
               and (c.case_id = :case
                    or c.standing = 'GENERALIZED'
                       and (t.irritant_id = :irritant or o.irritant_id = :irritant))
               and not exists (select 1 from proposal p
                                where p.case_id = c.case_id and p.target = t.division)
               and not exists (select 1 from lineage l
                                where l.division = t.division
                                  and l.origin_division = c.division and l.origin = c.initiative)
               and not exists (select 1 from lineage l
                                where l.division = c.division and l.initiative = c.initiative
                                  and l.origin_division = t.division)
             order by c.case_id, t.division, t.corroborations desc, t.reported_on, t.irritant_id
            """;

    private final JdbcClient jdbc;
    private final BatchedWrites rows;

    TargetMatches(JdbcClient jdbc, BatchedWrites rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** The proposals that fit this case, whatever the board decided on it so far. */
    public List<Propose> of(UUID caseId) {
        return matches(caseId, null);
    }

    /** The proposals of generalized cases that fit because of this irritant, on either side. */
    public List<Propose> because(UUID irritant) {
        return matches(null, irritant);
    }

    private List<Propose> matches(UUID caseId, UUID irritant) {
        rows.flush();
        return jdbc.sql(MATCHES)
                .param("case", caseId, Types.OTHER)
                .param("irritant", irritant, Types.OTHER)
                .query(TargetMatches::match)
                .list();
    }

    private static Propose match(ResultSet row, int number) throws SQLException {
        return new Propose(
                new DivisionId(row.getString("origin")),
                new InitiativeId(row.getString("initiative")),
                RecordMapper.of(Target.class).mapRow(row, number));
    }
}
