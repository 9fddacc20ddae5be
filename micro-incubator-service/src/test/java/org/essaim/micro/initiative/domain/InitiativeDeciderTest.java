package org.essaim.micro.initiative.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.micro.initiative.domain.TestCommands.ADA;
import static org.essaim.micro.initiative.domain.TestCommands.BOB;
import static org.essaim.micro.initiative.domain.TestCommands.DIVISION;
import static org.essaim.micro.initiative.domain.TestCommands.FIRST;
import static org.essaim.micro.initiative.domain.TestCommands.FIRST_ROUND;
import static org.essaim.micro.initiative.domain.TestCommands.ID;
import static org.essaim.micro.initiative.domain.TestCommands.IMPORTED;
import static org.essaim.micro.initiative.domain.TestCommands.LAUNCHED;
import static org.essaim.micro.initiative.domain.TestCommands.TODAY;
import static org.essaim.micro.initiative.domain.TestCommands.closing;
import static org.essaim.micro.initiative.domain.TestCommands.confirmation;
import static org.essaim.micro.initiative.domain.TestCommands.expense;
import static org.essaim.micro.initiative.domain.TestCommands.id;
import static org.essaim.micro.initiative.domain.TestCommands.initiativeOn;
import static org.essaim.micro.initiative.domain.TestCommands.integrated;
import static org.essaim.micro.initiative.domain.TestCommands.launch;
import static org.essaim.micro.initiative.domain.TestCommands.launchedOn;
import static org.essaim.micro.initiative.domain.TestCommands.opening;
import static org.essaim.micro.initiative.domain.TestCommands.stage;
import static org.essaim.micro.initiative.domain.TestCommands.use;
import static org.essaim.testkit.Texts.reference;
import static org.essaim.testkit.Texts.text;

import java.util.List;
import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.Flag;
import org.essaim.contract.Kind;
import org.essaim.contract.ReleaseCause;
import org.essaim.contract.Stage;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class InitiativeDeciderTest {

    @Nested
    class Launching {
        @Test
        @Rule({"R20", "R21"})
        void it_asks_what_hurts_whom_and_what_will_be_tried_and_for_nothing_more() {
            initiativeOn(TODAY)
                    .givenNothing()
                    .when(launch())
                    .then(
                            new LifecycleEvent.Launched(
                                    ID,
                                    FIRST,
                                    DIVISION,
                                    ADA,
                                    reference("A+"),
                                    Kind.PROTOTYPE,
                                    reference("waiting hurts users"),
                                    reference("a form"),
                                    null,
                                    LAUNCHED,
                                    null,
                                    List.of(),
                                    List.of(),
                                    null,
                                    TODAY));
        }

        @Test
        @Rule("R21")
        void without_an_irritant_or_a_trial_it_is_refused_but_for_an_import() {
            var nothing = initiativeOn(TODAY).givenNothing();
            nothing.when(launch(null, "a form", DIVISION, ADA, Provenance.LIVE)).refusedBy("R21");
            nothing.when(launch("it hurts", null, DIVISION, ADA, Provenance.LIVE)).refusedBy("R21");
            nothing.when(launch(null, null, null, null, IMPORTED)).accepted();
        }

        @Test
        @Rule("R24")
        void somebody_of_another_division_launches_there() {
            DivisionId other = new DivisionId("dinum");
            initiativeOn(TODAY)
                    .givenNothing()
                    .when(launch("it hurts", "a form", other, ADA, Provenance.LIVE))
                    .refused(new LifecycleRefusal.OtherDivision(other, DIVISION));
        }

        @Test
        void the_same_launch_again_changes_nothing_and_another_with_its_name_is_refused() {
            var launched = launchedOn(TODAY);
            launched.when(launch()).nothingMore();
            launched.when(opening(FIRST_ROUND)).nothingMore();
            var another =
                    new LifecycleCommand.Launch(
                            Entry.of(ID, id("another"), BOB),
                            DIVISION,
                            DIVISION,
                            text("B"),
                            Kind.IMPROVEMENT,
                            text("x"),
                            text("y"),
                            null,
                            TODAY,
                            null);
            launched.when(another).refused(new LifecycleRefusal.AlreadyLaunched(ID, LAUNCHED));
        }

        @Test
        void nothing_can_be_asked_before_it() {
            initiativeOn(TODAY)
                    .givenNothing()
                    .when(use("u", 1, EvidenceLevel.MEASURED, TODAY))
                    .refused(new LifecycleRefusal.UnknownInitiative(ID));
        }

        @Test
        void tomorrow_is_refused() {
            initiativeOn(LAUNCHED.minusDays(1))
                    .givenNothing()
                    .when(launch())
                    .refused(new LifecycleRefusal.FutureDay(LAUNCHED, LAUNCHED.minusDays(1)));
        }
    }

    @Nested
    class Owning {
        @Test
        @Rule("R28")
        void handing_over_needs_the_new_owners_acceptance() {
            var offer = new TeamCommand.OfferOwnership(Entry.of(ID, id("offer"), ADA), BOB);
            var acceptance = new TeamCommand.AcceptOwnership(Entry.of(ID, id("yes"), BOB));
            var launched = launchedOn(TODAY);
            launched.when(acceptance).refusedBy("R28");
            var accepted = launched.and(offer).and(acceptance);
            Team team = ((RunningInitiative) accepted.state()).team();
            assertThat(team.owner()).isEqualTo(BOB);
            assertThat(team.offeredTo()).isNull();
            accepted.when(new TeamCommand.OfferOwnership(Entry.of(ID, id("again"), ADA), ADA))
                    .refusedBy("R28");
        }
    }

    @Nested
    class Using {
        @Test
        @Rule("R50")
        void it_counts_for_the_day_measured_from_the_launch_on() {
            var launched = launchedOn(TODAY);
            launched.when(use("u", 3, EvidenceLevel.DECLARED, LAUNCHED)).accepted();
            launched.when(use("u", 3, EvidenceLevel.DECLARED, LAUNCHED.minusDays(1)))
                    .refused(new LifecycleRefusal.DayBeforeLaunch(LAUNCHED.minusDays(1), LAUNCHED));
            launched.when(use("u", 3, EvidenceLevel.DECLARED, TODAY.plusDays(1)))
                    .refused(new LifecycleRefusal.FutureDay(TODAY.plusDays(1), TODAY));
        }

        @Test
        @Rule("R50")
        void a_user_representative_alone_confirms_but_an_import_records_what_was_confirmed() {
            var launched = launchedOn(TODAY);
            launched.when(confirmation(false, Provenance.LIVE))
                    .refused(new EvidenceRefusal.NotConfirmed());
            launched.when(confirmation(true, Provenance.LIVE)).accepted();
            launched.when(confirmation(false, IMPORTED)).accepted();
        }

        @Test
        @Rule({"R50", "R80"})
        void it_is_recorded_also_after_the_end() {
            launchedOn(TODAY)
                    .and(closing("a form", "a call is better"))
                    .when(use("u", 3, EvidenceLevel.CONFIRMED, TODAY))
                    .accepted();
        }
    }

    @Nested
    class EnteringStages {
        @Test
        @Rule("R80")
        void only_forward() {
            var pilot = launchedOn(TODAY).and(stage("s", Stage.PILOT));
            pilot.when(stage("again", Stage.PILOT))
                    .refused(new LifecycleRefusal.NotForward(Stage.PILOT, Stage.PILOT));
            pilot.when(stage("back", Stage.IDEA))
                    .refused(new LifecycleRefusal.NotForward(Stage.PILOT, Stage.IDEA));
            pilot.when(stage("s", Stage.PILOT)).nothingMore();
        }

        @Test
        @Rule("R80")
        void skipping_is_allowed_and_flagged() {
            launchedOn(TODAY)
                    .and(use("u", 1, EvidenceLevel.MEASURED, TODAY))
                    .when(stage("s", Stage.GROWTH))
                    .then(
                            new LifecycleEvent.StageEntered(
                                    ID,
                                    id("s"),
                                    Stage.IDEA,
                                    Stage.GROWTH,
                                    TODAY,
                                    ADA,
                                    List.of(Flag.SKIPPED_STAGE)));
        }

        @Test
        @Rule({"R81", "R51"})
        void growth_needs_a_used_product_and_a_declaration_is_none() {
            launchedOn(TODAY)
                    .and(use("u1", 30, EvidenceLevel.DECLARED, TODAY))
                    .and(use("u2", 0, EvidenceLevel.CONFIRMED, TODAY))
                    .when(stage("s", Stage.GROWTH))
                    .refused(new LifecycleRefusal.NotUsedYet(ID));
        }

        @Test
        @Rule("R81")
        void integration_has_its_own_way() {
            launchedOn(TODAY).when(stage("s", Stage.INTEGRATED)).refusedBy("R81");
        }
    }

    @Nested
    class Ending {
        @Test
        @Rule({"R84", "R29"})
        void closing_says_what_was_learnt_and_gives_back_what_is_unspent() {
            launchedOn(TODAY)
                    .and(expense("e", Amount.of(120_00, 3), LAUNCHED))
                    .when(closing("a form", "a call is better"))
                    .then(
                            List.of(
                                    new LifecycleEvent.Closed(
                                            ID,
                                            id("closing"),
                                            reference("a form"),
                                            reference("a call is better"),
                                            TODAY,
                                            ADA,
                                            List.of()),
                                    new FundingEvent.GrantReleased(
                                            ID,
                                            FIRST,
                                            Amount.of(380_00, 7),
                                            ReleaseCause.CLOSED,
                                            TODAY)));
        }

        @Test
        @Rule("R84")
        void without_lessons_closing_is_refused() {
            launchedOn(TODAY).when(closing("a form", null)).refusedBy("R84");
        }

        @Test
        @Rule("R82")
        void early_and_late_integration_is_flagged() {
            assertThat(flags(18, -1)).contains(Flag.EARLY_INTEGRATION);
            assertThat(flags(18, 0)).containsExactly(Flag.IMPORTED, Flag.SKIPPED_STAGE);
            assertThat(flags(36, 0)).containsExactly(Flag.IMPORTED, Flag.SKIPPED_STAGE);
            assertThat(flags(36, 1)).contains(Flag.LATE_INTEGRATION);
        }

        private List<Flag> flags(int months, int days) {
            var day = LAUNCHED.plusMonths(months).plusDays(days);
            var events = launchedOn(day).when(integrated(day));
            return ((LifecycleEvent.Integrated) events.accepted().getFirst()).flags();
        }

        @Test
        @Rule("R80")
        void nothing_but_use_follows() {
            var closed = launchedOn(TODAY).and(closing("a form", "a call is better"));
            var ended = new LifecycleRefusal.HasEnded(ID, ReleaseCause.CLOSED);
            closed.when(stage("s", Stage.PILOT)).refused(ended);
            closed.when(expense("e", Amount.of(1, 0), LAUNCHED)).refused(ended);
            closed.when(integrated(TODAY))
                    .refused(new LifecycleRefusal.HasEnded(ID, ReleaseCause.CLOSED));
            closed.when(closing("a form", "a call is better")).nothingMore();
        }
    }
}
