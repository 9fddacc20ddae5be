package org.essaim.incubator.generalization.read;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.incubator.generalization.domain.Target;
import org.essaim.runtime.read.KeysetQuery;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cases, with their proposals, answers and credits. */
@Component
public class CaseQueries {

    private static final List<String> BY_NAME =
            List.of("initiative collate \"C\"", "division collate \"C\"");

    private final JdbcClient jdbc;
    private final TargetMatches matches;

    CaseQueries(JdbcClient jdbc, TargetMatches matches) {
        this.jdbc = jdbc;
        this.matches = matches;
    }

    /**
     * A generalization case, the measures that opened it (R70) and what the board decided (R71).
     *
     * @param reason USERS or GROWTH
     * @param measuredOn the day of the measure that opened it
     * @param usersBefore what growth is counted from; null where the reason is USERS
     * @param policyVersion that of the day of the measure (R99)
     * @param standing OPEN, POSTPONED or GENERALIZED
     * @param agendaItemId under which the board last decided on it, or null
     * @param reviewOn when it comes back; null unless it is postponed
     */
    record Case(
            String initiative,
            String division,
            UUID caseId,
            String reason,
            LocalDate measuredOn,
            int users,
            Integer usersBefore,
            UUID evidenceId,
            int policyVersion,
            LocalDate openedOn,
            String standing,
            UUID agendaItemId,
            LocalDate reviewOn,
            LocalDate decidedOn) {}

    /**
     * All of one case: how it stands, where it is relevant and was not offered yet, what was
     * offered and answered, and who is credited.
     *
     * @param targets with their reasons, as they are now (R72); once it is generalized they are
     *     asked
     */
    record Details(
            Case summary,
            List<Relevance> targets,
            List<Proposal> proposals,
            List<Credit> credits) {}

    /**
     * A division where the product is relevant (R72).
     *
     * @param irritantId of that division, which shares category and tag with the origin's
     */
    record Relevance(
            String division, UUID irritantId, UUID originIrritantId, String category, String tag) {
        private static Relevance of(Target target) {
            return new Relevance(
                    target.division().value(),
                    target.irritantId(),
                    target.originIrritantId(),
                    target.category().name(),
                    target.tag());
        }
    }

    /**
     * What a division was offered (R73).
     *
     * @param irritantId of the division asked, which with the category and the tag is the reason
     * @param answer NONE, ACCEPTED or DECLINED
     * @param adoptedAs the initiative launched there, or null
     * @param reason why it was declined, {@code [redacted]} (R100), or null
     */
    record Proposal(
            UUID proposalId,
            String target,
            UUID irritantId,
            UUID originIrritantId,
            String category,
            String tag,
            LocalDate proposedOn,
            String answer,
            LocalDate answeredOn,
            String adoptedAs,
            String reason) {}

    /**
     * An adoption that the case's division is credited with (R75).
     *
     * @param owner credited too, opaque; null without consent, and once it is withdrawn
     */
    record Credit(String adoptingDivision, String adoptedAs, String owner, LocalDate creditedOn) {}

    /** Whose product a proposal offers. */
    public record Offered(DivisionId division, InitiativeId initiative) {}

    /** Empty where no such proposal was made. */
    public Optional<Offered> offered(UUID proposalId) {
        return jdbc.sql("select division, initiative from proposal where proposal_id = ?")
                .param(proposalId)
                .query(RecordMapper.of(Offered.class))
                .optional();
    }

    /** By name of the initiative. */
    List<Case> cases(String division, String standing, PageRequest part) {
        return KeysetQuery.of("select * from generalization_case")
                .where("division = :division", "division", division)
                .where("standing = :standing", "standing", standing)
                .after(BY_NAME, part.afterRow(key -> List.of(key.text(0), key.text(1))))
                .in(jdbc, BY_NAME, part.most())
                .query(Case.class)
                .list();
    }

    static String key(Case row) {
        return SortKey.of(row.initiative(), row.division());
    }

    Optional<Details> details(UUID caseId) {
        return jdbc.sql("select * from generalization_case where case_id = ?")
                .param(caseId)
                .query(Case.class)
                .optional()
                .map(
                        row ->
                                new Details(
                                        row,
                                        matches.of(caseId).stream()
                                                .map(match -> Relevance.of(match.offeredTo()))
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
    private List<Credit> credits(UUID caseId) {
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
                .query(Credit.class)
                .list();
    }
}
