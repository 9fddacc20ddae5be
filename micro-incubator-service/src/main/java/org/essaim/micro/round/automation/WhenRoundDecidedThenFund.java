package org.essaim.micro.round.automation;

import module java.base;

import org.essaim.contract.NamedUuid;
import org.essaim.contract.PersonId;
import org.essaim.contract.RoundKind;
import org.essaim.micro.initiative.domain.Entry;
import org.essaim.micro.initiative.domain.FundingCommand;
import org.essaim.micro.initiative.domain.TeamRole;
import org.essaim.micro.round.domain.RoundEvent;
import org.essaim.micro.round.domain.Team;
import org.essaim.micro.round.domain.TeamPart;
import org.essaim.micro.round.domain.TeamSeat;
import org.essaim.runtime.command.SameTransaction;

/** What the volunteers decided is paid at once, or it is not decided (R32). */
@SameTransaction
public class WhenRoundDecidedThenFund {

    public FundingCommand on(RoundEvent.Decided decided) {
        return new FundingCommand.FundRound(
                Entry.of(decided.initiative(), NamedUuid.of("grant", decided.round().toString())),
                decided.plan().kind(),
                decided.plan().amount(),
                decided.plan().months(),
                decided.decidedOn(),
                decided.plan().kind() == RoundKind.CONSTRUCTION
                        ? team(decided.plan().team())
                        : Map.of());
    }

    /** Who builds a start-up; with two parts, in the first of them. */
    private static Map<PersonId, TeamRole> team(Team plan) {
        return plan.seats().stream()
                .filter(seat -> seat.part() != TeamPart.OTHER)
                .collect(
                        Collectors.toMap(
                                TeamSeat::person,
                                seat -> TeamRole.valueOf(seat.part().name()),
                                (one, other) -> one.compareTo(other) < 0 ? one : other));
    }
}
