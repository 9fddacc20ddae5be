package org.essaim.micro.irritant.write;

import module java.base;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.IrritantCategory;
import org.essaim.contract.PersonId;
import org.essaim.contract.Recurrence;
import org.essaim.contract.Role;
import org.essaim.contract.WrittenText;
import org.essaim.federation.directory.LoginClaims;
import org.essaim.micro.irritant.domain.IrritantCommand;
import org.essaim.runtime.write.EntryIds;
import org.essaim.web.Created;
import org.essaim.web.identity.Allowed;
import org.essaim.web.identity.Caller;
import org.essaim.web.operation.IfMatch;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What people report of irritants: anybody of the division, without permission. */
@RestController
@RequestMapping("/api/v1/irritants")
class IrritantWriteApi {

    private static final String IRRITANT = "/api/v1/irritants/{irritant}";

    private final CommandGateway commands;
    private final EntryIds ids;
    private final LoginClaims claims;
    private final Clock clock;

    IrritantWriteApi(CommandGateway commands, EntryIds ids, LoginClaims claims, Clock clock) {
        this.commands = commands;
        this.ids = ids;
        this.claims = claims;
        this.clock = clock;
    }

    /**
     * R90.
     *
     * @param hurts what hurts whom
     * @param zone where
     * @param tags at most 20; none where absent
     */
    record Report(
            @NotNull IrritantCategory category,
            @NotNull Recurrence recurrence,
            @NotNull WrittenText hurts,
            @NotNull WrittenText zone,
            List<@NotNull String> tags,
            @NotNull LocalDate reportedOn) {
        Report {
            tags = Objects.requireNonNullElse(tags, List.of());
        }

        /** Compared in small letters; each is a text that can be redacted (R100). */
        List<WrittenText> writtenTags() {
            return tags.stream()
                    .map(tag -> tag.toLowerCase(Locale.ROOT))
                    .distinct()
                    .sorted()
                    .map(WrittenText::of)
                    .toList();
        }
    }

    /**
     * R13: one of them at least; what is absent stays as it is.
     *
     * @param hurts what hurts whom
     * @param zone where
     */
    record Texts(WrittenText hurts, WrittenText zone) {
        @AssertTrue(message = "nothing-corrected")
        boolean isCorrection() {
            return hurts != null || zone != null;
        }
    }

    /**
     * R91.
     *
     * @param into the one that goes on
     */
    record Merging(@NotNull UUID into, @NotNull LocalDate mergedOn) {}

    /** It hurts no longer. */
    record Resolution(@NotNull LocalDate resolvedOn) {}

    /** R91. */
    record Reopening(@NotNull LocalDate reopenedOn) {}

    /** Reports something that hurts again and again (R90). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping
    ResponseEntity<Created> report(Caller caller, @Valid @RequestBody Report request) {
        UUID irritant = ids.of("irritant", "new", caller.person());
        commands.sendAndWait(
                new IrritantCommand.Report(
                        irritant,
                        request.category(),
                        request.recurrence(),
                        request.hurts(),
                        request.zone(),
                        request.writtenTags(),
                        request.reportedOn(),
                        caller.person()));
        return Created.of(irritant, IRRITANT);
    }

    /** Who reported it corrects what hurts whom, or where; the tags stay (R13, R28). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @IfMatch(IRRITANT)
    @PostMapping("/{irritant}/texts")
    ResponseEntity<Created> texts(
            @PathVariable UUID irritant, Caller caller, @Valid @RequestBody Texts request) {
        UUID entry = ids.of("irritant-correction", irritant.toString(), caller.person());
        commands.sendAndWait(
                new IrritantCommand.CorrectTexts(
                        irritant, entry, request.hurts(), request.zone(), caller.person()));
        return Created.of(entry, IRRITANT, irritant);
    }

    /** It hurts the caller too, who counts once (R91). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/{irritant}/corroboration")
    ResponseEntity<Created> corroborate(
            @PathVariable UUID irritant, Caller caller, Principal login) {
        PersonId person = caller.person();
        claims.once(
                "corroboration:" + irritant,
                person,
                login,
                LocalDate.ofInstant(clock.instant(), clock.getZone()).plusYears(1),
                () -> commands.sendAndWait(new IrritantCommand.Corroborate(irritant, person)));
        return Created.of(irritant, IRRITANT);
    }

    /** Lets it go on as another one, with the people of both (R91). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/{irritant}/merging")
    ResponseEntity<Created> merge(
            @PathVariable UUID irritant, Caller caller, @Valid @RequestBody Merging request) {
        commands.sendAndWait(
                new IrritantCommand.Merge(
                        irritant, request.into(), request.mergedOn(), caller.person()));
        return Created.of(request.into(), IRRITANT);
    }

    /** It hurts no longer: so says who reported it, or two who corroborated it (R91). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/{irritant}/resolution")
    ResponseEntity<Created> resolve(
            @PathVariable UUID irritant, Caller caller, @Valid @RequestBody Resolution request) {
        commands.sendAndWait(
                new IrritantCommand.Resolve(irritant, request.resolvedOn(), caller.person()));
        return Created.of(irritant, IRRITANT);
    }

    /** It still hurts the caller, or again, so it is open again (R91). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/{irritant}/reopening")
    ResponseEntity<Created> reopen(
            @PathVariable UUID irritant, Caller caller, @Valid @RequestBody Reopening request) {
        commands.sendAndWait(
                new IrritantCommand.Reopen(irritant, request.reopenedOn(), caller.person()));
        return Created.of(irritant, IRRITANT);
    }
}
