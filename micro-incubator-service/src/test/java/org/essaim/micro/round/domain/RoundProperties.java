package org.essaim.micro.round.domain;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.Capacity;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.PersonId;
import org.essaim.contract.Policy;
import org.essaim.contract.ReleaseCause;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Copies;
import org.essaim.contract.decision.Decision;
import org.essaim.contract.voting.Ballot;
import org.essaim.contract.voting.Choice;
import org.essaim.testkit.Rule;

/** Whoever votes in whatever order, a round is decided only as R31 says, and at most once. */
class RoundProperties {

    private static final List<PersonId> PEOPLE =
            List.of(TestCommands.ADA, TestCommands.OLA, TestCommands.OTTO, TestCommands.MIA);

    /**
     * Something asked by somebody some days after the beginning.
     *
     * @param kind 0 to 4 vote, 5 and 6 complete, 7 lapse, 8 ask, 9 take over, 10 end the initiative
     * @param volunteers which of the people volunteer then, as bits
     */
    record Step(int kind, int person, int vote, boolean yes, int days, int volunteers) {}

    @Property(tries = 10_000)
    @Rule("R31")
    void a_round_is_decided_only_by_a_quorate_majority_without_askers_and_owners_in_time(
            @ForAll("histories") List<Step> steps) {
        List<RoundEvent> history = new ArrayList<>(TestCommands.requestedEvents());
        RoundState state = state(history);
        int day = 0;
        for (Step step : steps) {
            day += step.days();
            for (RoundEvent event : accepted(step, state, TestCommands.DAY.plusDays(day))) {
                if (day <= 14) {
                    assertUnchangeable(event, state, volunteers(step.volunteers()).keySet());
                }
                history.add(event);
                state = RoundState.evolve(state, event);
            }
        }
        assertThat(state(history)).isEqualTo(state);
        assertHonest(history);
        history.forEach(event -> RoundState.evolve(RoundState.NOT_REQUESTED, event));
    }

    /** However those vote who volunteer and have not, it says what it was decided to say. */
    private static void assertUnchangeable(
            RoundEvent end, RoundState before, Set<PersonId> volunteers) {
        if (!(end instanceof RoundEvent.Decided) && !(end instanceof RoundEvent.Rejected)) {
            return;
        }
        RoundState.Open open = (RoundState.Open) before;
        Set<PersonId> without = Copies.with(open.without(), TestCommands.ADA);
        long missing =
                volunteers.stream()
                        .filter(each -> !open.ballot().hasVoteOf(each) && !without.contains(each))
                        .count();
        Ballot<RoundEvent.Voted> counted = open.counted();
        long yes = counted.count(Choice.YES);
        long no = counted.count(Choice.NO);
        for (long against = 0; against <= missing; against++) {
            assertThat(yes + missing - against > no + against)
                    .isEqualTo(end instanceof RoundEvent.Decided);
        }
    }

    private static void assertHonest(List<RoundEvent> history) {
        Set<PersonId> voters = new HashSet<>();
        Set<PersonId> owners = new HashSet<>(Set.of(TestCommands.ADA));
        List<RoundEvent.Voted> votes = new ArrayList<>();
        int ends = 0;
        for (RoundEvent event : history) {
            switch (event) {
                case RoundEvent.Requested _ -> assertThat(voters).isEmpty();
                case RoundEvent.Imported _ -> throw new AssertionError("imported by nobody");
                case RoundEvent.Voted e -> {
                    assertThat(voters.add(e.person())).as("one vote a person").isTrue();
                    assertThat(owners).doesNotContain(e.person());
                    votes.add(e);
                }
                case RoundEvent.OwnerChanged e -> {
                    owners.add(e.owner());
                    votes.removeIf(vote -> vote.person().equals(e.owner()));
                }
                case RoundEvent.Decided e -> {
                    ends++;
                    assertThat(votes)
                            .extracting(RoundEvent.Voted::capacity)
                            .contains(Capacity.values());
                    assertThat(2 * yes(votes)).isGreaterThan(votes.size());
                    assertThat(e.tally().yes() + e.tally().no()).isEqualTo(votes.size());
                    assertThat(e.decidedOn()).isBeforeOrEqualTo(TestCommands.DAY.plusDays(14));
                }
                case RoundEvent.Rejected _ -> {
                    ends++;
                    assertThat(2 * yes(votes)).isLessThanOrEqualTo(votes.size());
                }
                case RoundEvent.Lapsed e -> {
                    ends++;
                    assertThat(e.lapsedOn()).isAfter(TestCommands.DAY.plusDays(14));
                }
                case RoundEvent.Cancelled _ -> ends++;
            }
        }
        assertThat(ends).isLessThanOrEqualTo(1);
    }

    private static long yes(List<RoundEvent.Voted> votes) {
        return votes.stream().filter(vote -> vote.choice() == Choice.YES).count();
    }

    private static List<RoundEvent> accepted(Step step, RoundState state, LocalDate day) {
        Circumstances at =
                new Circumstances(BusinessDay.startOf(day).plusSeconds(3_600), Policy.FOUNDING);
        RoundContext context =
                TestCommands.context(TestCommands.FIT, volunteers(step.volunteers()));
        return switch (RoundDecider.decide(command(step, day), state, context, at)) {
            case Decision.Accepted<RoundEvent, RoundRefusal>(var events) -> events;
            case Decision.Refused<RoundEvent, RoundRefusal> _ -> List.of();
        };
    }

    private static RoundCommand command(Step a, LocalDate day) {
        PersonId person = PEOPLE.get(a.person());
        return switch (a.kind()) {
            case 5 -> TestCommands.close(person);
            case 6 -> TestCommands.close(null);
            case 7 -> TestCommands.lapse(day);
            case 8 -> TestCommands.request(TestCommands.later());
            case 9 -> new RoundCommand.RecordOwner(TestCommands.ROUND, person);
            case 10 -> new RoundCommand.Cancel(TestCommands.ROUND, ReleaseCause.CLOSED);
            default ->
                    new RoundCommand.CastVote(
                            TestCommands.ROUND,
                            NamedUuid.of("vote", person.value(), "" + a.vote()),
                            person,
                            a.yes() ? Choice.YES : Choice.NO);
        };
    }

    private static Map<PersonId, Capacity> volunteers(int bits) {
        Map<PersonId, Capacity> some = new HashMap<>();
        for (int i = 0; i < PEOPLE.size(); i++) {
            if ((bits & 1 << i) != 0) {
                some.put(PEOPLE.get(i), i == 3 ? Capacity.MANAGER : Capacity.OPERATIONAL);
            }
        }
        return some;
    }

    private static RoundState state(List<RoundEvent> history) {
        RoundState state = RoundState.NOT_REQUESTED;
        for (RoundEvent event : history) {
            state = RoundState.evolve(state, event);
        }
        return state;
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        return Combinators.combine(
                        Arbitraries.of(0, 0, 1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 10),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.of(true, true, false),
                        Arbitraries.of(0, 0, 0, 1, 3),
                        Arbitraries.of(15, 15, 14, 7, 6, 8))
                .as(Step::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(20);
    }
}
