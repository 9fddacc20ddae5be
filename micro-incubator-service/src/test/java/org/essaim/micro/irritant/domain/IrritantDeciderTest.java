package org.essaim.micro.irritant.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.testkit.Texts.reference;
import static org.essaim.testkit.Texts.text;

import module java.base;

import org.essaim.contract.IrritantCategory;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.PersonId;
import org.essaim.contract.Policy;
import org.essaim.contract.Recurrence;
import org.essaim.contract.WrittenText;
import org.essaim.contract.decision.Circumstances;
import org.essaim.micro.irritant.domain.IrritantRefusal.Part;
import org.essaim.testkit.DeciderSpec;
import org.essaim.testkit.Rule;
import org.essaim.testkit.Texts;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IrritantDeciderTest {

    private static final UUID QUEUE = NamedUuid.of("test", "queue");
    private static final UUID LINE = NamedUuid.of("test", "line");
    private static final PersonId ADA = new PersonId("p-ada");
    private static final PersonId BOB = new PersonId("p-bob");
    private static final PersonId EVE = new PersonId("p-eve");
    private static final LocalDate TODAY = LocalDate.of(2022, 1, 1);
    private static final WrittenText HURTS = text("an hour at the counter");
    private static final WrittenText ZONE = text("the front office");

    private static final DeciderSpec<IrritantCommand, IrritantState, IrritantEvent, IrritantRefusal>
            SPEC =
                    DeciderSpec.of(
                            IrritantState.UNREPORTED,
                            IrritantState::evolve,
                            (command, state) ->
                                    IrritantDecider.decide(
                                            command,
                                            state,
                                            new Circumstances(
                                                    Instant.parse("2022-01-01T12:00:00Z"),
                                                    Policy.FOUNDING)));

    private static IrritantCommand.Report report(Recurrence recurrence, String... tags) {
        return new IrritantCommand.Report(
                QUEUE,
                IrritantCategory.WAITING,
                recurrence,
                HURTS,
                ZONE,
                Stream.of(tags).map(Texts::text).toList(),
                TODAY,
                ADA);
    }

    private static IrritantCommand merge(UUID into) {
        return new IrritantCommand.Merge(QUEUE, into, TODAY, EVE);
    }

    private static DeciderSpec<IrritantCommand, IrritantState, IrritantEvent, IrritantRefusal>.Given
            reported() {
        return SPEC.givenNothing().and(report(Recurrence.DAILY));
    }

    @Nested
    class Reporting {
        @Test
        @Rule("R90")
        void twenty_tags_fit_and_one_more_does_not() {
            String[] tags = IntStream.range(0, 21).mapToObj(i -> "tag" + i).toArray(String[]::new);
            assertThat(
                            SPEC.givenNothing()
                                    .when(report(Recurrence.DAILY, Arrays.copyOf(tags, 20)))
                                    .accepted())
                    .hasSize(1);
            SPEC.givenNothing()
                    .when(report(Recurrence.DAILY, tags))
                    .refused(new IrritantRefusal.UnfitTags(20));
        }

        @Test
        @Rule("R90")
        void it_says_what_hurts_whom_how_often_and_where_under_tags_that_are_texts() {
            SPEC.givenNothing()
                    .when(report(Recurrence.WEEKLY, "accueil", "guichet"))
                    .then(
                            new IrritantEvent.Reported(
                                    QUEUE,
                                    IrritantCategory.WAITING,
                                    Recurrence.WEEKLY,
                                    HURTS.reference(),
                                    ZONE.reference(),
                                    List.of(),
                                    TODAY,
                                    ADA,
                                    List.of(reference("accueil"), reference("guichet"))));
        }

        @Test
        @Rule({"R72", "R100"})
        void tags_of_before_they_were_texts_stand_in_words_alone() {
            var before =
                    new IrritantEvent.Reported(
                            QUEUE,
                            IrritantCategory.WAITING,
                            Recurrence.WEEKLY,
                            HURTS.reference(),
                            ZONE.reference(),
                            List.of("guichet"),
                            TODAY,
                            ADA,
                            null);
            assertThat(before.tags()).containsExactly("guichet");
            assertThat(before.tagTexts()).isNull();
            IrritantEvent now =
                    SPEC.givenNothing()
                            .when(report(Recurrence.WEEKLY, "guichet"))
                            .accepted()
                            .getFirst();
            assertThat(((IrritantEvent.Reported) now).tagTexts())
                    .containsExactly(reference("guichet"));
        }

        @ParameterizedTest
        @EnumSource(Recurrence.class)
        @Rule("R90")
        void what_comes_back_is_an_irritant_and_a_one_off_is_none(Recurrence often) {
            var answer = SPEC.givenNothing().when(report(often));
            if (often == Recurrence.ONCE) {
                answer.refused(new IrritantRefusal.OneOff());
            } else {
                assertThat(answer.accepted()).hasSize(1);
            }
        }

        @Test
        @Rule("R90")
        void without_category_zone_or_what_hurts_or_with_strange_tags_it_is_refused() {
            var nothing = SPEC.givenNothing();
            nothing.when(of(null, HURTS, ZONE, List.of())).refused(missing(Part.CATEGORY));
            nothing.when(of(IrritantCategory.ERROR, null, ZONE, List.of()))
                    .refused(missing(Part.HURTS));
            nothing.when(of(IrritantCategory.ERROR, HURTS, null, List.of()))
                    .refused(missing(Part.ZONE));
            nothing.when(of(null, null, null, List.of()))
                    .refused(missing(Part.CATEGORY, Part.HURTS, Part.ZONE));
            IrritantRefusal unfit = new IrritantRefusal.UnfitTags(20);
            nothing.when(report(Recurrence.DAILY, "ada@example.org")).refused(unfit);
            nothing.when(report(Recurrence.DAILY, "x".repeat(41))).refused(unfit);
            String[] many = IntStream.range(0, 21).mapToObj(i -> "t" + i).toArray(String[]::new);
            nothing.when(report(Recurrence.DAILY, many)).refused(unfit);
        }

        private static IrritantRefusal missing(Part... parts) {
            return new IrritantRefusal.Incomplete(List.of(parts));
        }

        private static IrritantCommand of(
                IrritantCategory category,
                WrittenText hurts,
                WrittenText zone,
                List<WrittenText> tags) {
            return new IrritantCommand.Report(
                    QUEUE, category, Recurrence.DAILY, hurts, zone, tags, TODAY, ADA);
        }

        @Test
        void sent_again_it_changes_nothing_and_nothing_is_asked_of_one_that_nobody_reported() {
            reported().when(report(Recurrence.DAILY)).nothingMore();
            SPEC.givenNothing()
                    .when(new IrritantCommand.Corroborate(QUEUE, BOB))
                    .refused(new IrritantRefusal.UnknownIrritant(QUEUE));
        }
    }

    @Nested
    class Corroborating {
        @Test
        @Rule("R91")
        void others_count_once_a_person_and_the_reporter_never() {
            var one = reported().and(new IrritantCommand.Corroborate(QUEUE, BOB));
            one.when(new IrritantCommand.Corroborate(QUEUE, BOB)).nothingMore();
            one.when(new IrritantCommand.Corroborate(QUEUE, EVE))
                    .then(new IrritantEvent.Corroborated(QUEUE, EVE, 2));
            one.when(new IrritantCommand.Corroborate(QUEUE, ADA))
                    .refused(new IrritantRefusal.YourOwn(QUEUE));
        }

        @Test
        @Rule("R91")
        void a_duplicate_hands_its_people_over_and_says_where_it_went() {
            var merged =
                    reported().and(new IrritantCommand.Corroborate(QUEUE, BOB)).and(merge(LINE));
            reported()
                    .and(new IrritantCommand.Corroborate(QUEUE, BOB))
                    .when(merge(LINE))
                    .then(new IrritantEvent.Merged(QUEUE, LINE, Set.of(ADA, BOB), TODAY, EVE));
            merged.when(merge(LINE)).nothingMore();
            merged.when(new IrritantCommand.Corroborate(QUEUE, EVE))
                    .refused(new IrritantRefusal.WentOnAs(QUEUE, LINE));
            reported().when(merge(QUEUE)).refused(new IrritantRefusal.IntoItself(QUEUE));
        }

        @Test
        @Rule("R91")
        void the_one_that_goes_on_counts_the_people_of_both_each_once() {
            var pool = new IrritantCommand.Pool(QUEUE, LINE, Set.of(ADA, BOB, EVE));
            var both = reported().and(new IrritantCommand.Corroborate(QUEUE, BOB));
            both.when(pool).then(new IrritantEvent.Pooled(QUEUE, LINE, Set.of(EVE), 2));
            both.and(pool).when(pool).nothingMore();
        }
    }

    @Nested
    class Resolving {
        private static final PersonId KIM = new PersonId("p-kim");
        private static final PersonId UNA = new PersonId("p-una");

        @Test
        @Rule("R91")
        void who_reported_it_resolves_it_alone_and_who_does_not_feel_it_never() {
            reported().when(resolve(ADA)).then(new IrritantEvent.Resolved(QUEUE, TODAY, ADA));
            reported().when(resolve(BOB)).refused(new IrritantRefusal.NotYoursToResolve(QUEUE));
        }

        @Test
        @Rule("R91")
        void of_those_who_corroborated_it_two_resolve_it_and_one_does_not() {
            var felt = reported().and(corroborate(BOB)).and(corroborate(KIM));
            felt.when(resolve(BOB)).then(new IrritantEvent.ResolutionProposed(QUEUE, TODAY, BOB));
            var proposed = felt.and(resolve(BOB));
            proposed.when(resolve(BOB)).nothingMore();
            proposed.when(resolve(UNA)).refused(new IrritantRefusal.NotYoursToResolve(QUEUE));
            proposed.when(resolve(KIM)).then(new IrritantEvent.Resolved(QUEUE, TODAY, KIM));
        }

        @Test
        @Rule("R91")
        void anybody_whom_it_still_hurts_opens_it_again() {
            var resolved = reported().and(corroborate(BOB)).and(resolve(ADA));
            resolved.when(reopen(UNA)).then(new IrritantEvent.Reopened(QUEUE, TODAY, UNA, 2));
            resolved.when(reopen(BOB)).then(new IrritantEvent.Reopened(QUEUE, TODAY, BOB, 1));
            var again = resolved.and(reopen(UNA));
            again.when(reopen(UNA)).nothingMore();
            again.when(corroborate(UNA)).nothingMore();
            again.when(resolve(UNA)).then(new IrritantEvent.ResolutionProposed(QUEUE, TODAY, UNA));
            resolved.when(new IrritantCommand.Reopen(QUEUE, TODAY.plusDays(1), UNA))
                    .refused(new IrritantRefusal.FutureDay(TODAY.plusDays(1), TODAY));
        }

        @Test
        @Rule("R91")
        void who_said_so_before_it_was_opened_again_says_it_anew() {
            reported()
                    .and(corroborate(BOB))
                    .and(resolve(BOB))
                    .and(resolve(ADA))
                    .and(reopen(KIM))
                    .when(resolve(KIM))
                    .then(new IrritantEvent.ResolutionProposed(QUEUE, TODAY, KIM));
        }

        private static IrritantCommand resolve(PersonId person) {
            return new IrritantCommand.Resolve(QUEUE, TODAY, person);
        }

        private static IrritantCommand corroborate(PersonId person) {
            return new IrritantCommand.Corroborate(QUEUE, person);
        }

        private static IrritantCommand reopen(PersonId person) {
            return new IrritantCommand.Reopen(QUEUE, TODAY, person);
        }
    }

    @Test
    void resolved_is_resolved_and_a_day_to_come_is_none() {
        var resolve = new IrritantCommand.Resolve(QUEUE, TODAY, ADA);
        reported().and(resolve).when(resolve).nothingMore();
        for (IrritantCommand command :
                List.of(
                        merge(LINE),
                        report(Recurrence.DAILY),
                        new IrritantCommand.Corroborate(QUEUE, BOB),
                        new IrritantCommand.Pool(QUEUE, LINE, Set.of(BOB)))) {
            reported()
                    .and(resolve)
                    .when(command)
                    .refused(new IrritantRefusal.ResolvedAlready(QUEUE));
        }
        reported()
                .when(new IrritantCommand.Resolve(QUEUE, TODAY.plusDays(1), ADA))
                .refused(new IrritantRefusal.FutureDay(TODAY.plusDays(1), TODAY));
    }
}
