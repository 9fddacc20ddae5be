package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.InitiativeId;
import org.essaim.contract.decision.Copies;

/**
 * A launched initiative: what is written about it, how far it has come, its money, who uses it, its
 * people and its demos.
 *
 * @param entries every entry made so far, so that a repeated command changes nothing
 */
public record RunningInitiative(
        InitiativeId initiative,
        InitiativeTexts texts,
        Lifecycle lifecycle,
        InitiativeAccount account,
        UsageEvidence evidence,
        Team team,
        Demos demos,
        Set<UUID> entries)
        implements InitiativeState {

    static RunningInitiative launched(LifecycleEvent.Launched e) {
        return new RunningInitiative(
                e.initiative(),
                new InitiativeTexts(e.title(), e.irritant(), e.trial(), null),
                Lifecycle.launched(e.launchedOn()),
                InitiativeAccount.EMPTY,
                UsageEvidence.NONE,
                Team.ownedBy(e.owner()),
                Demos.NONE,
                Set.of(e.entryId()));
    }

    RunningInitiative after(InitiativeEvent event) {
        return new RunningInitiative(
                initiative,
                texts.after(event),
                lifecycle.after(event),
                account.after(event),
                evidence.after(event),
                team.after(event),
                demos.after(event),
                and(event.entryId()));
    }

    private Set<UUID> and(UUID entryId) {
        return entryId == null ? entries : Copies.with(entries, entryId);
    }
}
