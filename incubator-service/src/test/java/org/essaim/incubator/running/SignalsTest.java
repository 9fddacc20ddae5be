package org.essaim.incubator.running;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.Flag;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.contract.message.v1.InitiativeUsageWithdrawn;
import org.essaim.testkit.Gate;
import org.essaim.testkit.Rule;
import org.essaim.testkit.Texts;
import org.junit.jupiter.api.Test;

/** What a division does with its expenses later ranks them too, and holds nothing up (R95). */
@Rule("R95")
@Gate
class SignalsTest {

    private static final Calendar CALENDAR = SharedCentre.calendar();
    private static final RunningCentre CENTRE = CALENDAR.centre();

    private final LocalDate spent = CALENDAR.today().minusDays(12);

    @Test
    @Rule("R13")
    void what_is_spent_again_soon_after_a_reversal_shows_it_and_what_was_there_before_does_not() {
        InitiativeMessages messages = initiative("again");
        receives(
                messages,
                messages.granted(2, Amount.of(9_000_00, 90), spent),
                messages.spent("first", spent),
                messages.spent("beside", spent),
                messages.reversed("first", CALENDAR.today()),
                messages.spent("again", spent));
        CALENDAR.away(32);
        receives(messages, messages.spent("much later", CALENDAR.today()));

        assertThat(signals(messages, "again")).containsExactly("REVERSED_AND_SPENT_AGAIN");
        assertThat(signals(messages, "first")).isEmpty();
        assertThat(signals(messages, "beside")).isEmpty();
        assertThat(signals(messages, "much later")).isEmpty();
    }

    @Test
    @Rule("R53")
    void evidence_is_ranked_as_expenses_are_by_what_came_before_and_after_it() {
        InitiativeMessages messages = initiative("suspect");
        LocalDate old = CALENDAR.today().minusMonths(12).plusDays(5);
        receives(
                messages,
                messages.granted(2, Amount.of(9_000_00, 90), old),
                messages.spent("almost over", old, Flag.IMPORTED),
                messages.used(old.plusDays(40), 41));
        assertThat(evidence(messages)).containsExactly("41 [JUST_BEFORE_STOP]");

        receives(messages, messages.used(old.plusDays(20), 3));
        assertThat(evidence(messages))
                .containsExactlyInAnyOrder("41 [JUST_BEFORE_STOP, LARGE_JUMP]", "3 []");

        receives(messages, messages.withdrawn(old.plusDays(40), CALENDAR.today()));
        assertThat(evidence(messages))
                .containsExactly("41 [WITHDRAWN, JUST_BEFORE_STOP, LARGE_JUMP]", "3 []");
        assertThat(CENTRE.list("/api/v1/control/evidence?division=suspect&signal=WITHDRAWN"))
                .hasSize(1);
        assertThat(CENTRE.list("/api/v1/control/evidence-signals")).hasSize(6);
    }

    private static List<String> evidence(InitiativeMessages messages) {
        return CENTRE.list("/api/v1/control/evidence?division=" + messages.division().value())
                .valueStream()
                .map(
                        row ->
                                row.path("users").asInt()
                                        + " "
                                        + row.path("signals")
                                                .valueStream()
                                                .map(signal -> signal.asString())
                                                .toList())
                .toList();
    }

    @Test
    @Rule("R61")
    void what_is_reversed_after_its_use_by_shows_it() {
        InitiativeMessages messages = initiative("escaped");
        LocalDate old = spent.minusMonths(12);
        receives(
                messages,
                messages.granted(2, Amount.of(9_000_00, 90), old),
                messages.spent("late", old, Flag.IMPORTED),
                messages.spent("timely", old, Flag.IMPORTED),
                messages.reversed("late", spent.plusDays(1)),
                messages.reversed("timely", spent));

        assertThat(signals(messages, "late")).containsExactly("REVERSED_AFTER_USE_BY");
        assertThat(signals(messages, "timely")).isEmpty();
    }

    @Test
    @Rule("R16")
    void what_is_imported_on_a_day_after_the_first_live_record_shows_it() {
        InitiativeMessages messages = initiative("live");
        receives(
                messages,
                messages.granted(2, Amount.of(9_000_00, 90), spent),
                messages.spent("past", spent, Flag.IMPORTED));
        CALENDAR.away(1);
        receives(
                messages,
                messages.spent("more of the past", spent, Flag.IMPORTED),
                messages.launched(spent));
        CALENDAR.away(1);
        receives(messages, messages.spent("injected", spent, Flag.IMPORTED));

        assertThat(signals(messages, "past")).isEmpty();
        assertThat(signals(messages, "more of the past")).isEmpty();
        assertThat(signals(messages, "injected")).containsExactly("IMPORTED_AFTER_GO_LIVE");
    }

    @Test
    @Rule({"R53", "R81"})
    void an_integration_without_a_used_product_shows_while_no_use_of_before_it_is_known() {
        InitiativeMessages messages = initiative("gate");
        receives(
                messages,
                messages.granted(2, Amount.of(9_000_00, 90), spent),
                messages.spent("built", spent),
                messages.integrated(spent.plusDays(2)));
        assertThat(signals(messages, "built")).containsExactly("INTEGRATED_UNUSED");

        receives(messages, messages.used(spent.plusDays(3), 50));
        assertThat(signals(messages, "built")).containsExactly("INTEGRATED_UNUSED");
        receives(messages, messages.used(spent.plusDays(2), 50));
        assertThat(signals(messages, "built")).isEmpty();
        receives(
                messages,
                new InitiativeUsageWithdrawn(
                        messages.division(),
                        messages.initiative(),
                        messages.id("use" + spent.plusDays(2)),
                        Texts.reference("counted twice"),
                        spent.plusDays(5)));
        assertThat(signals(messages, "built")).containsExactly("INTEGRATED_UNUSED");
    }

    private static InitiativeMessages initiative(String division) {
        InitiativeMessages messages = InitiativeMessages.of(new DivisionId(division), "abri");
        CENTRE.with(messages.division());
        return messages;
    }

    private static void receives(InitiativeMessages of, FederationMessage... messages) {
        CENTRE.receives(of.division(), messages);
        CENTRE.caughtUp();
    }

    private static List<String> signals(InitiativeMessages messages, String expense) {
        return CENTRE.get(
                        "/api/v1/control/expenses/%s/%s"
                                .formatted(messages.division(), messages.id(expense)))
                .at("/expense/signals")
                .valueStream()
                .map(signal -> signal.asString())
                .toList();
    }
}
