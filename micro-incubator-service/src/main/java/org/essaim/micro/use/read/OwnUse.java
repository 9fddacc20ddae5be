package org.essaim.micro.use.read;

import module java.base;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.micro.use.domain.UseCommand;
import org.essaim.micro.use.domain.UseEvent;
import org.essaim.micro.use.domain.UseState;
import org.springframework.stereotype.Component;

/** What somebody says of their own use of a product this month; nothing of it lags behind (R52). */
@Component
public record OwnUse(EventStore events, UseBoard board, Clock clock) {

    /** Eight years of months. */
    private static final int MOST_MONTHS = 100;

    /** This month, as it stands, and the months before. */
    public OwnUseNow of(InitiativeId initiative, PersonId me) {
        YearMonth month = YearMonth.from(LocalDate.ofInstant(clock.instant(), clock.getZone()));
        UseState said =
                events.readEvents(UseCommand.targetOf(initiative, month, me))
                        .asStream()
                        .map(message -> (UseEvent) message.getPayload())
                        .reduce(UseState.NOT_SAID, UseState::evolve, (_, last) -> last);
        return new OwnUseNow(
                month,
                board.relationOf(me, initiative),
                said instanceof UseState.Said now ? now.saidOn() : null,
                said instanceof UseState.Said now ? now.delight() : null,
                board.others(initiative, month, me),
                board.own(me, initiative, "", MOST_MONTHS).stream()
                        .filter(row -> !row.month().equals(month.toString()))
                        .toList()
                        .reversed());
    }
}
