package org.essaim.micro.round.write;

import module java.base;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.Amount;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.OfficeId;
import org.essaim.contract.PersonId;
import org.essaim.contract.Role;
import org.essaim.contract.RoundKind;
import org.essaim.contract.WrittenText;
import org.essaim.contract.voting.Choice;
import org.essaim.federation.directory.LoginClaims;
import org.essaim.micro.round.automation.BallotCount;
import org.essaim.micro.round.domain.Plan;
import org.essaim.micro.round.domain.RoundCommand;
import org.essaim.micro.round.domain.SharedService;
import org.essaim.micro.round.domain.Team;
import org.essaim.micro.round.domain.TeamPart;
import org.essaim.micro.round.domain.TeamSeat;
import org.essaim.runtime.write.EntryIds;
import org.essaim.web.Created;
import org.essaim.web.identity.Allowed;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Known;
import org.essaim.web.identity.Members;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An owner requests a later round; the volunteers vote and close its ballot (R30, R31). */
@RestController
@RequestMapping("/api/v1")
class RoundWriteApi {

    private static final String ROUND = "/api/v1/rounds/{round}";
    private static final int MOST_SEATS = 100;

    private final CommandGateway commands;
    private final EntryIds ids;
    private final LoginClaims claims;
    private final BallotCount count;
    private final Clock clock;

    RoundWriteApi(
            CommandGateway commands,
            EntryIds ids,
            LoginClaims claims,
            BallotCount count,
            Clock clock) {
        this.commands = commands;
        this.ids = ids;
        this.claims = claims;
        this.count = count;
        this.clock = clock;
    }

    /**
     * R30.
     *
     * @param kind LATER or CONSTRUCTION
     * @param months 1 to 120, until the term
     * @param sponsor of a construction: an office of the centre's list (R35, R92)
     * @param dependsOn shared services that the team chose to depend on (R36)
     */
    record RoundRequest(
            @NotNull RoundKind kind,
            @NotNull WrittenText pilotUsers,
            @NotNull Amount amount,
            @NotNull Integer months,
            @NotNull @Size(max = MOST_SEATS) List<@NotNull @Valid NewSeat> team,
            OfficeId sponsor,
            Set<@NotNull SharedService> dependsOn) {

        Plan plan() {
            return new Plan(
                    kind,
                    amount,
                    months,
                    new Team(team.stream().map(NewSeat::seat).toList()),
                    null,
                    dependsOn == null ? Set.of() : dependsOn,
                    sponsor);
        }
    }

    /**
     * Somebody in the team.
     *
     * @param publicServant no where absent
     */
    record NewSeat(@NotNull @Known PersonId person, @NotNull TeamPart part, Boolean publicServant) {
        TeamSeat seat() {
            return new TeamSeat(person, part, Boolean.TRUE.equals(publicServant));
        }
    }

    /** R31. */
    record Vote(@NotNull Choice choice) {}

    /** Requests a round, and opens its ballot (R30, R33-R35). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/initiatives/{initiative}/rounds")
    ResponseEntity<Created> request(
            @PathVariable InitiativeId initiative,
            Caller caller,
            @Valid @RequestBody RoundRequest request) {
        UUID round = ids.of("round", initiative.value(), caller.person());
        commands.sendAndWait(
                new RoundCommand.Request(
                        round, initiative, request.pilotUsers(), request.plan(), caller.person()));
        return Created.of(round, ROUND);
    }

    /**
     * One vote a person who volunteers; who owns it or asked for the round has none. As soon as no
     * vote that is missing could change it the votes are counted by themselves (R31).
     */
    @Members
    @PostMapping("/rounds/{round}/votes")
    ResponseEntity<Created> vote(
            @PathVariable UUID round,
            Caller caller,
            Principal login,
            @Valid @RequestBody Vote request) {
        UUID voteId = ids.of("vote", round.toString(), caller.person());
        PersonId voter = caller.person();
        claims.once(
                "ballot:" + round,
                voter,
                login,
                LocalDate.ofInstant(clock.instant(), clock.getZone()).plusYears(1),
                () ->
                        commands.sendAndWait(
                                new RoundCommand.CastVote(round, voteId, voter, request.choice())));
        count.of(round);
        return Created.of(voteId, ROUND, round);
    }

    /**
     * Counts the votes, once none that is missing could change it (R31). With a majority the round
     * is paid at once; where the envelope has too little the ballot stays open and the refusal says
     * what is available (R32).
     */
    @Members
    @PostMapping("/rounds/{round}/close")
    ResponseEntity<Created> close(@PathVariable UUID round, Caller caller) {
        commands.sendAndWait(new RoundCommand.CloseBallot(round, caller.person()));
        return Created.of(round, ROUND);
    }
}
