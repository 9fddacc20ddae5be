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
                .flatMap(
                        each ->
                                entry((RoundEvent) each.getPayload(), each.getTimestamp(), shown)
                                        .stream())
                .toList();
    }

    /** Empty for what would tell of one voter. */
    static Optional<HistoryEntry> entry(
            RoundEvent event, Instant recordedAt, Function<FreeText, ShownTexts.Text> texts) {
        return switch (event) {
            case RoundEvent.Voted _, RoundEvent.OwnerChanged _ -> Optional.empty();
            case RoundEvent.Requested e -> Optional.of(requested(e, recordedAt, texts));
            case RoundEvent.Imported e -> Optional.of(imported(e, recordedAt, texts));
            case RoundEvent.Decided e ->
                    Optional.of(
                            ended("round-decided", recordedAt, e, e.decidedOn())
                                    .amount(e.plan().amount())
                                    .with("votes", Votes.of(e.tally())));
            case RoundEvent.Rejected e ->
                    Optional.of(
                            ended("round-rejected", recordedAt, e, e.rejectedOn())
                                    .with("votes", Votes.of(e.tally())));
            case RoundEvent.Lapsed e ->
                    Optional.of(
                            ended("round-lapsed", recordedAt, e, e.lapsedOn())
                                    .with("votes", Votes.turnout(e.tally())));
            case RoundEvent.Cancelled e ->
                    Optional.of(
                            ended("round-cancelled", recordedAt, e, e.cancelledOn())
                                    .with("cause", e.cause()));
        };
    }

    private static HistoryEntry requested(
            RoundEvent.Requested e, Instant recordedAt, Function<FreeText, ShownTexts.Text> texts) {
        return HistoryEntry.of(
                        "round-requested", recordedAt, e.round(), e.requestedOn(), e.person())
                .amount(e.plan().amount())
                .with("kind", e.plan().kind())
                .with("months", e.plan().months())
                .with("pilotUsers", texts.apply(e.pilotUsers()))
                .with("lastDay", e.lastDay());
    }

    private static HistoryEntry imported(
            RoundEvent.Imported e, Instant recordedAt, Function<FreeText, ShownTexts.Text> texts) {
        return ended(
                        "round-" + e.outcome().name().toLowerCase(Locale.ROOT),
                        recordedAt,
                        e,
                        e.ballot().endedOn())
                .amount(e.ballot().plan().amount())
                .with("pilotUsers", texts.apply(e.pilotUsers()))
                .with("votes", Votes.of(e.ballot()));
    }

    private static HistoryEntry ended(
            String what, Instant recordedAt, RoundEvent event, LocalDate on) {
        return HistoryEntry.of(what, recordedAt, event.round(), on, null);
    }
}
