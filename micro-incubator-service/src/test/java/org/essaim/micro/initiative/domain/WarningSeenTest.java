package org.essaim.micro.initiative.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.micro.initiative.domain.TestCommands.ADA;
import static org.essaim.micro.initiative.domain.TestCommands.BOB;
import static org.essaim.micro.initiative.domain.TestCommands.ID;
import static org.essaim.micro.initiative.domain.TestCommands.LAUNCHED;
import static org.essaim.micro.initiative.domain.TestCommands.TODAY;
import static org.essaim.micro.initiative.domain.TestCommands.closing;
import static org.essaim.micro.initiative.domain.TestCommands.expense;
import static org.essaim.micro.initiative.domain.TestCommands.id;
import static org.essaim.micro.initiative.domain.TestCommands.initiativeOn;
import static org.essaim.micro.initiative.domain.TestCommands.launchedOn;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.PersonId;
import org.essaim.testkit.DeciderSpec;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/** Whoever can do something about it says that they have seen a warning (R63). */
@Rule("R63")
class WarningSeenTest {

    private static final LocalDate USE_BY = LAUNCHED.plusMonths(3);

    @Test
    void a_warning_is_seen_once_whoever_saw_it_and_the_next_one_again() {
        UUID first = SpendingCommand.SeeWarning.entryId(ID, id("e"), USE_BY, 9);
        spent().when(seen(ADA, 9, true))
                .then(new FundingEvent.WarningSeen(ID, first, id("e"), USE_BY, 9, LAUNCHED, ADA));
        var again = spent().and(seen(ADA, 9, true));
        again.when(seen(ADA, 9, true)).nothingMore();
        UUID second = SpendingCommand.SeeWarning.entryId(ID, id("e"), USE_BY, 11);
        again.when(seen(ADA, 11, true))
                .then(new FundingEvent.WarningSeen(ID, second, id("e"), USE_BY, 11, LAUNCHED, ADA));
    }

    @Test
    void what_the_centre_did_not_warn_of_last_is_not_seen() {
        spent().when(seen(ADA, 9, false)).refused(new SpendingRefusal.NotWarned(id("e")));
    }

    @Test
    @Rule("R28")
    void nobody_sees_it_for_others() {
        spent().when(seen(BOB, 9, true)).refused(new TeamRefusal.NotOnTheTeam(ID));
    }

    @Test
    @Rule("R68")
    void of_what_has_ended_there_is_nothing_to_see() {
        initiativeOn(TODAY)
                .given(spent().and(seen(ADA, 9, true)).events())
                .and(closing("a", "b"))
                .when(seen(ADA, 11, true))
                .refusedBy("R80");
    }

    @Test
    @Rule({"R62", "R65"})
    void no_clock_waits_for_it() {
        var before = spent().state().launched().orElseThrow();
        var after = spent().and(seen(ADA, 9, true)).state().launched().orElseThrow();
        assertThat(after.account()).isEqualTo(before.account());
    }

    private static DeciderSpec<
                            InitiativeCommand, InitiativeState, InitiativeEvent, InitiativeRefusal>
                    .Given
            spent() {
        return launchedOn(LAUNCHED).and(expense("e", Amount.of(10_00, 0), LAUNCHED));
    }

    private static InitiativeCommand seen(PersonId by, int month, boolean received) {
        UUID entry = SpendingCommand.SeeWarning.entryId(ID, id("e"), USE_BY, month);
        return new SpendingCommand.SeeWarning(
                Entry.of(ID, entry, by), id("e"), USE_BY, month, received);
    }
}
