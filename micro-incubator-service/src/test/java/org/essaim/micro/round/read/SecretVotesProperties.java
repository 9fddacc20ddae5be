package org.essaim.micro.round.read;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.essaim.contract.Amount;
import org.essaim.contract.Capacity;
import org.essaim.contract.FreeText;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.PersonId;
import org.essaim.contract.RoundKind;
import org.essaim.contract.WrittenText;
import org.essaim.contract.voting.Choice;
import org.essaim.federation.text.ShownTexts;
import org.essaim.micro.round.domain.Plan;
import org.essaim.micro.round.domain.RoundEvent;
import org.essaim.micro.round.domain.Tally;
import org.essaim.micro.round.domain.Team;
import org.essaim.testkit.Rule;

/** Whoever voted what, all that is shown is the same: so nobody learns it from what is shown. */
class SecretVotesProperties {

    private static final UUID ROUND = NamedUuid.of("test", "round");
    private static final InitiativeId INITIATIVE = new InitiativeId("aplus");
    private static final FreeText PILOT_USERS = WrittenText.of("the counter").reference();
    private static final LocalDate DAY = LocalDate.of(2021, 3, 1);
    private static final Plan PLAN =
            new Plan(
                    RoundKind.LATER,
                    Amount.of(100, 1),
                    6,
                    new Team(List.of()),
                    null,
                    Set.of(),
                    null);

    @Property
    @Rule("R31")
    void while_it_is_open_nothing_shown_depends_on_how_anybody_votes(
            @ForAll @Size(max = 6) List<Boolean> some,
            @ForAll @Size(max = 6) List<Boolean> others) {
        int voters = Math.min(some.size(), others.size());
        assertThat(shown(cast(some.subList(0, voters), 0), null))
                .isEqualTo(shown(cast(others.subList(0, voters), 0), null));
    }

    @Property
    @Rule("R31")
    void afterwards_nothing_shown_depends_on_which_of_the_voters_voted_how(
            @ForAll @Size(min = 1, max = 6) List<Boolean> choices,
            @ForAll @IntRange(max = 5) int by,
            @ForAll boolean adopted) {
        List<Boolean> turned = new ArrayList<>(choices);
        Collections.rotate(turned, by);
        Tally tally = tally(choices);
        RoundEvent end =
                adopted
                        ? new RoundEvent.Decided(ROUND, INITIATIVE, PLAN, tally, DAY, 1)
                        : new RoundEvent.Rejected(ROUND, INITIATIVE, tally, DAY, 1);
        assertThat(shown(cast(choices, 0), end)).isEqualTo(shown(cast(turned, by), end));
    }

    @Property
    @Rule("R31")
    void of_a_ballot_that_lapsed_only_how_many_of_each_capacity_voted_is_shown(
            @ForAll @Size(max = 6) List<Boolean> some,
            @ForAll @Size(max = 6) List<Boolean> others) {
        int voters = Math.min(some.size(), others.size());
        assertThat(shown(cast(some.subList(0, voters), 0), lapsed(some.subList(0, voters))))
                .isEqualTo(
                        shown(
                                cast(others.subList(0, voters), 0),
                                lapsed(others.subList(0, voters))));
    }

    @Property
    @Rule("R31")
    void of_fewer_than_three_votes_only_what_was_decided_is_shown(
            @ForAll @Size(2) List<Boolean> some, @ForAll @Size(2) List<Boolean> others) {
        assertThat(shown(cast(some, 0), rejected(some)))
                .isEqualTo(shown(cast(others, 0), rejected(others)));
        assertThat(shown(List.of(), lapsed(List.of()))).isEqualTo(shown(List.of(), lapsed(some)));
    }

    private static RoundEvent rejected(List<Boolean> choices) {
        return new RoundEvent.Rejected(ROUND, INITIATIVE, tally(choices), DAY, 1);
    }

    private static RoundEvent lapsed(List<Boolean> choices) {
        return new RoundEvent.Lapsed(ROUND, INITIATIVE, tally(choices), DAY.plusDays(15));
    }

    private static Tally tally(List<Boolean> choices) {
        int yes = (int) choices.stream().filter(each -> each).count();
        int managers = choices.size() / 2;
        return new Tally(yes, choices.size() - yes, choices.size() - managers, managers);
    }

    /** The first half of the voters are operational, in whatever order they vote. */
    private static List<RoundEvent> cast(List<Boolean> choices, int first) {
        List<RoundEvent> votes = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            int voter = (i + first) % choices.size();
            votes.add(
                    new RoundEvent.Voted(
                            ROUND,
                            INITIATIVE,
                            NamedUuid.of("test", "vote " + voter),
                            new PersonId("p-" + voter),
                            voter < choices.size() - choices.size() / 2
                                    ? Capacity.OPERATIONAL
                                    : Capacity.MANAGER,
                            choices.get(i) ? Choice.YES : Choice.NO));
        }
        return votes;
    }

    /** The details of the round, and its entries in the history of the initiative. */
    private static List<Object> shown(List<RoundEvent> votes, RoundEvent end) {
        List<RoundEvent> happened = new ArrayList<>();
        happened.add(
                new RoundEvent.Requested(
                        ROUND,
                        INITIATIVE,
                        PILOT_USERS,
                        PLAN,
                        new PersonId("p-ada"),
                        DAY,
                        DAY.plusDays(14),
                        1));
        happened.addAll(votes);
        Stream.ofNullable(end).forEach(happened::add);
        Function<FreeText, ShownTexts.Text> texts =
                text -> new ShownTexts.Text(text.digest(), "a text", false);
        List<Object> shown = new ArrayList<>();
        shown.add(RoundDetails.of(happened, texts));
        happened.forEach(
                each -> RoundHistory.entry(each, Instant.EPOCH, texts).ifPresent(shown::add));
        return shown;
    }
}
