package org.essaim.micro.round.read;

import module java.base;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.essaim.contract.FreeText;
import org.essaim.contract.InitiativeId;
import org.essaim.federation.text.ShownTexts;
import org.essaim.micro.initiative.read.HistoryEntry;
import org.essaim.micro.initiative.read.HistorySource;
import org.essaim.micro.round.domain.RoundCommand;
import org.essaim.micro.round.domain.RoundEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The later rounds of an initiative in its history; who voted what is not shown (R30, R31). */
@Component
record RoundHistory(EventStore events, ShownTexts texts, JdbcClient jdbc) implements HistorySource {

    @Override
    public List<HistoryEntry> of(InitiativeId initiative) {
        return jdbc
                .sql("select round::uuid from later_round where initiative = ? order by round")
                .param(initiative.value())
                .query(UUID.class)
                .list()
                .stream()
                .flatMap(round -> entries(round).stream())
                .toList();
    }

    private List<HistoryEntry> entries(UUID round) {
        List<? extends DomainEventMessage<?>> messages =
                events.readEvents(RoundCommand.targetOf(round)).asStream().toList();
        Function<FreeText, ShownTexts.Text> shown =
                texts.of(messages.stream().map(DomainEventMessage::getPayload).toList());
        return messages.stream()
                .map(each -> entry((RoundEvent) each.getPayload(), each.getTimestamp(), shown))
                .toList();
    }

    static HistoryEntry entry(
            RoundEvent event, Instant recordedAt, Function<FreeText, ShownTexts.Text> texts) {
        return switch (event) {
            case RoundEvent.Requested e ->
                    HistoryEntry.of(
                                    "round-requested",
                                    recordedAt,
                                    e.round(),
                                    e.requestedOn(),
                                    e.person())
                            .amount(e.plan().amount())
                            .with("kind", e.plan().kind())
                            .with("months", e.plan().months())
                            .with("pilotUsers", texts.apply(e.pilotUsers()))
                            .with("lastDay", e.lastDay());
            case RoundEvent.Voted e ->
                    HistoryEntry.of("vote-cast", recordedAt, e.voteId(), null, null)
                            .with("round", e.round())
                            .with("capacity", e.capacity());
            case RoundEvent.Decided e ->
                    HistoryEntry.of("round-decided", recordedAt, e.round(), e.decidedOn(), null)
                            .amount(e.plan().amount())
                            .with("votes", Votes.of(e.tally()));
            case RoundEvent.Rejected e ->
                    HistoryEntry.of("round-rejected", recordedAt, e.round(), e.rejectedOn(), null)
                            .with("votes", Votes.of(e.tally()));
            case RoundEvent.Lapsed e ->
                    HistoryEntry.of("round-lapsed", recordedAt, e.round(), e.lapsedOn(), null)
                            .with("votes", Votes.of(e.tally()));
        };
    }
}
