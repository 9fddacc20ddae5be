package org.essaim.micro.initiative.write;

import static org.essaim.micro.initiative.write.LaunchWriteApi.INITIATIVE;

import module java.base;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Role;
import org.essaim.contract.WrittenText;
import org.essaim.federation.directory.LoginClaims;
import org.essaim.micro.initiative.domain.AttendeeRole;
import org.essaim.micro.initiative.domain.Attending;
import org.essaim.micro.initiative.domain.AttendingFacts;
import org.essaim.micro.initiative.domain.DemoCodes;
import org.essaim.micro.initiative.domain.DemoCommand;
import org.essaim.micro.initiative.domain.Entry;
import org.essaim.micro.initiative.domain.GuestCount;
import org.essaim.micro.initiative.domain.Mood;
import org.essaim.runtime.write.EntrySecrets;
import org.essaim.web.Created;
import org.essaim.web.identity.Allowed;
import org.essaim.web.identity.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a team shows to those who use it: who is there says so in person (R41, R42). */
@RestController
@RequestMapping("/api/v1/initiatives/{initiative}/demos")
class DemoWriteApi {

    /** More than a theatre holds. */
    private static final int MOST_GUESTS = 1_000;

    /** A code with what people type between its letters. */
    private static final int LONGEST_CODE = 20;

    private final InitiativeEntries entries;
    private final AttendingFacts facts;
    private final LoginClaims claims;
    private final EntrySecrets secrets;
    private final Clock clock;

    DemoWriteApi(
            InitiativeEntries entries,
            AttendingFacts facts,
            LoginClaims claims,
            EntrySecrets secrets,
            Clock clock) {
        this.entries = entries;
        this.secrets = secrets;
        this.facts = facts;
        this.claims = claims;
        this.clock = clock;
    }

    /**
     * A demo that is open today. Its code is shown once: it is stored as a hash (R42).
     *
     * @param code with which people say that they attend
     */
    record OpenedDemo(UUID id, String code) {}

    /**
     * R42.
     *
     * @param as USER, GUEST, MANAGER, or FUNDER for an office that sponsors it; of the team is who
     *     is, and the director funds, whatever they say
     */
    record Attendance(@NotBlank @Size(max = LONGEST_CODE) String code, @NotNull AttendeeRole as) {}

    /**
     * Who has no login: users of the product, and others (R42).
     *
     * @param others who fund nothing
     */
    record Guests(
            @NotNull @PositiveOrZero @Max(MOST_GUESTS) Integer users,
            @NotNull @PositiveOrZero @Max(MOST_GUESTS) Integer others) {
        GuestCount count() {
            return new GuestCount(users, others);
        }
    }

    /**
     * R41: nobody had opened it.
     *
     * @param as what the caller attended as
     * @param guests nobody where absent
     */
    record HeldDemo(@NotNull LocalDate heldOn, @NotNull AttendeeRole as, @Valid Guests guests) {}

    /**
     * The next demo, as it is announced.
     *
     * @param day today or later
     * @param at where the division is, such as 14:30; absent where only the day is known
     * @param place where people come to; absent where that is not known yet
     */
    record NextDemo(@NotNull LocalDate day, LocalTime at, WrittenText place) {}

    /** R42. */
    record OwnMood(@NotNull Mood mood) {}

    /** The team announces its next demo, in place of what it announced before (R41). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/planned")
    ResponseEntity<Created> plan(
            @PathVariable InitiativeId initiative,
            Caller caller,
            @Valid @RequestBody NextDemo request) {
        Entry entry = entries.next("planned demo", initiative, caller.person());
        return entries.make(
                new DemoCommand.PlanDemo(entry, request.day(), request.at(), request.place()));
    }

    /**
     * The team cancels the demo that it announced last; who was mailed of it is mailed so (R41).
     *
     * @param plan of the demo, as the answer to its announcement has it
     */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/planned/{plan}/cancellation")
    ResponseEntity<Created> cancel(
            @PathVariable InitiativeId initiative, @PathVariable UUID plan, Caller caller) {
        Entry entry = entries.next("cancelled demo", initiative, caller.person());
        return entries.make(new DemoCommand.CancelDemo(entry, plan));
    }

    /** The team opens a demo that is held today; no other answer shows its code (R42). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<OpenedDemo> open(@PathVariable InitiativeId initiative, Caller caller) {
        Entry entry = entries.next("demo", initiative, caller.person());
        UUID demo = entry.id();
        String code = DemoCodes.of(secrets.of(demo));
        entries.make(new DemoCommand.OpenDemo(entry, DemoCodes.hashOf(demo, code)));
        return Created.at(new OpenedDemo(demo, code), INITIATIVE, initiative.value());
    }

    /**
     * Says in person, with its code, that one attends a demo; that day or until it is held (R42).
     */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER, Role.USER_REPRESENTATIVE, Role.DIRECTOR})
    @PostMapping("/{demo}/attendance")
    ResponseEntity<Created> attend(
            @PathVariable InitiativeId initiative,
            @PathVariable UUID demo,
            Caller caller,
            Principal login,
            @Valid @RequestBody Attendance request) {
        Entry entry = entries.next("attendance", initiative, caller.person());
        DemoCommand.AttendDemo attend =
                new DemoCommand.AttendDemo(
                        entry,
                        demo,
                        DemoCodes.hashOf(demo, request.code()),
                        attending(request.as(), initiative, caller));
        LocalDate until = LocalDate.ofInstant(clock.instant(), clock.getZone()).plusYears(1);
        claims.once("demo:" + demo, caller.person(), login, until, () -> entries.make(attend));
        return entries.made(attend);
    }

    /**
     * Somebody who attends counts the guests who have no login, in place of an earlier count (R42).
     */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/{demo}/guests")
    ResponseEntity<Created> guests(
            @PathVariable InitiativeId initiative,
            @PathVariable UUID demo,
            Caller caller,
            @Valid @RequestBody Guests request) {
        Entry entry = entries.next("guests", initiative, caller.person());
        return entries.make(new DemoCommand.CountGuests(entry, demo, request.count()));
    }

    /** Somebody who attended records that the demo was held, which ends its code (R41). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/{demo}/end")
    ResponseEntity<Created> end(
            @PathVariable InitiativeId initiative, @PathVariable UUID demo, Caller caller) {
        Entry entry = entries.next("end of demo", initiative, caller.person());
        return entries.make(new DemoCommand.EndDemo(entry, demo));
    }

    /**
     * Somebody who attended says once how they found it, when it is over; shown to nobody (R42).
     */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER, Role.USER_REPRESENTATIVE, Role.DIRECTOR})
    @PostMapping("/{demo}/moods")
    ResponseEntity<Created> mood(
            @PathVariable InitiativeId initiative,
            @PathVariable UUID demo,
            Caller caller,
            @Valid @RequestBody OwnMood request) {
        Entry entry = entries.next("mood", initiative, caller.person());
        return entries.make(new DemoCommand.LeaveMood(entry, demo, request.mood()));
    }

    /** Records a demo that nobody had opened, with the guests; nothing is decided in it (R41). */
    @Allowed({Role.EMPLOYEE, Role.VOLUNTEER})
    @PostMapping("/held")
    ResponseEntity<Created> held(
            @PathVariable InitiativeId initiative,
            Caller caller,
            @Valid @RequestBody HeldDemo request) {
        Entry entry = entries.next("demo", initiative, caller.person());
        return entries.make(
                new DemoCommand.RecordDemo(
                        entry,
                        request.heldOn(),
                        attending(request.as(), initiative, caller),
                        request.guests() == null
                                ? new GuestCount(0, 0)
                                : request.guests().count()));
    }

    /** What they say, and what is known of them. */
    private Attending attending(AttendeeRole as, InitiativeId initiative, Caller caller) {
        return new Attending(
                as,
                caller.is(Role.DIRECTOR) || facts.funds(initiative, caller.person()),
                caller.is(Role.MANAGER) || facts.manages(caller.person()));
    }
}
