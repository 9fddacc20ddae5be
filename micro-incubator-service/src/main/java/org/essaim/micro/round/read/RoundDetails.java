package org.essaim.micro.round.read;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.Capacity;
import org.essaim.contract.FreeText;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.contract.ReleaseCause;
import org.essaim.contract.RoundKind;
import org.essaim.federation.text.ShownTexts;
import org.essaim.micro.round.domain.PastBallot;
import org.essaim.micro.round.domain.Plan;
import org.essaim.micro.round.domain.RoundEvent;
import org.essaim.micro.round.domain.RoundState;
import org.essaim.micro.round.domain.SharedService;
import org.essaim.micro.round.domain.Tally;
import org.essaim.micro.round.domain.TeamPart;

/**
 * A round as it stands now: what was requested, and how its ballot stands.
 *
 * @param requestedBy null where an import does not know who did
 * @param months until the term
 * @param sponsor the office to which a start-up answers, who was named freely once, or null (R35)
 * @param dependsOn shared services that the team chose to depend on (R36)
 * @param state OPEN, DECIDED, REJECTED, LAPSED or CANCELLED
 * @param cause why it was cancelled: the initiative is CLOSED or INTEGRATED; else null
 * @param lastDay on which it can be voted on
 * @param missing while it is open: of which capacities nobody has voted, who have to (R31)
 * @param votes counted; how each one voted is not shown (R31)
 * @param endedOn null while it is open
 */
public record RoundDetails(
        InitiativeId initiative,
        PersonId requestedBy,
        LocalDate requestedOn,
        RoundKind kind,
        Amount amount,
        int months,
        ShownTexts.Text pilotUsers,
        List<Seat> team,
        String sponsor,
        List<SharedService> dependsOn,
        String state,
        ReleaseCause cause,
        LocalDate lastDay,
        List<Capacity> missing,
        Votes votes,
        LocalDate endedOn) {

    /**
     * @param happened to the round, the request first
     */
    static RoundDetails of(List<RoundEvent> happened, Function<FreeText, ShownTexts.Text> texts) {
        if (happened.getFirst() instanceof RoundEvent.Imported imported) {
            return of(imported, texts);
        }
        RoundEvent.Requested request = (RoundEvent.Requested) happened.getFirst();
        RoundState state = RoundState.NOT_REQUESTED;
        for (RoundEvent event : happened) {
            state = RoundState.evolve(state, event);
        }
        Plan plan = request.plan();
        return new RoundDetails(
                request.initiative(),
                request.person(),
                request.requestedOn(),
                plan.kind(),
                plan.amount(),
                plan.months(),
                texts.apply(request.pilotUsers()),
                plan.team().seats().stream()
                        .map(s -> new Seat(s.person(), s.part(), s.publicServant()))
                        .toList(),
                plan.answersTo(),
                plan.dependsOn().stream().sorted().toList(),
                state instanceof RoundState.Ended ended ? ended.outcome().name() : "OPEN",
                happened.getLast() instanceof RoundEvent.Cancelled e ? e.cause() : null,
                request.lastDay(),
                state instanceof RoundState.Open ? Tally.of(state.counted()).missing() : List.of(),
                votes(happened.getLast(), state),
                state instanceof RoundState.Ended ended ? ended.on() : null);
    }

    private static RoundDetails of(
            RoundEvent.Imported e, Function<FreeText, ShownTexts.Text> texts) {
        PastBallot past = e.ballot();
        return new RoundDetails(
                e.initiative(),
                null,
                past.requestedOn(),
                past.plan().kind(),
                past.plan().amount(),
                past.plan().months(),
                texts.apply(e.pilotUsers()),
                List.of(),
                null,
                List.of(),
                e.outcome().name(),
                past.cause(),
                past.lastDay(),
                List.of(),
                Votes.of(past),
                past.endedOn());
    }

    private static Votes votes(RoundEvent last, RoundState state) {
        return switch (last) {
            case RoundEvent.Decided e -> Votes.of(e.tally());
            case RoundEvent.Rejected e -> Votes.of(e.tally());
            case RoundEvent.Imported e -> Votes.of(e.ballot());
            case RoundEvent.Requested _,
                    RoundEvent.Voted _,
                    RoundEvent.OwnerChanged _,
                    RoundEvent.Lapsed _,
                    RoundEvent.Cancelled _ ->
                    Votes.turnout(Tally.of(state.counted()));
        };
    }

    /** Somebody in the team, in the role of {@code part}. */
    public record Seat(PersonId person, TeamPart part, boolean publicServant) {}
}
