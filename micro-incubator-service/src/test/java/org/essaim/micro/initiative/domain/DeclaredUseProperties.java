package org.essaim.micro.initiative.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.micro.initiative.domain.TestCommands.ADA;
import static org.essaim.micro.initiative.domain.TestCommands.BOB;
import static org.essaim.micro.initiative.domain.TestCommands.ID;
import static org.essaim.micro.initiative.domain.TestCommands.LAUNCHED;
import static org.essaim.micro.initiative.domain.TestCommands.TODAY;
import static org.essaim.micro.initiative.domain.TestCommands.id;

import module java.base;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.PersonId;
import org.essaim.contract.Policy;
import org.essaim.contract.Stage;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;
import org.essaim.testkit.Rule;

/** Whatever is declared, by whomever and of however many users: no gate opens for it (R51, R81). */
@Rule({"R51", "R81"})
class DeclaredUseProperties {

    private static final Circumstances NOW =
            new Circumstances(
                    BusinessDay.startOf(TODAY).plusSeconds(12 * 3600), TestCommands.LONG_AGO);
    private static final PersonId MEMBER = new PersonId("p-member");
    private static final List<PersonId> PEOPLE =
            List.of(ADA, MEMBER, BOB, new PersonId("p-friend"));

    /** One of what a team may try. */
    record Try(int kind, int which, int person, int users, int day) {}

    @Property(tries = 5_000)
    void a_team_that_only_declares_stays_before_growth_whatever_it_tries(
            @ForAll("tries") List<Try> tries) {
        InitiativeState state = ready();
        for (Try each : tries) {
            state = after(state, command(each));
        }

        RunningInitiative running = state.launched().orElseThrow();
        assertThat(state).isNotInstanceOf(EndedInitiative.class);
        assertThat(running.lifecycle().stage()).isLessThan(Stage.GROWTH);
        assertThat(running.evidence().isUsedProduct(Policy.FOUNDING)).isFalse();
    }

    @Property(tries = 2_000)
    void what_is_declared_beside_what_is_proven_opens_and_closes_no_gate(
            @ForAll("uses") List<Try> proven, @ForAll("tries") List<Try> tries) {
        InitiativeState without = ready();
        for (int i = 0; i < proven.size(); i++) {
            without = after(without, measured(i, proven.get(i)));
        }
        InitiativeState with = without;
        for (Try each : tries) {
            if (each.kind() == 0) {
                with = after(with, command(each));
            }
        }

        for (Stage stage : Stage.values()) {
            assertThat(passes(with, stage)).as(stage.name()).isEqualTo(passes(without, stage));
        }
    }

    private static boolean passes(InitiativeState state, Stage stage) {
        return InitiativeDecider.decide(TestCommands.stage("gate", stage), state, NOW)
                instanceof Decision.Accepted<InitiativeEvent, InitiativeRefusal>;
    }

    /** With a team of two and every point of the checklists answered. */
    private static InitiativeState ready() {
        var ready =
                TestCommands.launchedOn(TODAY)
                        .and(
                                new TeamCommand.NameTeamMember(
                                        Entry.of(ID, id("member"), ADA),
                                        MEMBER,
                                        TeamRole.DEVELOPER,
                                        TODAY));
        for (ChecklistPoint point : ChecklistPoint.values()) {
            ready = ready.and(TestCommands.answer(point));
        }
        return ready.state();
    }

    private static InitiativeState after(InitiativeState state, InitiativeCommand command) {
        InitiativeState next = state;
        if (InitiativeDecider.decide(command, state, NOW)
                instanceof Decision.Accepted<InitiativeEvent, InitiativeRefusal>(var events)) {
            for (InitiativeEvent event : events) {
                next = InitiativeState.evolve(next, event);
            }
        }
        return next;
    }

    private static InitiativeCommand measured(int number, Try a) {
        return TestCommands.use("measured " + number, a.users(), EvidenceLevel.MEASURED, LAUNCHED);
    }

    /** Words, words that are called more than that, keys that nobody issued, and every gate. */
    private static InitiativeCommand command(Try a) {
        PersonId who = PEOPLE.get(a.person());
        String name = a.kind() + "-" + a.which();
        return switch (a.kind()) {
            case 0 -> said(who, name, a, EvidenceLevel.DECLARED, false);
            case 1 -> said(who, name, a, EvidenceLevel.MEASURED, false);
            case 2 -> said(who, name, a, EvidenceLevel.CONFIRMED, false);
            case 3 ->
                    said(a.which() % 2 == 0 ? ADA : MEMBER, name, a, EvidenceLevel.CONFIRMED, true);
            case 4 ->
                    new EvidenceCommand.MeasureByKey(
                            Entry.of(ID, id(name)), "guessed", TODAY, a.users(), null, null);
            case 5 ->
                    new EvidenceCommand.ConfirmUsage(
                            Entry.of(ID, id(name), a.which() % 2 == 0 ? ADA : MEMBER),
                            id("0-" + a.which()));
            case 6 -> TestCommands.stage(name, Stage.values()[a.which()]);
            case 7 -> TestCommands.offer(TODAY);
            default -> TestCommands.acceptance(who, TODAY);
        };
    }

    private static InitiativeCommand said(
            PersonId who, String name, Try a, EvidenceLevel level, boolean byRepresentative) {
        return new EvidenceCommand.RecordUsage(
                Entry.of(ID, id(name), who),
                LAUNCHED.plusDays(a.day()),
                a.users(),
                level,
                null,
                null,
                byRepresentative);
    }

    @Provide
    Arbitrary<List<Try>> tries() {
        return one().list().ofMaxSize(25);
    }

    @Provide
    Arbitrary<List<Try>> uses() {
        return one().list().ofMaxSize(2);
    }

    private static Arbitrary<Try> one() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, PEOPLE.size() - 1),
                        Arbitraries.integers().between(0, 1_000_000),
                        Arbitraries.integers().between(0, 400))
                .as(Try::new);
    }
}
