package org.essaim.micro.initiative.read;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.essaim.contract.FreeText;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.PersonId;
import org.essaim.contract.WrittenText;
import org.essaim.contract.voting.Choice;
import org.essaim.federation.text.ShownTexts;
import org.essaim.micro.initiative.domain.Attendee;
import org.essaim.micro.initiative.domain.AttendeeRole;
import org.essaim.micro.initiative.domain.DemoEvent;
import org.essaim.micro.initiative.domain.Mood;
import org.essaim.testkit.Rule;

/** Whoever voted what at a demo, the history of the initiative is the same (R42). */
class SecretProductVotesProperties {

    private static final InitiativeId INITIATIVE = new InitiativeId("aplus");
    private static final UUID DEMO = NamedUuid.of("test", "demo");
    private static final UUID DECISION = NamedUuid.of("test", "decision");
    private static final FreeText WHAT = WrittenText.of("a dark mode").reference();
    private static final LocalDate DAY = LocalDate.of(2021, 3, 1);

    @Property
    @Rule("R42")
    void until_it_is_concluded_nothing_shown_depends_on_how_anybody_votes(
            @ForAll @Size(max = 6) List<Boolean> some,
            @ForAll @Size(max = 6) List<Boolean> others) {
        int voters = Math.min(some.size(), others.size());

        assertThat(shown(some.subList(0, voters), false))
                .isEqualTo(shown(others.subList(0, voters), false));
    }

    @Property
    @Rule("R42")
    void afterwards_nothing_shown_depends_on_which_of_the_voters_voted_how(
            @ForAll @Size(min = 1, max = 6) List<Boolean> votes, @ForAll int by) {
        List<Boolean> turned = new ArrayList<>(votes);
        Collections.rotate(turned, by);

        assertThat(shown(votes, true)).isEqualTo(shown(turned, true));
    }

    @Property
    @Rule("R42")
    void nothing_in_the_history_depends_on_how_anybody_found_the_demo(
            @ForAll Mood one, @ForAll Mood other) {
        assertThat(shown(one)).isEqualTo(shown(other)).isEmpty();
    }

    private static List<HistoryEntry> shown(Mood mood) {
        return history()
                .entry(new DemoEvent.MoodLeft(INITIATIVE, id("mood", 0), DEMO, person(0), mood))
                .stream()
                .toList();
    }

    private static InitiativeHistory history() {
        return new InitiativeHistory(
                Instant.EPOCH, text -> new ShownTexts.Text(text.digest(), "a text", false));
    }

    private static List<HistoryEntry> shown(List<Boolean> votes, boolean concluded) {
        List<DemoEvent> happened = new ArrayList<>();
        List<Attendee> attendees = new ArrayList<>();
        happened.add(new DemoEvent.DemoOpened(INITIATIVE, DEMO, DAY, "hash", person(0)));
        for (int i = 0; i < votes.size(); i++) {
            attendees.add(new Attendee(person(i), AttendeeRole.USER));
            happened.add(
                    new DemoEvent.DemoAttended(
                            INITIATIVE, id("attending", i), DEMO, person(i), AttendeeRole.USER));
        }
        happened.add(
                new DemoEvent.ProductDecisionOpened(INITIATIVE, DECISION, DEMO, WHAT, person(0)));
        for (int i = 0; i < votes.size(); i++) {
            happened.add(vote(i, votes.get(i) ? Choice.YES : Choice.NO));
        }
        if (concluded) {
            int yes = Collections.frequency(votes, true);
            int no = votes.size() - yes;
            happened.add(
                    new DemoEvent.ProductDecided(
                            INITIATIVE,
                            id("conclusion", 0),
                            DEMO,
                            DECISION,
                            WHAT,
                            yes,
                            no,
                            yes > no,
                            person(0)));
            happened.add(
                    new DemoEvent.DemoHeld(
                            INITIATIVE, DEMO, DAY, null, attendees, null, person(0)));
        }
        InitiativeHistory history = history();
        return happened.stream().flatMap(event -> history.entry(event).stream()).toList();
    }

    private static DemoEvent vote(int voter, Choice choice) {
        return new DemoEvent.ProductVoteCast(
                INITIATIVE,
                id("vote", voter),
                DEMO,
                DECISION,
                person(voter),
                AttendeeRole.USER,
                choice);
    }

    private static PersonId person(int number) {
        return new PersonId("p-" + number);
    }

    private static UUID id(String what, int number) {
        return NamedUuid.of("test", what + " " + number);
    }
}
