package org.essaim.contract.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.contract.Capacity.MANAGER;
import static org.essaim.contract.Capacity.OPERATIONAL;
import static org.essaim.contract.voting.Choice.NO;
import static org.essaim.contract.voting.Choice.YES;

import module java.base;

import org.essaim.contract.Capacity;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.PersonId;
import org.essaim.contract.Rule;
import org.junit.jupiter.api.Test;

/** The one way in which votes are counted, whoever votes. */
@Rule({"R02", "R31"})
class BallotTest {

    private static final PersonId ADA = new PersonId("p-ada");
    private static final PersonId BEN = new PersonId("p-ben");
    private static final PersonId CYD = new PersonId("p-cyd");

    private record Cast(UUID voteId, PersonId person, Capacity capacity, Choice choice)
            implements Vote {}

    @Test
    void the_majority_is_more_than_half_of_the_votes_cast() {
        assertThat(new Ballot<Cast>().majority()).isEmpty();
        assertThat(ballot(vote(ADA, MANAGER, YES)).majority()).contains(YES);
        assertThat(ballot(vote(ADA, MANAGER, YES), vote(BEN, MANAGER, NO)).majority()).isEmpty();
        assertThat(
                        ballot(
                                        vote(ADA, MANAGER, NO),
                                        vote(BEN, MANAGER, NO),
                                        vote(CYD, OPERATIONAL, YES))
                                .majority())
                .contains(NO);
    }

    @Test
    void a_side_is_present_only_where_somebody_of_it_has_voted() {
        Ballot<Cast> managers = ballot(vote(ADA, MANAGER, YES), vote(BEN, MANAGER, NO));

        assertThat(managers.hasVotesOf(MANAGER)).isTrue();
        assertThat(managers.hasVotesOf(MANAGER, OPERATIONAL)).isFalse();
        assertThat(managers.with(vote(CYD, OPERATIONAL, NO)).hasVotesOf(MANAGER, OPERATIONAL))
                .isTrue();
        assertThat(managers.count(MANAGER)).isEqualTo(2);
        assertThat(managers.count(OPERATIONAL)).isZero();
    }

    @Test
    void a_ballot_knows_its_votes_and_its_voters() {
        Cast vote = vote(ADA, MANAGER, YES);
        Ballot<Cast> ballot = ballot(vote);

        assertThat(ballot.contains(vote.voteId())).isTrue();
        assertThat(ballot.contains(NamedUuid.of("another"))).isFalse();
        assertThat(ballot.hasVoteOf(ADA)).isTrue();
        assertThat(ballot.hasVoteOf(BEN)).isFalse();
    }

    @Test
    void who_must_not_vote_is_left_out_of_the_count() {
        Ballot<Cast> both = ballot(vote(ADA, MANAGER, YES), vote(BEN, OPERATIONAL, NO));

        assertThat(both.without(BEN)).isEqualTo(ballot(vote(ADA, MANAGER, YES)));
        assertThat(both.without(BEN).majority()).contains(YES);
        assertThat(both.without(null)).isEqualTo(both);
        assertThat(both.without(CYD)).isEqualTo(both);
    }

    private static Ballot<Cast> ballot(Cast... votes) {
        return new Ballot<>(List.of(votes));
    }

    private static Cast vote(PersonId person, Capacity capacity, Choice choice) {
        return new Cast(NamedUuid.of("vote", person.value()), person, capacity, choice);
    }
}
