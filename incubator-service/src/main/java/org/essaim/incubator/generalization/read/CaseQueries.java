package org.essaim.incubator.generalization.read;

import module java.base;

import org.essaim.incubator.generalization.domain.GeneralizationCommand.Propose;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.web.KeysetQuery;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.essaim.web.SortOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cases, with their proposals, answers and credits. */
@Component
public class CaseQueries {

    private static final SortOrder<Case> BY_NAME =
            SortOrder.by("initiative collate \"C\"", SortKey::text, Case::initiative)
                    .then("division collate \"C\"", SortKey::text, Case::division);

    private final JdbcClient jdbc;
    private final TargetMatches matches;

    CaseQueries(JdbcClient jdbc, TargetMatches matches) {
        this.jdbc = jdbc;
        this.matches = matches;
    }

    /** Empty where no such proposal was made. */
    public Optional<Offered> offered(UUID proposalId) {
        return jdbc.sql("select division, initiative from proposal where proposal_id = ?")
                .param(proposalId)
                .query(RecordMapper.of(Offered.class))
                .optional();
    }

    /** By name of the initiative. */
    Page<Case> cases(String division, String standing, PageRequest part) {
        return KeysetQuery.of("select * from generalization_case")
                .where("division = :division", "division", division)
                .where("standing = :standing", "standing", standing)
                .page(jdbc, BY_NAME, RecordMapper.of(Case.class), part);
    }

    Optional<CaseDetails> details(UUID caseId) {
        return jdbc.sql("select * from generalization_case where case_id = ?")
                .param(caseId)
                .query(Case.class)
                .optional()
                .map(
                        row ->
                                new CaseDetails(
                                        row,
                                        matches.of(caseId).stream()
                                                .map(Propose::offeredTo)
                                                .toList(),
                                        proposals(caseId),
                                        credits(caseId)));
    }

    /** A reason is a text of the division that declined. */
    private List<Proposal> proposals(UUID caseId) {
        return jdbc.sql(
                        """
                        select p.*, t.text as reason from proposal p
                          left join division d on d.division = p.target
                          left join shown_text t
                            on t.stream = d.stream and t.digest = p.reason_digest
                         where p.case_id = ? order by p.proposed_on, p.target collate "C"
                        """)
                .param(caseId)
                .query(Proposal.class)
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
