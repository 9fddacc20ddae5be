package org.essaim.micro.initiative.write;

import module java.base;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.DivisionId;
import org.essaim.contract.FirstWords;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Kind;
import org.essaim.contract.Role;
import org.essaim.contract.WrittenText;
import org.essaim.micro.initiative.domain.Entry;
import org.essaim.micro.initiative.domain.LifecycleCommand;
import org.essaim.runtime.write.EntryIds;
import org.essaim.web.Created;
import org.essaim.web.identity.Allowed;
import org.essaim.web.identity.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The start of an initiative, with its first round. */
@RestController
@RequestMapping("/api/v1/initiatives")
class LaunchWriteApi {

    /** Where an initiative can be read. */
    static final String INITIATIVE = "/api/v1/initiatives/{initiative}";

    private final CommandGateway commands;
    private final EntryIds ids;
    private final DivisionId division;

    LaunchWriteApi(CommandGateway commands, EntryIds ids, DivisionId division) {
        this.commands = commands;
        this.ids = ids;
        this.division = division;
    }

    /**
     * R20, R21.
     *
     * @param initiative the id; made from the request where absent
     * @param title the first words of what will be tried where absent
     * @param irritant what hurts whom
     * @param trial what will be tried
     * @param launchedOn today, or before it by at most {@code periods.launchBackDays} of the policy
     *     (R24)
     * @param about the irritant that was reported (R90), or absent
     * @param origin the initiative that is adopted (R73), or absent
     */
    record Launch(
            InitiativeId initiative,
            WrittenText title,
            @NotNull Kind kind,
            @NotNull WrittenText irritant,
            @NotNull WrittenText trial,
            @NotNull LocalDate launchedOn,
            UUID about,
            InitiativeId origin) {

        /** R21 asks for two things, and a name is none of them. */
        WrittenText titleOrFirstWords() {
            return title == null
                    ? WrittenText.of(FirstWords.of(trial.text(), FirstWords.OF_A_NAME))
                    : title;
        }
    }

    /**
     * What was launched.
     *
     * @param id of the initiative
     * @param grant the first round, which is paid at once
     */
    record Launched(InitiativeId id, UUID grant) {}

    /** Launches without asking anyone, and is granted what the envelope has (R20-R22). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Launched> launch(Caller caller, @Valid @RequestBody Launch request) {
        String about = request.initiative() == null ? "new" : request.initiative().value();
        UUID grantId = ids.of("grant", about, caller.person());
        InitiativeId initiative =
                request.initiative() == null
                        ? new InitiativeId(grantId.toString())
                        : request.initiative();
        commands.sendAndWait(
                new LifecycleCommand.Launch(
                        Entry.of(initiative, grantId, caller.person()),
                        division,
                        caller.division().orElseThrow(),
                        request.titleOrFirstWords(),
                        request.kind(),
                        request.irritant(),
                        request.trial(),
                        request.about(),
                        request.launchedOn(),
                        request.origin() == null ? null : request.origin().value()));
        return Created.at(new Launched(initiative, grantId), INITIATIVE, initiative.value());
    }
}
