package org.essaim.micro.initiative.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.micro.initiative.domain.TestCommands.ID;
import static org.essaim.micro.initiative.domain.TestCommands.LAUNCHED;
import static org.essaim.micro.initiative.domain.TestCommands.id;
import static org.essaim.testkit.Texts.text;

import module java.base;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.essaim.contract.Amount;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.GrantShare;
import org.essaim.contract.PersonId;
import org.essaim.contract.Policy;
import org.essaim.contract.ReinstatementReason;
import org.essaim.contract.RoundKind;
import org.essaim.contract.Stage;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;
import org.essaim.testkit.Rule;

/** What holds of one initiative whatever is asked of it, in whatever order. */
class InitiativeProperties {

    /** Something that is asked on a day after the launch. */
    record Ask(int kind, int entry, int person, Amount amount, int day) {}

    @Property(tries = 10_000)
    @Rule({"R12", "R13", "R80"})
    void what_was_granted_is_held_spent_or_released_and_an_end_is_final(
            @ForAll("histories") List<Ask> asks) {
        InitiativeState state = launched();
        List<InitiativeEvent> recorded = new ArrayList<>();
        Amount granted = TestCommands.FIRST_ROUND;
        for (Ask ask : asks) {
            var decision = InitiativeDecider.decide(command(ask), state, at(ask));
            assertThat(InitiativeDecider.decide(command(ask), state, at(ask))).isEqualTo(decision);
            if (decision
                    instanceof Decision.Accepted<InitiativeEvent, InitiativeRefusal>(var events)) {
                for (InitiativeEvent event : events) {
                    assertThat(state instanceof EndedInitiative && !follows(event)).isFalse();
                    state = InitiativeState.evolve(state, event);
                    granted = granted.plus(flow(event));
                    recorded.add(event);
                }
            }
        }
        InitiativeAccount account = running(state).account();
        assertThat(account.grants().held().plus(account.spent())).isEqualTo(granted);
        assertThat(account.grants().held().hasNegative()).isFalse();
        assertThat(replayed(recorded)).isEqualTo(state);
    }

    @Property(tries = 2_000)
    void any_event_in_any_state_leads_somewhere(@ForAll("histories") List<Ask> asks) {
        InitiativeState state = launched();
        List<InitiativeEvent> recorded = new ArrayList<>();
        for (Ask ask : asks) {
            if (InitiativeDecider.decide(command(ask), state, at(ask))
                    instanceof Decision.Accepted<InitiativeEvent, InitiativeRefusal>(var events)) {
                recorded.addAll(events);
                for (InitiativeEvent event : events) {
                    state = InitiativeState.evolve(state, event);
                }
            }
        }
        assertThat(replayed(recorded.reversed())).isNotNull();
        for (InitiativeEvent event : recorded) {
            assertThat(InitiativeState.evolve(InitiativeState.UNLAUNCHED, event)).isNotNull();
            assertThat(InitiativeState.evolve(state, event)).isNotNull();
        }
    }

    private static InitiativeState launched() {
        return TestCommands.launchedOn(TestCommands.TODAY).state();
    }

    private static InitiativeState replayed(List<InitiativeEvent> events) {
        InitiativeState state = launched();
        for (InitiativeEvent event : events) {
            state = InitiativeState.evolve(state, event);
        }
        return state;
    }

    private static RunningInitiative running(InitiativeState state) {
        return switch (state) {
            case UnlaunchedInitiative _ -> throw new AssertionError("it was launched");
            case RunningInitiative running -> running;
            case EndedInitiative ended -> ended.last();
        };
    }

    /** What the event adds to what the initiative disposes of. */
    private static Amount flow(InitiativeEvent event) {
        return switch (event) {
            case FundingEvent.RoundFunded e -> e.amount();
            case FundingEvent.GrantReleased e -> e.amount().negated();
            case FundingEvent.GrantReopened e -> e.amount();
            case FundingEvent.ReinstatementSettled e -> GrantShare.sum(e.given());
            default -> Amount.NOTHING;
        };
    }

    /** Use and what the centre decides follow an end, and what is still released by it. */
    private static boolean follows(InitiativeEvent event) {
        return switch (event) {
            case EvidenceEvent.UsageMeasured _,
                    FundingEvent.Stopped _,
                    FundingEvent.Reinstated _,
                    FundingEvent.ReinstatementSettled _,
                    FundingEvent.GrantReleased _,
                    EvidenceEvent _,
                    FundingEvent.Flagged _ ->
                    true;
            default -> false;
        };
    }

    private static Circumstances at(Ask ask) {
        LocalDate today = LAUNCHED.plusDays(ask.day());
        return new Circumstances(BusinessDay.startOf(today).plusSeconds(43_200), Policy.FOUNDING);
    }

    private static InitiativeCommand command(Ask a) {
        LocalDate on = LAUNCHED.plusDays(a.day());
        PersonId who = new PersonId("p" + a.person());
        String entry = a.kind() + "-" + a.entry();
        Entry made = Entry.of(ID, id(entry), who);
        return switch (a.kind()) {
            case 0 -> TestCommands.expense(entry, a.amount(), on);
            case 1 -> TestCommands.reversal(entry, "0-" + a.entry(), on);
            case 2 ->
                    TestCommands.round(entry, RoundKind.LATER, a.amount(), 3, on, Provenance.LIVE);
            case 3 -> TestCommands.useBy(who, entry, a.person());
            case 4 -> TestCommands.stage(entry, Stage.values()[1 + a.entry()]);
            case 5 -> new LifecycleCommand.Pause(made, text("x"), on);
            case 6 -> new LifecycleCommand.Revive(made, text("x"), null, on);
            case 7 -> TestCommands.stop("stop-" + a.entry());
            case 8 ->
                    new SpendingCommand.ReinstateFunding(
                            Entry.none(ID),
                            id("stop-" + a.entry()),
                            ReinstatementReason.EVIDENCE,
                            id("evidence"));
            case 9 ->
                    new SpendingCommand.SettleReinstatement(
                            Entry.none(ID), id("stop-" + a.entry()), List.of());
            case 10 -> new FundingCommand.ReleaseDueGrants(Entry.none(ID), on);
            case 11 -> TestCommands.closing("a", "b");
            case 12 ->
                    new DemoCommand.RecordDemo(
                            made,
                            on,
                            new Attending(AttendeeRole.GUEST, false, false),
                            new GuestCount(a.entry(), 0));
            case 13 -> new DemoCommand.FlagOverdueDemo(Entry.none(ID), on);
            case 14 -> new EvidenceCommand.ConfirmUsage(made, id("3-" + a.entry()));
            case 15 -> new EvidenceCommand.IssueMeasuringKey(made, "h" + a.entry());
            case 16 -> new TeamCommand.JoinGroup(made, on);
            default -> named(entry, who, TeamRole.values()[a.entry()], on);
        };
    }

    private static InitiativeCommand named(
            String entry, PersonId who, TeamRole role, LocalDate on) {
        return new TeamCommand.NameTeamMember(
                Entry.of(ID, id(entry), TestCommands.ADA), who, role, on);
    }

    @Provide
    Arbitrary<List<Ask>> histories() {
        Arbitrary<Integer> kinds =
                Arbitraries.of(
                        0, 0, 0, 0, 1, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16,
                        17);
        Arbitrary<Amount> amounts =
                Combinators.combine(
                                Arbitraries.longs().between(0, 400_00),
                                Arbitraries.integers().between(0, 8))
                        .as(Amount::of);
        return Combinators.combine(
                        kinds,
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 3),
                        amounts,
                        Arbitraries.integers().between(0, 800))
                .as(Ask::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(25);
    }
}
