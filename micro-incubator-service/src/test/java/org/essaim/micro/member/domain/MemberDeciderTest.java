package org.essaim.micro.member.domain;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Capacity;
import org.essaim.contract.DivisionId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.PersonId;
import org.essaim.contract.Policy;
import org.essaim.contract.decision.Circumstances;
import org.essaim.testkit.DeciderSpec;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

class MemberDeciderTest {

    private static final DivisionId DIVISION = new DivisionId("anct");
    private static final PersonId ADA = new PersonId("p-ada");
    private static final PersonId BOB = new PersonId("p-bob");
    private static final LocalDate DAY = LocalDate.of(2021, 3, 1);
    private static final Circumstances AT =
            new Circumstances(Instant.parse("2021-03-01T10:00:00Z"), Policy.FOUNDING);

    private static final DeciderSpec<MemberCommand, MemberState, MemberEvent, MemberRefusal>
            MEMBERS =
                    DeciderSpec.of(
                            MemberState.NOBODY,
                            MemberState::evolve,
                            (c, s) -> MemberDecider.decide(c, s, AT));

    @Test
    @Rule("R04")
    void who_accepts_in_person_volunteers_from_now_on() {
        MEMBERS.givenNothing()
                .when(acceptance("1", ADA, ADA, Capacity.MANAGER))
                .then(
                        new MemberEvent.Accepted(
                                DIVISION,
                                id("1"),
                                ADA,
                                Capacity.MANAGER,
                                DAY,
                                new VolunteerCount(0, 1)));
    }

    @Test
    @Rule("R04")
    void nobody_is_made_a_volunteer_by_somebody_else() {
        MEMBERS.givenNothing()
                .when(acceptance("1", ADA, BOB, Capacity.MANAGER))
                .refused(new MemberRefusal.NotInPerson(ADA));
    }

    @Test
    @Rule("R04")
    void nobody_in_particular_volunteers() {
        MEMBERS.givenNothing()
                .when(acceptance("1", null, ADA, Capacity.OPERATIONAL))
                .refused(new MemberRefusal.NotInPerson(null));
    }

    @Test
    @Rule("R04")
    void nobody_has_to_confirm_who_is_no_manager() {
        MEMBERS.givenNothing()
                .when(
                        new MemberCommand.Accept(
                                DIVISION, id("1"), ADA, ADA, Capacity.OPERATIONAL, false))
                .then(
                        new MemberEvent.Accepted(
                                DIVISION,
                                id("1"),
                                ADA,
                                Capacity.OPERATIONAL,
                                DAY,
                                new VolunteerCount(1, 0)));
    }

    @Test
    @Rule("R04")
    void nobody_is_sent_away_by_somebody_else() {
        MEMBERS.givenNothing()
                .and(acceptance("1", ADA, ADA, Capacity.MANAGER))
                .when(withdrawal("2", ADA, BOB))
                .refused(new MemberRefusal.NotInPerson(ADA));
    }

    @Test
    @Rule("R04")
    void anyone_may_withdraw_even_if_nobody_is_left() {
        MEMBERS.givenNothing()
                .and(acceptance("1", ADA, ADA, Capacity.MANAGER))
                .when(withdrawal("2", ADA, ADA))
                .then(
                        new MemberEvent.Withdrawn(
                                DIVISION, id("2"), ADA, DAY, new VolunteerCount(0, 0)));
    }

    @Test
    @Rule("R04")
    void one_operational_and_one_manager_make_it_active_and_two_managers_do_not() {
        var one = MEMBERS.givenNothing().and(acceptance("1", ADA, ADA, Capacity.MANAGER));
        assertThat(one.state().strength().isActive()).isFalse();
        assertThat(
                        one.and(acceptance("2", BOB, BOB, Capacity.MANAGER))
                                .state()
                                .strength()
                                .isActive())
                .isFalse();
        var both = one.and(acceptance("2", BOB, BOB, Capacity.OPERATIONAL));
        assertThat(both.state().strength().isActive()).isTrue();
        var left = both.and(withdrawal("3", ADA, ADA)).state();
        assertThat(left.strength().isActive()).isFalse();
        assertThat(left.strength()).isEqualTo(new VolunteerCount(1, 0));
    }

    @Test
    @Rule("R04")
    void who_accepts_in_the_other_capacity_has_that_one_alone() {
        var state =
                MEMBERS.givenNothing()
                        .and(acceptance("1", ADA, ADA, Capacity.MANAGER))
                        .and(acceptance("2", ADA, ADA, Capacity.OPERATIONAL))
                        .state();
        assertThat(state.strength()).isEqualTo(new VolunteerCount(1, 0));
    }

    @Test
    void what_is_said_again_changes_nothing() {
        var given = MEMBERS.givenNothing().and(acceptance("1", ADA, ADA, Capacity.MANAGER));
        given.when(acceptance("1", ADA, ADA, Capacity.MANAGER)).nothingMore();
        given.when(acceptance("2", ADA, ADA, Capacity.MANAGER)).nothingMore();
        given.when(withdrawal("3", BOB, BOB)).nothingMore();
        given.and(withdrawal("4", ADA, ADA))
                .when(acceptance("1", ADA, ADA, Capacity.MANAGER))
                .nothingMore();
    }

    @Test
    @Rule("R04")
    void nobody_declares_to_be_a_manager_of_whom_nobody_else_says_so() {
        MEMBERS.givenNothing()
                .when(declaration("1", ADA))
                .refused(new MemberRefusal.CapacityUnconfirmed());
        MEMBERS.givenNothing()
                .and(acceptance("1", ADA, ADA, Capacity.OPERATIONAL))
                .when(declaration("2", ADA))
                .refused(new MemberRefusal.CapacityUnconfirmed());
    }

    @Test
    @Rule("R04")
    void whom_a_manager_volunteer_confirms_may_accept_as_a_manager() {
        var ada = MEMBERS.givenNothing().and(acceptance("1", ADA, ADA, Capacity.MANAGER));
        ada.when(confirmation("2", BOB, ADA))
                .then(
                        new MemberEvent.CapacityConfirmed(
                                DIVISION, id("2"), BOB, ADA, DAY, new VolunteerCount(0, 1)));
        ada.and(confirmation("2", BOB, ADA)).when(confirmation("3", BOB, ADA)).nothingMore();
        ada.and(confirmation("2", BOB, ADA))
                .when(declaration("3", BOB))
                .then(
                        new MemberEvent.Accepted(
                                DIVISION,
                                id("3"),
                                BOB,
                                Capacity.MANAGER,
                                DAY,
                                new VolunteerCount(0, 2)));
    }

    @Test
    @Rule("R04")
    void nobody_but_a_manager_volunteer_confirms_a_manager() {
        var refusal = new MemberRefusal.ConfirmerLacksCapacity();
        MEMBERS.givenNothing().when(confirmation("1", ADA, ADA)).refused(refusal);
        MEMBERS.givenNothing()
                .and(acceptance("1", ADA, ADA, Capacity.OPERATIONAL))
                .when(confirmation("2", ADA, ADA))
                .refused(refusal);
        MEMBERS.givenNothing()
                .and(acceptance("1", ADA, ADA, Capacity.MANAGER))
                .and(withdrawal("2", ADA, ADA))
                .when(confirmation("3", BOB, ADA))
                .refused(refusal);
    }

    private static MemberCommand declaration(String entry, PersonId person) {
        return new MemberCommand.Accept(
                DIVISION, id(entry), person, person, Capacity.MANAGER, false);
    }

    private static MemberCommand confirmation(String entry, PersonId person, PersonId by) {
        return new MemberCommand.ConfirmCapacity(DIVISION, id(entry), person, by);
    }

    private static MemberCommand acceptance(
            String entry, PersonId person, PersonId asking, Capacity capacity) {
        return new MemberCommand.Accept(DIVISION, id(entry), person, asking, capacity, true);
    }

    private static MemberCommand withdrawal(String entry, PersonId person, PersonId asking) {
        return new MemberCommand.Withdraw(DIVISION, id(entry), person, asking);
    }

    private static UUID id(String name) {
        return NamedUuid.of("test", name);
    }

    @Test
    @Rule("R08")
    void what_managers_do_is_noted_once_a_day_and_where_something_is_new() {
        MEMBERS.givenNothing().when(culture("1", ManagerEngagement.NONE)).nothingMore();
        MEMBERS.givenNothing()
                .when(culture("1", new ManagerEngagement(1, 0)))
                .then(
                        new MemberEvent.EngagementRecorded(
                                DIVISION,
                                id("1"),
                                new ManagerEngagement(1, 0),
                                DAY,
                                new VolunteerCount(0, 0)));
        MEMBERS.givenNothing()
                .and(culture("1", new ManagerEngagement(1, 0)))
                .when(culture("2", new ManagerEngagement(2, 0)))
                .nothingMore();
        MEMBERS.given(
                        List.of(
                                new MemberEvent.EngagementRecorded(
                                        DIVISION,
                                        id("1"),
                                        new ManagerEngagement(1, 0),
                                        DAY.minusDays(1),
                                        new VolunteerCount(0, 0))))
                .when(culture("2", new ManagerEngagement(2, 3)))
                .then(
                        new MemberEvent.EngagementRecorded(
                                DIVISION,
                                id("2"),
                                new ManagerEngagement(2, 3),
                                DAY,
                                new VolunteerCount(0, 0)));
    }

    private static MemberCommand culture(String entry, ManagerEngagement culture) {
        return new MemberCommand.RecordEngagement(DIVISION, id(entry), culture);
    }
}
