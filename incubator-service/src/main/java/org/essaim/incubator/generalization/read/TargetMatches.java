package org.essaim.incubator.generalization.read;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.FreeText;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.IrritantCategory;
import org.essaim.contract.WrittenText;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.incubator.generalization.domain.GeneralizationCommand.Propose;
import org.essaim.incubator.generalization.domain.Target;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.runtime.store.BatchedWrites;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where cases are relevant: divisions that reported, and still feel, an irritant of the same
 * category with a common tag as that for which the product was launched, or as its case was
 * described (R72, R76); and those that the board added. Left out are the product's own division,
 * those that have it already or gave it, and those that were asked.
 */
@Component
public record TargetMatches(JdbcClient jdbc, BatchedWrites rows) {

    /** Of several reasons in one division the one that most people feel, then the oldest. */
    private static final String MATCHES =
            """
            with about as (
                select c.case_id, o.irritant_id, o.category,
                       tags_of(o.tags, o.stream, o.tag_digests) as tags
                  from generalization_case c
                  join generalization_initiative i
                    on i.division = c.division and i.initiative = c.initiative
                  join generalization_irritant own
                    on own.irritant_id = i.irritant_id and own.division = c.division
                  join generalization_irritant o
                    on o.irritant_id = coalesce(own.merged_into, own.irritant_id)
                   and o.division = own.division
                union all
                select d.case_id, null, d.category,
                       array(select x.text from free_text x
                              where x.stream = :own and x.digest = any(d.tag_digests)
                                and x.text is not null)
                  from generalization_description d),
            relevant as (
                select a.case_id, t.division, t.irritant_id, a.irritant_id as origin_irritant_id,
                       a.category, (select min(tag collate "C")
                                      from unnest(tags_of(t.tags, t.stream, t.tag_digests)) tag
                                     where tag = any(a.tags)) as tag,
                       t.corroborations, t.reported_on, null::text as reason_digest,
                       t.stream, t.tag_digests
                  from about a
                  join generalization_irritant t
                    on t.category = a.category
                   and tags_of(t.tags, t.stream, t.tag_digests) && a.tags
                 where t.merged_into is null and t.resolved_on is null and %s
                union all
                select b.case_id, b.division, null, null, null, null, -1, b.added_on,
                       b.reason_digest, null, null
                  from generalization_added_target b where %s)
            select distinct on (c.case_id, t.division)
                   c.division as origin, c.initiative, t.*, x.text as reason,
                   w.text as title, w.salt as title_salt,
                   (select f.digest from free_text f
                     where f.stream = t.stream and f.digest = any(t.tag_digests)
                       and f.text = t.tag limit 1) as tag_text
              from relevant t
              join generalization_case c using (case_id)
              left join shown_text x on x.stream = :own and x.digest = t.reason_digest
              left join initiative i
                on i.division = c.division and i.initiative = c.initiative
              left join free_text w on w.stream = i.stream and w.digest = i.title_digest
             where t.division <> c.division
               and (not :generalized or c.standing = 'GENERALIZED')
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

    /** Two questions and not one with both: each is planned for what it is about. */
    private static final String OF_CASE =
            MATCHES.formatted("a.case_id = :about", "b.case_id = :about");

    private static final String BECAUSE =
            MATCHES.formatted("(t.irritant_id = :about or a.irritant_id = :about)", "false");

    /** The proposals that fit this case, whatever the board decided on it so far. */
    public List<Propose> of(UUID caseId) {
        return proposals(matches(OF_CASE, caseId, false));
    }

    /** The proposals that fit this case, if the board has decided to generalize it. */
    public List<Propose> ofGeneralized(UUID caseId) {
        return proposals(matches(OF_CASE, caseId, true));
    }

    /** The proposals of generalized cases that fit because of this irritant, on either side. */
    public List<Propose> because(UUID irritant) {
        return proposals(matches(BECAUSE, irritant, true));
    }

    /** Where the case is relevant and was not offered yet, as it is shown. */
    List<TargetRow> shown(UUID caseId) {
        return matches(OF_CASE, caseId, false).stream().map(Match::row).toList();
    }

    /** Whether the product was launched for an irritant that has arrived. */
    public boolean hasIrritant(DivisionId division, InitiativeId initiative) {
        return jdbc.sql(
                        """
                        select exists (select 1 from generalization_initiative i
                                         join generalization_irritant o
                                           on o.irritant_id = i.irritant_id
                                          and o.division = i.division
                                        where i.division = ? and i.initiative = ?)
                        """)
                .params(division.value(), initiative.value())
                .query(Boolean.class)
                .single();
    }

    private static List<Propose> proposals(List<Match> matches) {
        return matches.stream().map(Match::proposal).toList();
    }

    private List<Match> matches(String question, UUID about, boolean generalized) {
        rows.flush();
        return jdbc.sql(question)
                .param("own", DivisionStream.CENTRE)
                .param("about", about)
                .param("generalized", generalized)
                .query(RecordMapper.of(Match.class))
                .list();
    }

    /** A division where a case is relevant. */
    record Match(
            DivisionId origin,
            InitiativeId initiative,
            DivisionId division,
            UUID irritantId,
            UUID originIrritantId,
            IrritantCategory category,
            String tag,
            FreeText tagText,
            String reason,
            String title,
            String titleSalt) {

        private Propose proposal() {
            return new Propose(
                    origin,
                    initiative,
                    new Target(
                            division,
                            irritantId,
                            originIrritantId,
                            category,
                            tagText == null ? tag : null,
                            tagText),
                    title == null ? null : new WrittenText(title, titleSalt));
        }

        private TargetRow row() {
            return new TargetRow(division, irritantId, originIrritantId, category, tag, reason);
        }
    }
}
