package org.essaim.incubator.control.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.essaim.federation.text.ShownTexts;
import org.essaim.incubator.control.domain.Signal;
import org.springframework.stereotype.Component;

/** Tells the control of an expense from its own events, with or without what people wrote. */
@Component
class ControlDetailsQuery {

    private final ControlQueries queries;
    private final EventStore events;
    private final ShownTexts texts;

    ControlDetailsQuery(ControlQueries queries, EventStore events, ShownTexts texts) {
        this.queries = queries;
        this.events = events;
        this.texts = texts;
    }

    /** Empty where no such expense has arrived; texts for those whom the file is about. */
    Optional<ControlDetails> of(UUID expenseId, Readers readers) {
        return queries.expense(expenseId)
                .map(
                        expense ->
                                new ControlDetails(
                                        expense,
                                        expense.signals().stream()
                                                .map(Signal::valueOf)
                                                .map(SignalRow::of)
                                                .toList(),
                                        queries.findingsAbout(expenseId),
                                        facts(expenseId, readers.mayRead(expense.division()))));
    }

    /** Who may read what people wrote about the expenses of a division. */
    @FunctionalInterface
    interface Readers {
        boolean mayRead(String division);
    }

    private Object facts(UUID expenseId, boolean withTexts) {
        List<Object> happened = new ArrayList<>();
        DomainEventStream stream = events.readEvents("control:" + expenseId);
        while (stream.hasNext()) {
            happened.add(stream.next().getPayload());
        }
        return withTexts ? texts.facts(happened) : happened;
    }
}
