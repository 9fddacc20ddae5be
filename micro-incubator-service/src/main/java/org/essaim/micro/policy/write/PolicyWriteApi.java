package org.essaim.micro.policy.write;

import java.time.LocalDate;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.HalfDays;
import org.essaim.contract.Money;
import org.essaim.micro.policy.domain.LocalValues;
import org.essaim.micro.policy.domain.PolicyCommand;
import org.essaim.runtime.write.EntryIds;
import org.essaim.web.identity.Allowed;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
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
     * @param euros of the first round, such as {@code "400.00"}
     * @param effectiveOn a day to come
     */
    record Choice(
            String euros,
            Integer halfDays,
            Integer firstRoundMonths,
            Integer ballotDays,
            LocalDate effectiveOn) {
        Choice {
            given("euros", euros);
            given("halfDays", halfDays);
            given("firstRoundMonths", firstRoundMonths);
            given("ballotDays", ballotDays);
            given("effectiveOn", effectiveOn);
            if (effectiveOn.getYear() > LAST_YEAR) {
                throw new IllegalArgumentException(
                        "effectiveOn is a day up to the year " + LAST_YEAR);
            }
        }

        LocalValues values() {
            return new LocalValues(
                    new Amount(Money.ofEuros(euros), new HalfDays(halfDays)),
                    firstRoundMonths,
                    ballotDays);
        }

        private static void given(String name, Object value) {
            if (value == null) {
                throw new IllegalArgumentException(name + " is missing");
            }
        }
    }

    /** What was recorded. */
    record Entry(UUID entryId, LocalDate effectiveOn) {}

    /** Chooses from a day to come on; refused outside the bounds of that day. */
    @Allowed(Role.VOLUNTEER)
    @PostMapping("/choices")
    @ResponseStatus(HttpStatus.CREATED)
    Entry choose(
            Caller caller,
            @RequestHeader(name = EntryIds.KEY, required = false) String key,
            @RequestBody Choice request) {
        UUID entryId = ids.of("choice", "policy", caller.person(), key);
        commands.sendAndWait(
                new PolicyCommand.ChooseLocally(
                        division,
                        entryId,
                        request.values(),
                        request.effectiveOn(),
                        caller.person()));
        return new Entry(entryId, request.effectiveOn());
    }
}
