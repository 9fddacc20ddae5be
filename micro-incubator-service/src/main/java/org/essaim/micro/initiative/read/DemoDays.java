package org.essaim.micro.initiative.read;

import module java.base;

import org.essaim.contract.FreeText;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.PersonId;
import org.essaim.federation.text.ShownTexts;
import org.essaim.micro.initiative.domain.Attendee;
import org.essaim.micro.initiative.domain.AttendeeRole;
import org.essaim.micro.initiative.domain.DemoCodes;
import org.essaim.micro.initiative.domain.HeldDemo;
import org.essaim.micro.initiative.domain.InitiativeCommand;
import org.essaim.micro.initiative.domain.InitiativeEvent;
import org.essaim.micro.initiative.domain.InitiativeState;
import org.essaim.micro.initiative.domain.OpenDemo;
import org.essaim.micro.initiative.domain.RunningInitiative;
import org.essaim.runtime.store.RecentStates;
import org.essaim.web.NotFoundException;
import org.springframework.stereotype.Component;

/**
 * Looks at a demo for somebody, by the initiative's own events: whoever has just joined or voted
 * sees that they did.
 */
@Component
public record DemoDays(
        RecentStates<InitiativeState, InitiativeEvent> initiatives,
        DemoBoard board,
        ShownTexts texts,
        Clock clock) {

    /**
     * A demo, as that person sees it.
     *
     * @throws NotFoundException where the initiative has none of that id
     */
    public DemoDay get(InitiativeId initiative, UUID demo, PersonId me) {
        RunningInitiative running = running(initiative);
        OpenDemo open = running.demos().open().get(demo);
        if (open != null) {
            return day(running, demo, open, me, false);
        }
        HeldDemo held = running.demos().held().get(demo);
        if (held == null) {
            throw new NotFoundException(UUID.class, demo);
        }
        return day(running, demo, held.demo(), me, held.hasMoodOf(me));
    }

    /** The demo of today with that code, however it is typed; empty where there is none. */
    public Optional<DemoDay> withCode(String code, PersonId me) {
        return board.open(today()).stream()
                .map(open -> get(open.initiative(), open.demo(), me))
                .filter(DemoDay::today)
                .filter(
                        day ->
                                running(day.initiative())
                                        .demos()
                                        .open()
                                        .get(day.demo())
                                        .codeHash()
                                        .equals(DemoCodes.hashOf(day.demo(), code)))
                .findFirst();
    }

    /** When its next demo is due; empty where its stage asks for none (R41). */
    public Optional<LocalDate> dueOn(InitiativeId initiative) {
        RunningInitiative running = running(initiative);
        return Optional.ofNullable(running.demos().dueOn());
    }

    /** The next one that its team announced, where its day has not gone by. */
    public Optional<PlannedDemo> planned(InitiativeId initiative) {
        return Optional.ofNullable(running(initiative).demos().planned())
                .filter(plan -> !plan.day().isBefore(today()))
                .map(
                        plan ->
                                new PlannedDemo(
                                        plan.planId(),
                                        plan.day(),
                                        plan.at(),
                                        plan.place() == null
                                                ? null
                                                : texts.of(List.of(plan))
                                                        .apply(plan.place())
                                                        .text()));
    }

    /** Whether that person is of its team, who alone opens demos. */
    public boolean isOfTheTeam(InitiativeId initiative, PersonId me) {
        return running(initiative).team().includes(me);
    }

    private RunningInitiative running(InitiativeId initiative) {
        return initiatives
                .of(InitiativeCommand.targetOf(initiative))
                .launched()
                .orElseThrow(() -> new NotFoundException(InitiativeId.class, initiative));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private DemoDay day(
            RunningInitiative running, UUID id, OpenDemo demo, PersonId me, boolean moodLeft) {
        boolean open = running.demos().open().containsKey(id);
        return new DemoDay(
                running.initiative(),
                id,
                demo.openedOn(),
                open,
                open && demo.openedOn().equals(today()),
                demo.attendees().size(),
                users(demo),
                demo.guests().all(),
                demo.attendee(me).map(Attendee::as).orElse(null),
                running.team().includes(me),
                moodLeft,
                put(demo, me));
    }

    private static int users(OpenDemo demo) {
        long said = demo.attendees().stream().filter(who -> who.as() == AttendeeRole.USER).count();
        return Math.toIntExact(said) + demo.guests().users();
    }

    private List<DemoDay.Put> put(OpenDemo open, PersonId me) {
        Function<FreeText, ShownTexts.Text> shown =
                texts.of(List.copyOf(open.decisions().values()));
        return open.decisions().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(
                        each ->
                                put(
                                        each.getKey(),
                                        shown.apply(each.getValue().what()).text(),
                                        each.getValue(),
                                        me))
                .toList();
    }

    private static DemoDay.Put put(
            UUID id, String what, OpenDemo.ProductDecision decision, PersonId me) {
        return new DemoDay.Put(
                id, what, decision.ballot().hasVoteOf(me), decision.inFavour(), decision.against());
    }

    /**
     * The next demo, as its team announced it.
     *
     * @param at where the division is, or null
     * @param place null where none was said, or where it was redacted (R100)
     */
    public record PlannedDemo(UUID planId, LocalDate day, LocalTime at, String place) {}
}
