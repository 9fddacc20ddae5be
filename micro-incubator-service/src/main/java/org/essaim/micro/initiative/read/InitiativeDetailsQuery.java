package org.essaim.micro.initiative.read;

import module java.base;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.essaim.contract.FreeText;
import org.essaim.contract.InitiativeId;
import org.essaim.federation.text.ShownTexts;
import org.essaim.micro.initiative.domain.EndedInitiative;
import org.essaim.micro.initiative.domain.InitiativeCommand;
import org.essaim.micro.initiative.domain.InitiativeEvent;
import org.essaim.micro.initiative.domain.InitiativeState;
import org.essaim.micro.initiative.domain.InitiativeTexts;
import org.essaim.micro.initiative.domain.RunningInitiative;
import org.springframework.stereotype.Component;

/** Reads an initiative from its own events: what was answered 201 is in it at once. */
@Component
record InitiativeDetailsQuery(
        EventStore events, ShownTexts texts, List<HistorySource> others, WarningBoard warnings) {

    /** More would hide the most urgent; the list shows all. */
    private static final int MOST_WARNINGS = 20;

    /** Empty where nobody launched it. */
    Optional<InitiativeDetails> of(InitiativeId initiative) {
        List<? extends DomainEventMessage<?>> messages =
                events.readEvents(InitiativeCommand.targetOf(initiative)).asStream().toList();
        InitiativeState state = InitiativeState.UNLAUNCHED;
        for (DomainEventMessage<?> message : messages) {
            state = InitiativeState.evolve(state, (InitiativeEvent) message.getPayload());
        }
        String ended = state instanceof EndedInitiative(_, var how) ? how.name() : null;
        return state.launched().map(it -> details(it, ended, messages));
    }

    private InitiativeDetails details(
            RunningInitiative running,
            String ended,
            List<? extends DomainEventMessage<?>> messages) {
        Function<FreeText, ShownTexts.Text> shown =
                texts.of(messages.stream().map(DomainEventMessage::getPayload).toList());
        InitiativeTexts written = running.texts();
        return new InitiativeDetails(
                running.initiative(),
                shown.apply(written.title()),
                written.irritant() == null ? null : shown.apply(written.irritant()),
                written.trial() == null ? null : shown.apply(written.trial()),
                written.address() == null ? null : shown.apply(written.address()),
                running.team().owner(),
                running.lifecycle().stage(),
                ended,
                running.account().isStopped(),
                running.account().grants().held(),
                running.account().spent(),
                warnings.rows(running.initiative(), "", MOST_WARNINGS),
                history(running.initiative(), messages, shown));
    }

    private List<HistoryEntry> history(
            InitiativeId initiative,
            List<? extends DomainEventMessage<?>> messages,
            Function<FreeText, ShownTexts.Text> shown) {
        List<HistoryEntry> history = new ArrayList<>();
        for (DomainEventMessage<?> message : messages) {
            new InitiativeHistory(message.getTimestamp(), shown)
                    .entry((InitiativeEvent) message.getPayload())
                    .ifPresent(history::add);
        }
        others.forEach(source -> history.addAll(source.of(initiative)));
        history.sort(Comparator.comparing(HistoryEntry::recordedAt));
        return List.copyOf(history);
    }
}
