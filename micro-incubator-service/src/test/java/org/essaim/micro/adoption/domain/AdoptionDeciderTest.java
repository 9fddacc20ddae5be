package org.essaim.micro.adoption.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.testkit.Texts.reference;
import static org.essaim.testkit.Texts.text;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.PersonId;
import org.essaim.contract.Policy;
import org.essaim.contract.WrittenText;
import org.essaim.contract.decision.Circumstances;
import org.essaim.testkit.DeciderSpec;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

class AdoptionDeciderTest {

    private static final InitiativeId APLUS = new InitiativeId("aplus");
    private static final InitiativeId OURS = new InitiativeId("aplus-here");
    private static final UUID PROPOSAL = NamedUuid.of("test", "proposal");
    private static final UUID LATER = NamedUuid.of("test", "later");
    private static final PersonId ADA = new PersonId("p-ada");
    private static final LocalDate PROPOSED = LocalDate.of(2021, 12, 1);
    private static final LocalDate TODAY = LocalDate.of(2022, 1, 1);
    private static final WrittenText TITLE = text("Queue from home");
    private static final WrittenText WHY = text("our counter has no queue");

    private static final DeciderSpec<AdoptionCommand, AdoptionState, AdoptionEvent, AdoptionRefusal>
            SPEC =
                    DeciderSpec.of(
                            AdoptionState.UNPROPOSED,
                            AdoptionState::evolve,
                            (command, state) ->
                                    AdoptionDecider.decide(
                                            command,
                                            state,
                                            new Circumstances(
                                                    Instant.parse("2022-01-01T12:00:00Z"),
                                                    Policy.FOUNDING)));

    private static AdoptionCommand proposal(UUID id) {
        return new AdoptionCommand.ReceiveProposal(
                APLUS,
                id,
                NamedUuid.of("test", "case"),
                new DivisionId("anct"),
                NamedUuid.of("test", "irritant"),
                PROPOSED,
                null,
                TITLE.reference());
    }

    private static AdoptionCommand decline(UUID id, WrittenText why, LocalDate day) {
        return new AdoptionCommand.Decline(APLUS, id, why, day, ADA);
    }

    private static AdoptionCommand adopt() {
        return new AdoptionCommand.Adopt(APLUS, OURS, TODAY, ADA);
    }

    private static DeciderSpec<AdoptionCommand, AdoptionState, AdoptionEvent, AdoptionRefusal>.Given
            proposed() {
        return SPEC.givenNothing().and(proposal(PROPOSAL));
    }

    @Test
    @Rule("R73")
    void launching_with_its_origin_accepts_what_was_proposed_once() {
        proposed().when(adopt()).then(new AdoptionEvent.Adopted(APLUS, PROPOSAL, OURS, TODAY, ADA));
        proposed().and(adopt()).when(adopt()).nothingMore();
        proposed().and(adopt()).when(proposal(LATER)).nothingMore();
        assertThat(
                        AdoptionState.evolve(
                                proposed().and(adopt()).state(),
                                new AdoptionEvent.Declined(
                                        APLUS, PROPOSAL, reference("late"), TODAY, ADA)))
                .isEqualTo(new AdoptionState.Adopted(PROPOSAL));
    }

    @Test
    @Rule("R73")
    void it_is_declined_with_a_reason_and_never_without() {
        proposed()
                .when(decline(PROPOSAL, WHY, TODAY))
                .then(new AdoptionEvent.Declined(APLUS, PROPOSAL, WHY.reference(), TODAY, ADA));
        proposed().when(decline(PROPOSAL, null, TODAY)).refused(new AdoptionRefusal.NoReason());
        proposed()
                .when(decline(LATER, WHY, TODAY))
                .refused(new AdoptionRefusal.NoSuchProposal(APLUS, LATER));
        LocalDate tomorrow = TODAY.plusDays(1);
        proposed()
                .when(decline(PROPOSAL, WHY, tomorrow))
                .refused(new AdoptionRefusal.WrongDay(tomorrow, PROPOSED, TODAY));
        LocalDate before = PROPOSED.minusDays(1);
        proposed()
                .when(decline(PROPOSAL, WHY, before))
                .refused(new AdoptionRefusal.WrongDay(before, PROPOSED, TODAY));
        proposed()
                .and(adopt())
                .when(decline(PROPOSAL, WHY, TODAY))
                .refused(new AdoptionRefusal.AdoptedAlready(APLUS));
        SPEC.givenNothing()
                .when(decline(PROPOSAL, WHY, TODAY))
                .refused(new AdoptionRefusal.NoSuchProposal(APLUS, PROPOSAL));
    }

    @Test
    @Rule("R73")
    void nobody_is_asked_to_launch_and_who_declined_may_still_launch() {
        SPEC.givenNothing().when(adopt()).nothingMore();
        proposed()
                .and(decline(PROPOSAL, WHY, TODAY))
                .when(adopt())
                .then(new AdoptionEvent.Adopted(APLUS, PROPOSAL, OURS, TODAY, ADA));
    }

    @Test
    void what_is_received_again_is_not_asked_again_and_a_later_proposal_is() {
        proposed().when(proposal(PROPOSAL)).nothingMore();
        var declined = proposed().and(decline(PROPOSAL, WHY, TODAY));
        declined.when(proposal(PROPOSAL)).nothingMore();
        declined.when(decline(PROPOSAL, WHY, TODAY)).nothingMore();
        declined.when(decline(LATER, WHY, TODAY))
                .refused(new AdoptionRefusal.NoSuchProposal(APLUS, LATER));
        declined.and(proposal(LATER)).and(decline(LATER, WHY, TODAY));
    }
}
