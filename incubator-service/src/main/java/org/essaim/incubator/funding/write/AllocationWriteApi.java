package org.essaim.incubator.funding.write;

import module java.base;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.Amount;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.contract.Role;
import org.essaim.contract.decision.RefusedException;
import org.essaim.incubator.funding.domain.AllocationCommand;
import org.essaim.incubator.funding.domain.AllocationRefusal;
import org.essaim.runtime.write.EntryIds;
import org.essaim.web.Created;
import org.essaim.web.identity.Allowed;
import org.essaim.web.identity.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The director gives and asks back (R10). */
@RestController
@RequestMapping("/api/v1/divisions/{division}")
class AllocationWriteApi {

    private static final String ALLOCATION = "/api/v1/divisions/{division}/allocations/{id}";
    private static final String WITHDRAWAL = "/api/v1/divisions/{division}/withdrawals/{id}";

    private final CommandGateway commands;
    private final EntryIds ids;
    private final Clock clock;

    AllocationWriteApi(CommandGateway commands, EntryIds ids, Clock clock) {
        this.commands = commands;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Money and time of one year.
     *
     * @param id chosen by the caller, so that asking twice moves once; absent, the centre chooses,
     *     the same one for the same {@code Idempotency-Key}
     * @param year 1990 to 2100; that of the day where absent, and the same where both are there
     * @param amount what to move; a unit that is absent is nothing
     * @param on the day it counts for; today where absent
     */
    record Asked(UUID id, Integer year, @NotNull Amount amount, LocalDate on) {

        private UUID idOr(UUID chosenHere) {
            return id == null ? chosenHere : id;
        }
    }

    /** Gives money and time to a division (R10). */
    @Allowed(Role.DIRECTOR)
    @PostMapping("/allocations")
    ResponseEntity<Created> allocate(
            @PathVariable DivisionId division, Caller caller, @Valid @RequestBody Asked asked) {
        UUID id = asked.idOr(ids.of("allocation", division.value(), caller.person()));
        LocalDate on = dayOf(asked);
        commands.sendAndWait(
                new AllocationCommand.Allocate(
                        division,
                        id,
                        yearOf(asked, on),
                        asked.amount(),
                        on,
                        List.of(),
                        caller.person()));
        return Created.of(id, ALLOCATION, division, id);
    }

    /** Asks money and time back; the allocation shrinks when the division has answered (R10). */
    @Allowed(Role.DIRECTOR)
    @PostMapping("/withdrawals")
    ResponseEntity<Created> withdraw(
            @PathVariable DivisionId division, Caller caller, @Valid @RequestBody Asked asked) {
        UUID id = asked.idOr(ids.of("withdrawal", division.value(), caller.person()));
        LocalDate on = dayOf(asked);
        commands.sendAndWait(
                new AllocationCommand.RequestWithdrawal(
                        division, id, yearOf(asked, on), asked.amount(), on, caller.person()));
        return Created.of(id, WITHDRAWAL, division, id);
    }

    private static int yearOf(Asked asked, LocalDate on) {
        if (asked.on() != null && asked.year() != null && asked.year() != on.getYear()) {
            throw new RefusedException(new AllocationRefusal.AnotherYear(asked.year(), on));
        }
        return asked.year() == null ? on.getYear() : asked.year();
    }

    private LocalDate dayOf(Asked asked) {
        return asked.on() == null ? BusinessDay.of(clock.instant()) : asked.on();
    }
}
