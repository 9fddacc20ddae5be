package org.essaim.incubator.funding.write;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.Amount;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.contract.HalfDays;
import org.essaim.contract.Money;
import org.essaim.contract.Role;
import org.essaim.incubator.funding.domain.AllocationCommand;
import org.essaim.runtime.write.EntryIds;
import org.essaim.web.identity.Allowed;
import org.essaim.web.identity.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The director gives and asks back (R10). */
@RestController
@RequestMapping("/api/v1/divisions/{division}")
class AllocationWriteApi {

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
     * @param id chosen by the caller, so that asking twice moves once; null lets the centre choose,
     *     the same one for the same {@code Idempotency-Key}
     * @param year null means this year
     * @param euros such as {@code 150500.00}; null means none
     * @param on the day it counts for; null means today
     */
    record Asked(UUID id, Integer year, String euros, Integer halfDays, LocalDate on) {

        private UUID idOr(UUID chosenHere) {
            return id == null ? chosenHere : id;
        }

        private Amount amount() {
            Money money = euros == null ? Money.noEuros() : Money.ofEuros(euros);
            return new Amount(money, halfDays == null ? HalfDays.NONE : new HalfDays(halfDays));
        }
    }

    /** What became of it. */
    record Done(UUID id, DivisionId division) {}

    /** Gives money and time to a division (R10). */
    @Allowed(Role.DIRECTOR)
    @PostMapping("/allocations")
    ResponseEntity<Done> allocate(
            @PathVariable String division,
            Caller caller,
            @RequestHeader(name = EntryIds.KEY, required = false) String key,
            @RequestBody Asked asked) {
        DivisionId to = new DivisionId(division);
        UUID id = asked.idOr(ids.of("allocation", division, caller.person(), key));
        LocalDate on = dayOf(asked);
        commands.sendAndWait(
                new AllocationCommand.Allocate(
                        to, id, yearOf(asked, on), asked.amount(), on, List.of()));
        return created(new Done(id, to));
    }

    /** Asks money and time back; the allocation shrinks when the division has answered (R10). */
    @Allowed(Role.DIRECTOR)
    @PostMapping("/withdrawals")
    ResponseEntity<Done> withdraw(
            @PathVariable String division,
            Caller caller,
            @RequestHeader(name = EntryIds.KEY, required = false) String key,
            @RequestBody Asked asked) {
        DivisionId from = new DivisionId(division);
        UUID id = asked.idOr(ids.of("withdrawal", division, caller.person(), key));
        LocalDate on = dayOf(asked);
        commands.sendAndWait(
                new AllocationCommand.RequestWithdrawal(
                        from, id, yearOf(asked, on), asked.amount(), on));
        return created(new Done(id, from));
    }

    private static ResponseEntity<Done> created(Done done) {
        return ResponseEntity.created(URI.create("/api/v1/funding")).body(done);
    }

    private static int yearOf(Asked asked, LocalDate on) {
        return asked.year() == null ? on.getYear() : asked.year();
    }

    private LocalDate dayOf(Asked asked) {
        return asked.on() == null ? BusinessDay.of(clock.instant()) : asked.on();
    }
}
