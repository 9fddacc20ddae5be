package org.essaim.incubator.generalization.read;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.incubator.generalization.domain.GeneralizationEvent;
import org.essaim.incubator.generalization.domain.Target;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the cases, what the board made of them, what was offered and answered, and the credits. */
@Component
@ProcessingGroup("generalization")
class CaseBoard {

    private final JdbcClient jdbc;

    CaseBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(GeneralizationEvent event) {
        switch (event) {
            case GeneralizationEvent.CaseOpened e -> opened(e);
            case GeneralizationEvent.Generalized e ->
                    stands(e.caseId(), "GENERALIZED", e.matter(), null, e.decidedOn());
            case GeneralizationEvent.Postponed e ->
                    stands(e.caseId(), "POSTPONED", e.matter(), e.reviewOn(), e.decidedOn());
            case GeneralizationEvent.ReviewFellDue e ->
                    stands(e.caseId(), "OPEN", e.matter(), null, null);
            case GeneralizationEvent.Proposed e -> proposed(e);
            case GeneralizationEvent.Accepted e ->
                    answered(e.proposalId(), "ACCEPTED", e.adoptedAs().value(), null, e.on());
            case GeneralizationEvent.Declined e ->
                    answered(e.proposalId(), "DECLINED", null, e.reason().digest(), e.on());
            case GeneralizationEvent.Credited e -> credited(e);
        }
    }

    private void opened(GeneralizationEvent.CaseOpened event) {
        jdbc.sql("insert into generalization_case values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(event.caseId())
                .param(event.division().value())
                .param(event.initiative().value())
                .param(event.reason().name())
                .param(event.measure().evidenceId())
                .param(event.measure().measuredOn())
                .param(event.measure().users())
                .param(event.usersBefore())
                .param(event.policyVersion())
                .param(event.openedOn())
                .update();
    }

    private void stands(
            UUID caseId, String standing, UUID matter, LocalDate reviewOn, LocalDate decidedOn) {
        jdbc.sql(
                        """
                        update generalization_case
                           set standing = ?, matter_id = ?, review_on = ?, decided_on = ?
                         where case_id = ?
                        """)
                .param(standing)
                .param(matter)
                .param(reviewOn)
                .param(decidedOn)
                .param(caseId)
                .update();
    }

    private void proposed(GeneralizationEvent.Proposed e) {
        Target target = e.target();
        jdbc.sql(
                        """
                        insert into proposal
                            (proposal_id, case_id, division, initiative, target, irritant_id,
                             origin_irritant_id, category, tag, proposed_on)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(e.proposalId())
                .param(e.caseId())
                .param(e.division().value())
                .param(e.initiative().value())
                .param(target.division().value())
                .param(target.irritantId())
                .param(target.originIrritantId())
                .param(target.category().name())
                .param(target.tag())
                .param(e.proposedOn())
                .update();
    }

    private void answered(
            UUID proposalId, String answer, String adoptedAs, String reason, LocalDate on) {
        jdbc.sql(
                        """
                        update proposal
                           set answer = ?, adopted_as = ?, reason_digest = ?, answered_on = ?
                         where proposal_id = ?
                        """)
                .param(answer)
                .param(adoptedAs)
                .param(reason)
                .param(on)
                .param(proposalId)
                .update();
    }

    private void credited(GeneralizationEvent.Credited e) {
        jdbc.sql("insert into credit values (?, ?, ?, ?, ?)")
                .param(e.caseId())
                .param(e.adoption().division().value())
                .param(e.adoption().initiative().value())
                .param(e.owner() == null ? null : e.owner().value())
                .param(e.creditedOn())
                .update();
    }
}
