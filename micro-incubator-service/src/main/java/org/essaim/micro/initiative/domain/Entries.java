package org.essaim.micro.initiative.domain;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Every entry made so far, so that a command that is sent again changes nothing. */
public record Entries(Set<UUID> ids) {

    static final Entries NONE = new Entries(Set.of());

    public Entries {
        ids = Set.copyOf(ids);
    }

    boolean has(UUID entryId) {
        return entryId != null && ids.contains(entryId);
    }

    Entries after(InitiativeEvent event) {
        return switch (event) {
            case InitiativeEvent.Launched e -> and(e.grantId());
            case InitiativeEvent.RoundFunded e -> and(e.grantId());
            case InitiativeEvent.Spent e -> and(e.expenseId());
            case InitiativeEvent.ExpenseReversed e -> and(e.entryId());
            case InitiativeEvent.UsageMeasured e -> and(e.evidenceId());
            case InitiativeEvent.StageEntered e -> and(e.entryId());
            case InitiativeEvent.Integrated e -> and(e.entryId());
            case InitiativeEvent.Closed e -> and(e.entryId());
            case InitiativeEvent.OwnershipOffered e -> and(e.entryId());
            case InitiativeEvent.OwnershipAccepted e -> and(e.entryId());
            case StopEvent.Stopped e -> and(e.stopId());
            case TeamEvent e -> and(e.entryId());
            case DemoEvent.DemoHeld e -> and(e.demoId());
            case DemoEvent.ProductDecided e -> and(e.entryId());
            case ProgressEvent e -> and(e.entryId());
            case EvidenceEvent e -> and(e.entryId());
            case InitiativeEvent.FirstRoundOpened _,
                    InitiativeEvent.GrantReleased _,
                    InitiativeEvent.GrantReopened _,
                    StopEvent.Reinstated _,
                    StopEvent.ReinstatementSettled _,
                    DemoEvent.DemoMissed _ ->
                    this;
        };
    }

    private Entries and(UUID entryId) {
        Set<UUID> more = new HashSet<>(ids);
        more.add(entryId);
        return new Entries(more);
    }
}
