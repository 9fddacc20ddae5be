package org.essaim.incubator.control.read;

import module java.base;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.FreeText;
import org.essaim.contract.PersonId;
import org.essaim.federation.text.ShownTexts;
import org.essaim.incubator.control.domain.ControlCommand;
import org.essaim.incubator.control.domain.ControlEvent;
import org.essaim.incubator.control.domain.ExpenseKey;
import org.essaim.incubator.control.domain.Signal;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.web.language.Sentences;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the control of an expense from its own events, with or without what people wrote. */
@Component
class ControlDetailsQuery {

    private final JdbcClient jdbc;
    private final EventStore events;
    private final ShownTexts texts;
    private final Clock clock;

    ControlDetailsQuery(JdbcClient jdbc, EventStore events, ShownTexts texts, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Empty where no such expense has arrived.
     *
     * @param mayRead whether texts about the expenses of a division are shown
     */
    Optional<ControlDetails> of(ExpenseKey key, Predicate<String> mayRead, Sentences in) {
        return jdbc.sql("select * from control_expense where division = ? and expense_id = ?")
                .params(key.division().value(), key.expenseId())
                .query(RecordMapper.of(QueuedExpenseRow.class))
                .optional()
                .map(
                        expense ->
                                new ControlDetails(
                                        expense,
                                        expense.signals().stream()
                                                .map(Signal::valueOf)
                                                .map(signal -> SignalRow.of(signal, in))
                                                .toList(),
                                        findings(key),
                                        history(key, mayRead.test(expense.division()))));
    }

    private List<FindingRow> findings(ExpenseKey key) {
        return jdbc.sql(
                        """
                        select *, closed_on is null and due_on < :today as overdue
                          from control_finding
                         where division = :division and expense_id = :expense
                         order by opened_on, finding_id
                        """)
                .param("today", BusinessDay.of(clock.instant()))
                .param("division", key.division().value())
                .param("expense", key.expenseId())
                .query(RecordMapper.of(FindingRow.class))
                .list();
    }

    private List<ControlStep> history(ExpenseKey key, boolean withTexts) {
        List<ControlEvent> recorded =
                events.readEvents(ControlCommand.targetOf(key))
                        .asStream()
                        .map(event -> (ControlEvent) event.getPayload())
                        .toList();
        Function<FreeText, ShownTexts.Text> shown =
                withTexts
                        ? texts.of(recorded)
                        : text -> new ShownTexts.Text(text.digest(), null, false);
        return recorded.stream().map(event -> step(event, shown)).toList();
    }

    private static ControlStep step(ControlEvent event, Function<FreeText, ShownTexts.Text> shown) {
        return switch (event) {
            case ControlEvent.Taken e -> step(ControlAction.TAKEN, e.takenOn(), e.controller());
            case ControlEvent.GivenBack e ->
                    step(ControlAction.GIVEN_BACK, e.givenBackOn(), e.controller());
            case ControlEvent.LookedAt e ->
                    step(ControlAction.LOOKED_AT, e.lookedOn(), e.controller());
            case ControlEvent.FindingOpened e ->
                    new ControlStep(
                            ControlAction.FINDING_OPENED,
                            e.openedOn(),
                            e.controller(),
                            e.findingId(),
                            e.ground(),
                            null,
                            shown.apply(e.remark()));
            case ControlEvent.FindingAnswered e ->
                    new ControlStep(
                            ControlAction.FINDING_ANSWERED,
                            e.answeredOn(),
                            e.person(),
                            e.findingId(),
                            null,
                            null,
                            shown.apply(e.answer()));
            case ControlEvent.FindingClosed e ->
                    new ControlStep(
                            ControlAction.FINDING_CLOSED,
                            e.closedOn(),
                            e.controller(),
                            e.findingId(),
                            null,
                            e.outcome(),
                            e.remark() == null ? null : shown.apply(e.remark()));
        };
    }

    private static ControlStep step(ControlAction action, LocalDate on, PersonId controller) {
        return new ControlStep(action, on, controller, null, null, null, null);
    }
}
