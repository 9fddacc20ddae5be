package org.essaim.micro.initiative.domain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.PersonId;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;

/** Anybody may hold a demo (R41); those who attend decide about the product (R42). */
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
        return Decision.acceptUnless(
                Days.check(c.heldOn(), at, "R41", state.lifecycle().launchedOn())
                        .or(() -> twice(c.attendees())),
                () -> held(c, state));
    }

    private static Optional<InitiativeRefusal> twice(List<Attendee> attendees) {
        Set<PersonId> seen = new HashSet<>();
        return attendees.stream()
                .map(Attendee::person)
                .filter(person -> !seen.add(person))
                .findFirst()
                .map(person -> new TeamRefusal.NotOfTheDemo(person.value(), "is there twice"));
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
            return Decision.refuse(new TeamRefusal.NoSuchDemo(c.demoId()));
        }
        if (c.what() == null) {
            return Decision.refuse(new InitiativeRefusal.Missing("R42", "what is decided"));
        }
        if (attended.stream().noneMatch(each -> each.as() == Attendee.As.USER)) {
            return Decision.refuse(new TeamRefusal.NoUserAttended(c.demoId()));
        }
        Map<PersonId, Integer> weights = new HashMap<>();
        attended.forEach(each -> weights.put(each.person(), each.as().weight()));
        int inFavour = weigh(c.inFavour(), weights);
        int against = weigh(c.against(), weights);
        return Decision.acceptUnless(
                notVoter(c, weights),
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

    private static Optional<InitiativeRefusal> notVoter(
            DemoCommand.RecordProductDecision c, Map<PersonId, Integer> weights) {
        Set<PersonId> voters = new HashSet<>(c.inFavour());
        voters.addAll(c.against());
        if (voters.size() < c.inFavour().size() + c.against().size()) {
            voters.retainAll(c.inFavour());
            voters.retainAll(c.against());
            return refused(voters, "is for and against");
        }
        voters.removeAll(weights.keySet());
        return voters.isEmpty() ? Optional.empty() : refused(voters, "did not attend");
    }

    private static Optional<InitiativeRefusal> refused(Set<PersonId> people, String because) {
        return people.stream()
                .map(PersonId::value)
                .sorted()
                .findFirst()
                .map(who -> new TeamRefusal.NotOfTheDemo(who, because));
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
