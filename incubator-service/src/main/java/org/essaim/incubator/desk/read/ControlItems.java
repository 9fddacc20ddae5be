package org.essaim.incubator.desk.read;

import module java.base;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.essaim.contract.DivisionId;
import org.essaim.contract.Role;
import org.essaim.incubator.control.domain.ControlCommand;
import org.essaim.incubator.control.domain.ControlEvent;
import org.essaim.incubator.control.domain.ControlItem;
import org.essaim.incubator.control.domain.ControlState;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.runtime.read.StoredState;
import org.essaim.web.identity.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits for controllers, who are nobody of the division, and for who answers them (R96). */
@Component
record ControlItems(JdbcClient jdbc, EventStore events) {

    private static final int MOST = 100;

    /** With their titles, those of the {@code %s}. */
    private static final String FINDINGS =
            """
            select f.*, :step as step, coalesce(t.text, f.initiative) as title,
                   coalesce(f.answered_on, f.opened_on) as since, f.due_on as by
              from (select * from control_finding
                     where closed_on is null and cast(:today as date) is not null and %s
                     order by due_on, finding_id limit :most) f
              left join initiative n on n.division = f.division and n.initiative = f.initiative
              left join shown_text t on t.stream = n.stream and t.digest = n.title_digest
            """;

    List<WorkItem> of(Caller caller, LocalDate today) {
        String own = caller.division().map(DivisionId::value).orElse("");
        List<WorkItem> all = new ArrayList<>();
        if (caller.is(Role.CONTROLLER)) {
            all.addAll(taken(caller));
            all.addAll(findings(ControlWork.Step.CLOSE, "answers > 0", own, today));
            all.addAll(
                    findings(
                            ControlWork.Step.OVERDUE,
                            "answers = 0 and due_on < :today",
                            own,
                            today));
            queue(own).filter(queue -> queue.expenses() > 0).ifPresent(all::add);
        }
        if (caller.is(Role.VOLUNTEER) && !own.isEmpty()) {
            all.addAll(findings(ControlWork.Step.ANSWER, "answers = 0", own, today));
        }
        return all;
    }

    private List<ControlWork.FindingOpen> findings(
            ControlWork.Step step, String where, String own, LocalDate today) {
        String whose = step == ControlWork.Step.ANSWER ? " = :own" : " <> :own";
        return jdbc.sql(FINDINGS.formatted(where + " and division" + whose))
                .param("step", step.name())
                .param("own", own)
                .param("today", today)
                .param("most", MOST)
                .query(RecordMapper.of(ControlWork.FindingOpen.class))
                .list();
    }

    /** In hand, and neither looked at by whoever has it nor found anything about. */
    private List<ControlWork.ControlItemTaken> taken(Caller caller) {
        return jdbc
                .sql(
                        """
                        select x.*, coalesce(t.text, x.initiative) as title from (
                            select expense_id, cast(null as uuid) as evidence_id, division,
                                   initiative, taken_on as since
                              from control_expense
                             where taken_by = :person and open_findings + closed_findings = 0
                            union all
                            select null, evidence_id, division, initiative, taken_on
                              from control_evidence
                             where taken_by = :person and open_findings + closed_findings = 0) x
                          left join initiative n
                            on n.division = x.division and n.initiative = x.initiative
                          left join shown_text t
                            on t.stream = n.stream and t.digest = n.title_digest
                         order by since, expense_id, evidence_id limit :most
                        """)
                .param("person", caller.person().value())
                .param("most", MOST)
                .query(RecordMapper.of(ControlWork.ControlItemTaken.class))
                .list()
                .stream()
                .filter(item -> !state(item).lookedAtBy().contains(caller.person()))
                .toList();
    }

    private Optional<ControlWork.QueueToLookAt> queue(String own) {
        return jdbc.sql(
                        """
                        select count(*) as expenses, min(arrived_on) as since from (
                            select arrived_on from control_expense
                             where score > 0 and taken_by is null and division <> :own
                               and looks + samples + open_findings + closed_findings = 0
                             limit 1000) x
                        """)
                .param("own", own)
                .query(RecordMapper.of(ControlWork.QueueToLookAt.class))
                .optional();
    }

    private ControlState state(ControlWork.ControlItemTaken taken) {
        DivisionId division = new DivisionId(taken.division());
        ControlItem item =
                taken.expenseId() == null
                        ? ControlItem.evidence(division, taken.evidenceId())
                        : ControlItem.expense(division, taken.expenseId());
        return StoredState.of(
                events,
                ControlCommand.targetOf(item),
                ControlEvent.class,
                ControlState.INITIAL,
                ControlState::evolve);
    }
}
