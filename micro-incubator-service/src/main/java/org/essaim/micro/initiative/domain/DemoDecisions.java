package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.NamedUuid;
import org.essaim.contract.PersonId;
import org.essaim.contract.decision.Checks;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;

/** Whoever attends a demo may record it (R41), and those who attend decide (R42). */
final class DemoDecisions {

    private DemoDecisions() {}

    static Decision<InitiativeEvent, InitiativeRefusal> decide(
            DemoCommand command, RunningInitiative state, Circumstances at) {
        return switch (command) {
            case DemoCommand.RecordDemo c -> record(c, state, at);
            case DemoCommand.RecordProductDecision c -> decide(c, state.demos());
            case DemoCommand.FlagOverdueDemo c -> flag(c, state);
        };
    }

    private static Decision<InitiativeEvent, InitiativeRefusal> record(
            DemoCommand.RecordDemo c, RunningInitiative state, Circumstances at) {
        Set<PersonId> seen = new HashSet<>();
        Optional<PersonId> twice =
                c.attendees().stream()
                        .map(Attendee::person)
                        .filter(person -> !seen.add(person))
                        .findFirst();
        return Days.check(c.heldOn(), at, state)
                .refuseIf(twice.isPresent(), () -> new DemoRefusal.AttendedTwice(twice.get()))
                .refuseIf(!seen.contains(c.person()), DemoRefusal.RecorderDidNotAttend::new)
                .accept(() -> held(c, state));
    }

    private static InitiativeEvent held(DemoCommand.RecordDemo c, RunningInitiative state) {
        DemoEvent.DemoHeld held =
                new DemoEvent.DemoHeld(
                        c.initiative(), c.entryId(), c.heldOn(), null, c.attendees(), c.person());
        LocalDate nextBy = state.demos().after(held).dueOn(state.lifecycle()).orElse(null);
        return new DemoEvent.DemoHeld(
                c.initiative(), c.entryId(), c.heldOn(), nextBy, c.attendees(), c.person());
    }

    private static Decision<InitiativeEvent, InitiativeRefusal> decide(
            DemoCommand.RecordProductDecision c, Demos demos) {
        List<Attendee> attended = demos.held().get(c.demoId());
        if (attended == null) {
            return Decision.refuse(new DemoRefusal.UnknownDemo(c.demoId()));
        }
        Map<PersonId, Integer> weights = new HashMap<>();
        attended.forEach(each -> weights.put(each.person(), each.as().weight()));
        int inFavour = weigh(c.inFavour(), weights);
        int against = weigh(c.against(), weights);
        Optional<PersonId> both = first(c.inFavour().stream().filter(c.against()::contains));
        Optional<PersonId> absent =
                first(
                        Stream.concat(c.inFavour().stream(), c.against().stream())
                                .filter(who -> !weights.containsKey(who)));
        return Checks.<InitiativeRefusal>none()
                .refuseIf(c.what() == null, DemoRefusal.DecisionAboutNothing::new)
                .refuseIf(
                        attended.stream().noneMatch(each -> each.as() == AttendeeRole.USER),
                        () -> new DemoRefusal.NoUserAttended(c.demoId()))
                .refuseIf(!weights.containsKey(c.person()), DemoRefusal.RecorderDidNotAttend::new)
                .refuseIf(both.isPresent(), () -> new DemoRefusal.ForAndAgainst(both.get()))
                .refuseIf(absent.isPresent(), () -> new DemoRefusal.DidNotAttend(absent.get()))
                .accept(
                        () ->
                                new DemoEvent.ProductDecided(
                                        c.initiative(),
                                        c.entryId(),
                                        c.demoId(),
                                        c.what().reference(),
                                        inFavour,
                                        against,
                                        inFavour > against,
                                        c.person()));
    }

    private static int weigh(Set<PersonId> people, Map<PersonId, Integer> weights) {
        return people.stream().mapToInt(person -> weights.getOrDefault(person, 0)).sum();
    }

    private static Optional<PersonId> first(Stream<PersonId> people) {
        return people.min(Comparator.comparing(PersonId::value));
    }

    /** Once for each due day; nothing where the demo was held meanwhile or is no longer due. */
    private static Decision<InitiativeEvent, InitiativeRefusal> flag(
            DemoCommand.FlagOverdueDemo c, RunningInitiative state) {
        return state.demos()
                .dueOn(state.lifecycle())
                .filter(due -> due.isBefore(c.today()) && !due.equals(state.demos().missed()))
                .<Decision<InitiativeEvent, InitiativeRefusal>>map(
                        due ->
                                Decision.accept(
                                        new DemoEvent.DemoMissed(
                                                c.initiative(),
                                                NamedUuid.of(
                                                        "demo-missed",
                                                        c.initiative().value(),
                                                        due.toString()),
                                                due,
                                                c.today())))
                .orElseGet(Decision::alreadyDone);
    }
}
