package org.essaim.incubator.control.read;

import module java.base;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.FreeText;
import org.essaim.contract.PersonId;
import org.essaim.contract.Role;
import org.essaim.federation.text.ShownTexts;
import org.essaim.incubator.control.domain.ControlCommand;
import org.essaim.incubator.control.domain.ControlEvent;
import org.essaim.incubator.control.domain.ControlItem;
import org.essaim.incubator.control.domain.EvidenceSignal;
import org.essaim.incubator.control.domain.Signal;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.web.identity.Caller;
import org.essaim.web.language.Sentences;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the control of an expense or evidence from its own events, with or without what people
 * wrote: that is for controllers, the director and the division.
 */
@Component
public record ControlDetailsQuery(
        JdbcClient jdbc, EventStore events, ShownTexts texts, Clock clock) {

    /** Empty where no such expense or evidence has arrived. */
    public Optional<ControlDetails> of(ControlItem item, Caller caller, Sentences in) {
        return switch (item.kind()) {
            case EXPENSE ->
                    row(item, QueuedExpenseRow.class)
                            .map(
                                    row ->
                                            new ControlDetails(
                                                    row,
                                                    null,
                                                    row.signals().stream()
                                                            .map(Signal::valueOf)
                                                            .map(each -> SignalRow.of(each, in))
                                                            .toList(),
                                                    findings(item),
                                                    receipts(item),
                                                    history(item, caller)));
            case EVIDENCE ->
                    row(item, QueuedEvidenceRow.class)
                            .map(
                                    row ->
                                            new ControlDetails(
                                                    null,
                                                    row,
                                                    row.signals().stream()
                                                            .map(EvidenceSignal::valueOf)
                                                            .map(each -> SignalRow.of(each, in))
                                                            .toList(),
                                                    findings(item),
                                                    List.of(),
                                                    history(item, caller)));
        };
    }

    private <T extends Record> Optional<T> row(ControlItem item, Class<T> row) {
        ItemTable items = ItemTable.of(item);
        return jdbc.sql("select * from " + items.table() + items.one())
                .params(item.division().value(), item.id())
                .query(RecordMapper.of(row))
                .optional();
    }

    private List<ReceiptRow> receipts(ControlItem item) {
        return jdbc.sql(
                        """
                        select fingerprint, attached_on from control_receipt
                         where division = ? and expense_id = ?
                         order by attached_on desc, fingerprint
                        """)
                .params(item.division().value(), item.id())
                .query(RecordMapper.of(ReceiptRow.class))
                .list();
    }

    private List<FindingRow> findings(ControlItem item) {
        return jdbc.sql(
                        "select *, closed_on is null and due_on < ? as overdue from control_finding"
                                + ItemTable.of(item).one()
                                + " order by opened_on, finding_id")
                .param(BusinessDay.of(clock.instant()))
                .params(item.division().value(), item.id())
                .query(RecordMapper.of(FindingRow.class))
                .list();
    }

    private List<ControlStep> history(ControlItem item, Caller caller) {
        boolean withTexts =
                caller.is(Role.CONTROLLER)
                        || caller.is(Role.DIRECTOR)
                        || caller.division().filter(item.division()::equals).isPresent();
        List<ControlEvent> recorded =
                events.readEvents(ControlCommand.targetOf(item))
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
