package org.essaim.incubator.generalization.read;

import module java.base;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.FreeText;
import org.essaim.incubator.generalization.domain.GeneralizationEvent;
import org.essaim.incubator.generalization.domain.Target;
import org.essaim.runtime.rebuild.RebuildableTables;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes the cases, what the board decided on them, the proposals, the answers and the credits;
 * before others of its processor look for what follows.
 */
@Component
@ProcessingGroup("generalization")
@RebuildableTables({
    "generalization_case",
    "generalization_description",
    "generalization_added_target",
    "proposal",
    "credit"
})
@Order(0)
class CaseProjection {

    private final JdbcClient jdbc;

    CaseProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(GeneralizationEvent event) {
        switch (event) {
            case GeneralizationEvent.CaseOpened e -> opened(e);
            case GeneralizationEvent.Generalized e ->
                    stands(e.caseId(), "GENERALIZED", e.item(), null, e.decidedOn());
            case GeneralizationEvent.Postponed e ->
                    stands(e.caseId(), "POSTPONED", e.item(), e.reviewOn(), e.decidedOn());
            case GeneralizationEvent.ReviewFellDue e ->
                    stands(e.caseId(), "OPEN", e.item(), null, null);
            case GeneralizationEvent.Described e -> described(e);
            case GeneralizationEvent.TargetAdded e -> added(e);
            case GeneralizationEvent.Proposed e -> proposed(e);
            case GeneralizationEvent.TitleCorrected _ -> {}
            case GeneralizationEvent.Accepted e ->
                    answered(e.proposalId(), "ACCEPTED", e.adoptedAs().value(), null, e.on());
            case GeneralizationEvent.Declined e ->
                    answered(e.proposalId(), "DECLINED", null, e.reason().digest(), e.on());
            case GeneralizationEvent.Credited e -> credited(e);
        }
    }

    private void opened(GeneralizationEvent.CaseOpened e) {
        jdbc.sql(
                        """
                        insert into generalization_case
                            (case_id, division, initiative, reason, evidence_id, measured_on,
                             users, users_before, policy_version, opened_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(e.caseId(), e.division().value(), e.initiative().value())
                .params(e.reason().name(), e.measure().evidenceId(), e.measure().measuredOn())
                .params(e.measure().users(), e.usersBefore(), e.policyVersion(), e.openedOn())
                .update();
    }

    private void stands(
            UUID caseId, String standing, UUID item, LocalDate reviewOn, LocalDate decidedOn) {
        jdbc.sql(
                        """
                        update generalization_case
                           set standing = ?, agenda_item_id = ?, review_on = ?, decided_on = ?
                         where case_id = ?
                        """)
                .params(standing, item, reviewOn, decidedOn, caseId)
                .update();
    }

    private void described(GeneralizationEvent.Described e) {
        jdbc.sql(
                        """
                        insert into generalization_description
                            (case_id, category, tag_digests, described_by, described_on)
                        values (?, ?, ?, ?, ?)
                        on conflict (case_id) do update
                           set category = excluded.category, tag_digests = excluded.tag_digests,
                               described_by = excluded.described_by,
                               described_on = excluded.described_on
                        """)
                .params(e.caseId(), e.category().name())
                .param(e.tags().stream().map(FreeText::digest).toArray(String[]::new))
                .params(e.person().value(), e.describedOn())
                .update();
    }

    private void added(GeneralizationEvent.TargetAdded e) {
        jdbc.sql(
                        """
                        insert into generalization_added_target
                            (case_id, division, reason_digest, added_by, added_on)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(e.caseId(), e.added().value(), e.reason().digest())
                .params(e.person().value(), e.addedOn())
                .update();
    }

    private void proposed(GeneralizationEvent.Proposed e) {
        Target target = e.target();
        jdbc.sql(
                        """
                        insert into proposal
                            (proposal_id, case_id, division, initiative, target, irritant_id,
                             origin_irritant_id, category, tag, proposed_on,
                             board_reason_digest, tag_digest)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(e.proposalId(), e.caseId(), e.division().value(), e.initiative().value())
                .params(target.division().value(), target.irritantId(), target.originIrritantId())
                .params(Objects.toString(target.category(), null), target.tag(), e.proposedOn())
                .params(digest(e.reason()), digest(target.tagText()))
                .update();
    }

    private static String digest(FreeText text) {
        return text == null ? null : text.digest();
    }

    private void answered(
            UUID proposalId, String answer, String adoptedAs, String reason, LocalDate on) {
        jdbc.sql(
                        """
                        update proposal
                           set answer = ?, adopted_as = ?, reason_digest = ?, answered_on = ?
                         where proposal_id = ?
                        """)
                .params(answer, adoptedAs, reason, on, proposalId)
                .update();
    }

    private void credited(GeneralizationEvent.Credited e) {
        jdbc.sql(
                        """
                        insert into credit
                            (case_id, adopting_division, adopted_as, owner, credited_on)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(e.caseId(), e.adoption().division().value())
                .params(e.adoption().initiative().value(), Objects.toString(e.owner(), null))
                .param(e.creditedOn())
                .update();
    }
}
