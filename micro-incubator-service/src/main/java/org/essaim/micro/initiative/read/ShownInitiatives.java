package org.essaim.micro.initiative.read;

import module java.base;

import org.essaim.contract.FreeText;
import org.essaim.contract.InitiativeId;
import org.essaim.federation.text.ShownTexts;
import org.essaim.micro.initiative.domain.EndedInitiative;
import org.essaim.micro.initiative.domain.InitiativeCommand;
import org.essaim.micro.initiative.domain.InitiativeEvent;
import org.essaim.micro.initiative.domain.InitiativeState;
import org.essaim.micro.initiative.domain.InitiativeTexts;
import org.essaim.micro.initiative.domain.RunningInitiative;
import org.essaim.runtime.store.RecentStates;
import org.essaim.web.NotFoundException;
import org.springframework.stereotype.Component;

/** Says what an initiative is, for pages that are about something else of it. */
@Component
public record ShownInitiatives(
        RecentStates<InitiativeState, InitiativeEvent> initiatives,
        InitiativeBoard board,
        ShownTexts texts) {

    /**
     * In the words of its latest correction.
     *
     * @throws NotFoundException where nobody launched it
     */
    public ShownInitiative get(InitiativeId initiative) {
        InitiativeState state = state(initiative);
        return state.launched()
                .map(it -> shown(it, state instanceof EndedInitiative))
                .orElseThrow(() -> new NotFoundException(InitiativeId.class, initiative));
    }

    /** Whether somebody launched it. */
    public boolean isKnown(InitiativeId initiative) {
        return state(initiative).launched().isPresent();
    }

    private InitiativeState state(InitiativeId initiative) {
        return initiatives.of(InitiativeCommand.targetOf(initiative));
    }

    private ShownInitiative shown(RunningInitiative it, boolean over) {
        InitiativeTexts written = it.texts();
        FreeText trial = written.trial();
        return new ShownInitiative(
                it.initiative(),
                board.title(it.initiative()),
                trial == null ? null : texts.of(List.of(written)).apply(trial).text(),
                over);
    }

    /**
     * An initiative in the words that it has now.
     *
     * @param title or {@code [redacted]} (R100)
     * @param trial what is tried; null where an import does not know it, or it was redacted
     * @param isOver whether it was closed or integrated
     */
    public record ShownInitiative(
            InitiativeId initiative, String title, String trial, boolean isOver) {}
}
