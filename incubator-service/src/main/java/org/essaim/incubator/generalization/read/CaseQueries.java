package org.essaim.incubator.generalization.read;

import module java.base;

import org.essaim.federation.stream.DivisionStream;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.web.KeysetQuery;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases with all that is known of them, as pages show it (R70 to R76). */
@Component
public record CaseQueries(JdbcClient jdbc, TargetMatches matches, Descriptions descriptions) {

    /** With what became of the measure that opened it (R53). */
    static final String CASES =
            """
            select * from (
                select c.*, m.withdrawn_on as evidence_withdrawn_on
                  from generalization_case c
                  left join generalization_measure m
                    on m.division = c.division and m.evidence_id = c.evidence_id) cases
            """;

    /** All of them, the last one opened first. */
    public Page<Case> all(PageRequest part) {
        return KeysetQuery.of(CASES)
                .page(jdbc, CaseSort.LATEST.order(), RecordMapper.of(Case.class), part);
    }

    /** Those that come back, or should have by then, the first due first (R71). */
    public List<Case> postponed() {
        return jdbc.sql(
                        CASES
                                + " where standing = 'POSTPONED'"
                                + " order by review_on, case_id limit 100")
                .query(RecordMapper.of(Case.class))
                .list();
    }

    /** What was offered and not answered yet, the first offered first (R73). */
    public List<UnansweredOffer> unanswered() {
        return jdbc.sql(
                        """
                        select proposal_id, case_id, division, initiative, target, proposed_on
                          from proposal where answer = 'NONE'
                         order by proposed_on, target collate "C", proposal_id limit 100
                        """)
                .query(RecordMapper.of(UnansweredOffer.class))
                .list();
    }

    /** The divisions that could be added to it, by name (R76). */
    public List<String> notAsked(UUID caseId) {
        return jdbc.sql(
                        """
                        select d.division from division d
                          join generalization_case c on c.division <> d.division
                         where c.case_id = ?
                           and not exists (select 1 from proposal p
                                            where p.case_id = c.case_id
                                              and p.target = d.division)
                           and not exists (select 1 from generalization_added_target a
                                            where a.case_id = c.case_id
                                              and a.division = d.division)
                         order by d.division collate "C"
                        """)
                .param(caseId)
                .query(String.class)
                .list();
    }

    /** What was measured of its product, the last ones, the first measured first (R70). */
    public List<MeasureRow> measures(UUID caseId, int most) {
        return jdbc.sql(
                        """
                        select m.measured_on, m.users, m.level, m.evidence_id, m.withdrawn_on
                          from generalization_measure m join generalization_case c
                            on c.division = m.division and c.initiative = m.initiative
                         where c.case_id = ?
                         order by m.measured_on desc, m.evidence_id limit ?
                        """)
                .params(caseId, most)
                .query(RecordMapper.of(MeasureRow.class))
                .list()
                .reversed();
    }

    /** Empty where there is no such case. */
    public Optional<CaseDetails> details(UUID caseId) {
        return jdbc.sql(CASES + " where case_id = ?")
                .param(caseId)
                .query(RecordMapper.of(Case.class))
                .optional()
                .map(
                        row ->
                                new CaseDetails(
                                        row,
                                        descriptions.of(caseId).orElse(null),
                                        matches.shown(caseId),
                                        proposals(caseId),
                                        credits(caseId)));
    }

    /** A reason is a text of the division that declined. */
    private List<Proposal> proposals(UUID caseId) {
        return jdbc.sql(
                        """
                        select coalesce(p.tag, g.text) as tag, p.*, t.text as reason,
                               b.text as board_reason from proposal p
                          left join division d on d.division = p.target
                          left join shown_text t
                            on t.stream = d.stream and t.digest = p.reason_digest
                          left join shown_text g
                            on g.stream = d.stream and g.digest = p.tag_digest
                          left join shown_text b
                            on b.stream = ? and b.digest = p.board_reason_digest
                         where p.case_id = ? order by p.proposed_on, p.target collate "C"
                        """)
                .params(DivisionStream.CENTRE, caseId)
                .query(RecordMapper.of(Proposal.class))
                .list();
    }

    /** An owner is shown as long as the consent lasts. */
    private List<CreditRow> credits(UUID caseId) {
        return jdbc.sql(
                        """
                        select k.adopting_division, k.adopted_as, k.credited_on,
                               case when k.owner = o.consenting then k.owner end as owner
                          from credit k
                          join generalization_case c using (case_id)
                          left join generalization_initiative o
                            on o.division = c.division and o.initiative = c.initiative
                         where k.case_id = ?
                         order by k.credited_on, k.adopting_division collate "C", k.adopted_as
                        """)
                .param(caseId)
                .query(CreditRow.class)
                .list();
    }
}
