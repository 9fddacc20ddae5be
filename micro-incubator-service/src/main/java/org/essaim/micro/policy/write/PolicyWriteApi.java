package org.essaim.micro.policy.write;

import module java.base;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.Role;
import org.essaim.micro.policy.domain.LocalValues;
import org.essaim.micro.policy.domain.PolicyCommand;
import org.essaim.runtime.write.EntryIds;
import org.essaim.web.Created;
import org.essaim.web.identity.Allowed;
import org.essaim.web.identity.Caller;
import org.essaim.web.operation.IfMatch;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The volunteers choose the values of their division within the centre's bounds (R99). */
@RestController
@RequestMapping("/api/v1/policy")
class PolicyWriteApi {

    private static final int LAST_YEAR = 9999;

    private final CommandGateway commands;
    private final EntryIds ids;
    private final DivisionId division;

    PolicyWriteApi(CommandGateway commands, EntryIds ids, DivisionId division) {
        this.commands = commands;
        this.ids = ids;
        this.division = division;
    }

    /**
     * What the division chooses for itself, within the bounds of the centre.
     *
     * @param firstRound what a launch grants (R22), from {@code bounds.leastFirstRound} to {@code
     *     bounds.mostFirstRound} of the policy
     * @param firstRoundMonths its term in calendar months (R29), from {@code
     *     bounds.leastFirstRoundMonths} to {@code bounds.mostFirstRoundMonths} of the policy
     * @param ballotDays after so many days a ballot lapses (R31), from {@code
     *     bounds.leastBallotDays} to {@code bounds.mostBallotDays} of the policy
     * @param effectiveOn a day to come
     */
    record Choice(
            @NotNull Amount firstRound,
            @NotNull Integer firstRoundMonths,
            @NotNull Integer ballotDays,
            @NotNull LocalDate effectiveOn) {

        @AssertTrue(message = "policy-day-too-late")
        boolean isDayThatEnds() {
            return effectiveOn == null || effectiveOn.getYear() <= LAST_YEAR;
        }
    }

    /** Chooses from a day to come on; refused outside the bounds of that day. */
    @Allowed(Role.VOLUNTEER)
    @IfMatch("/api/v1/policy/choices")
    @PostMapping("/choices")
    ResponseEntity<Created> choose(Caller caller, @Valid @RequestBody Choice request) {
        UUID entryId = ids.of("choice", "policy", caller.person());
        commands.sendAndWait(
                new PolicyCommand.ChooseLocally(
                        division,
                        entryId,
                        new LocalValues(
                                request.firstRound(),
                                request.firstRoundMonths(),
                                request.ballotDays()),
                        request.effectiveOn(),
                        caller.person()));
        return Created.of(entryId, "/api/v1/policy?on={day}", request.effectiveOn());
    }
}
