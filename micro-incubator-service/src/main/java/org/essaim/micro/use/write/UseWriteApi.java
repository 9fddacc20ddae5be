package org.essaim.micro.use.write;

import module java.base;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.InitiativeId;
import org.essaim.federation.directory.LoginClaims;
import org.essaim.micro.use.domain.UseCommand;
import org.essaim.micro.use.domain.UseFacts;
import org.essaim.web.identity.AnyLogin;
import org.essaim.web.identity.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** "I use it": the people of the whole federation, each for themselves (R52). */
@RestController
@RequestMapping("/api/v1/initiatives/{initiative}/use")
class UseWriteApi {

    private final CommandGateway commands;
    private final UseFacts facts;
    private final LoginClaims claims;
    private final Clock clock;

    UseWriteApi(CommandGateway commands, UseFacts facts, LoginClaims claims, Clock clock) {
        this.commands = commands;
        this.facts = facts;
        this.claims = claims;
        this.clock = clock;
    }

    /**
     * R52.
     *
     * @param delight how delighted they are; none where absent
     */
    record Delight(@Min(0) @Max(10) Integer delight) {}

    /**
     * Says that the caller, who is not of the team, uses the product this month. Said again it
     * counts no more, and changes the delight (R52).
     */
    @AnyLogin
    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void say(
            @PathVariable InitiativeId initiative,
            Caller caller,
            Principal login,
            @Valid @RequestBody Delight request) {
        UseCommand.SayUse command =
                new UseCommand.SayUse(
                        initiative,
                        caller.person(),
                        LocalDate.ofInstant(clock.instant(), clock.getZone()),
                        request.delight(),
                        facts.relationOf(caller.person(), initiative));
        claims.once(
                "use:%s:%s".formatted(initiative, command.month()),
                caller.person(),
                login,
                command.month().atEndOfMonth(),
                () -> commands.sendAndWait(command));
    }

    /**
     * Takes back what the caller said of a month, this one or one that is over (R52).
     *
     * @param month such as {@code 2026-11}
     */
    @AnyLogin
    @DeleteMapping("/{month}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(
            @PathVariable InitiativeId initiative, @PathVariable YearMonth month, Caller caller) {
        commands.sendAndWait(new UseCommand.TakeUseBack(initiative, month, caller.person()));
    }
}
