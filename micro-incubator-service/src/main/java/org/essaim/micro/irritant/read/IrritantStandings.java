package org.essaim.micro.irritant.read;

import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.essaim.contract.PersonId;
import org.essaim.micro.irritant.domain.IrritantCommand;
import org.essaim.micro.irritant.domain.IrritantEvent;
import org.essaim.micro.irritant.domain.IrritantState;
import org.essaim.runtime.read.StoredState;
import org.springframework.stereotype.Component;

/** Who feels an irritant, by its own events: which people they are stands in no projection. */
@Component
public class IrritantStandings {

    private static final IrritantStanding NOBODY =
            new IrritantStanding(0, false, false, false, false);

    private final EventStore events;

    IrritantStandings(EventStore events) {
        this.events = events;
    }

    /** How it stands for that person. */
    public IrritantStanding of(UUID irritant, PersonId person) {
        IrritantState state =
                StoredState.of(
                        events,
                        IrritantCommand.targetOf(irritant),
                        IrritantEvent.class,
                        IrritantState.UNREPORTED,
                        IrritantState::evolve);
        return switch (state) {
            case IrritantState.Open open -> of(open, person);
            case IrritantState.Resolved(var last) -> of(last, person);
            case IrritantState.MergedInto _, IrritantState.Unreported _ -> NOBODY;
        };
    }

    private static IrritantStanding of(IrritantState.Open open, PersonId person) {
        boolean reported = open.reporter().equals(person);
        return new IrritantStanding(
                open.corroborators().size() + 1,
                reported,
                reported || open.corroborators().contains(person),
                open.relieved().contains(person),
                !open.relieved().isEmpty());
    }

    /**
     * How an irritant stands for somebody.
     *
     * @param people how many feel it, who reported it among them; 0 where it was merged (R91)
     * @param reported whether that person did
     * @param feels whether that person does, who reported it among them
     * @param relieved whether that person said that it hurts no longer
     * @param resolutionProposed whether anybody did, so that one more resolves it
     */
    public record IrritantStanding(
            int people,
            boolean reported,
            boolean feels,
            boolean relieved,
            boolean resolutionProposed) {}
}
