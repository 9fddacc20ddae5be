package org.essaim.micro.round.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.micro.round.domain.TestCommands.DAY;
import static org.essaim.micro.round.domain.TestCommands.FIT;
import static org.essaim.micro.round.domain.TestCommands.MINISTRY;
import static org.essaim.micro.round.domain.TestCommands.OLA;
import static org.essaim.micro.round.domain.TestCommands.OTTO;
import static org.essaim.micro.round.domain.TestCommands.USUAL;
import static org.essaim.micro.round.domain.TestCommands.VOLUNTEERS;
import static org.essaim.micro.round.domain.TestCommands.on;
import static org.essaim.micro.round.domain.TestCommands.plan;
import static org.essaim.micro.round.domain.TestCommands.request;
import static org.essaim.micro.round.domain.TestCommands.team;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.Money;
import org.essaim.contract.RoundKind;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/** The last values of a request that pass, and whose team it is. */
class RequestLimitsTest {

    private static RoundCommand ofMonths(int months) {
        return request(plan(RoundKind.LATER, Amount.of(1_00, 0), months, team(1, 0, 0), null));
    }

    @Test
    @Rule("R30")
    void a_term_is_one_month_at_least_and_ten_years_at_most() {
        var nothing = on(DAY, USUAL).givenNothing();
        assertThat(nothing.when(ofMonths(1)).accepted()).isNotEmpty();
        assertThat(nothing.when(ofMonths(120)).accepted()).isNotEmpty();
        nothing.when(ofMonths(0)).refused(new RoundRefusal.TermOutOfRange(0, 120));
        nothing.when(ofMonths(121)).refused(new RoundRefusal.TermOutOfRange(121, 120));
    }

    @Test
    @Rule("R35")
    void where_no_office_is_listed_a_plan_names_none() {
        RoundContext without = new RoundContext(Optional.of(FIT), VOLUNTEERS, new TreeSet<>());
        Plan plan = plan(RoundKind.LATER, Amount.of(1_00, 0), 6, team(1, 0, 0), null);
        assertThat(on(DAY, without).givenNothing().when(request(plan)).accepted()).isNotEmpty();
    }

    @Test
    @Rule({"R16", "R28"})
    void anybody_may_ask_for_what_an_import_knows_no_owner_of() {
        RoundContext unowned =
                TestCommands.context(
                        TestCommands.standing(null, true, false, false, Money.noEuros()),
                        VOLUNTEERS);
        assertThat(on(DAY, unowned).givenNothing().when(ofMonths(6)).accepted()).isNotEmpty();
    }

    @Test
    @Rule("R35")
    void a_plan_answers_to_the_office_or_to_whom_it_named_freely_once() {
        Team one = team(1, 0, 0);
        Amount amount = Amount.of(1_00, 0);
        assertThat(plan(RoundKind.LATER, amount, 6, one, MINISTRY).answersTo())
                .isEqualTo("ministry");
        assertThat(plan(RoundKind.LATER, amount, 6, one, null).answersTo()).isNull();
        assertThat(new Plan(RoundKind.LATER, amount, 6, one, OLA, Set.of(), null).answersTo())
                .isEqualTo("p-ola");
    }

    @Test
    @Rule("R33")
    void who_is_in_the_plan_has_its_part_alone_and_its_lead_is_the_only_one() {
        Team known =
                new Team(
                        List.of(
                                new TeamSeat(OLA, TeamPart.PRODUCT_LEAD, true),
                                new TeamSeat(OTTO, TeamPart.COACH, false)));
        TeamSeat coding = new TeamSeat(OTTO, TeamPart.DEVELOPER, false);
        assertThat(known.with(new Team(List.of(coding))).seats())
                .containsExactly(new TeamSeat(OLA, TeamPart.PRODUCT_LEAD, true), coding);
        TeamSeat leading = new TeamSeat(OTTO, TeamPart.PRODUCT_LEAD, true);
        assertThat(known.with(new Team(List.of(leading))).seats()).containsExactly(leading);
    }
}
