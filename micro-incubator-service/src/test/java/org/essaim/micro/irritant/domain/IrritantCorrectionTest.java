package org.essaim.micro.irritant.domain;

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
import org.essaim.micro.irritant.domain.IrritantEvent.TextCorrected;
import org.essaim.testkit.DeciderSpec;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/** What hurts is written better by who reported it, beside what was written before (R13). */
@Rule({"R13", "R28"})
class IrritantCorrectionTest {

    private static final UUID QUEUE = NamedUuid.of("test", "queue");
    private static final UUID LINE = NamedUuid.of("test", "line");
    private static final PersonId ADA = new PersonId("p-ada");
    private static final PersonId BOB = new PersonId("p-bob");
    private static final LocalDate TODAY = LocalDate.of(2022, 1, 1);

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

    private static DeciderSpec<IrritantCommand, IrritantState, IrritantEvent, IrritantRefusal>.Given
            reported() {
        return SPEC.givenNothing()
                .and(
                        new IrritantCommand.Report(
                                QUEUE,
                                IrritantCategory.WAITING,
                                Recurrence.DAILY,
                                text("an hour"),
                                text("the counter"),
                                List.of(),
                                TODAY,
                                ADA));
    }

    @Test
    void each_text_is_an_event_that_names_what_was_before() {
        reported()
                .when(correction(ADA, "c", text("two hours"), text("the desk")))
                .then(
                        List.of(
                                corrected("c", TextPart.HURTS, "an hour", "two hours"),
                                corrected("c", TextPart.ZONE, "the counter", "the desk")));
    }

    @Test
    void a_later_correction_starts_from_the_one_before_also_after_others_felt_it() {
        reported()
                .and(correction(ADA, "c", text("two hours"), text("the desk")))
                .and(new IrritantCommand.Corroborate(QUEUE, BOB))
                .and(new IrritantCommand.Resolve(QUEUE, TODAY, BOB))
                .and(new IrritantCommand.Pool(QUEUE, LINE, Set.of(new PersonId("p-eve"))))
                .and(new IrritantCommand.Resolve(QUEUE, TODAY, ADA))
                .and(new IrritantCommand.Reopen(QUEUE, TODAY, BOB))
                .when(correction(ADA, "d", text("a day"), text("the hall")))
                .then(
                        List.of(
                                corrected("d", TextPart.HURTS, "two hours", "a day"),
                                corrected("d", TextPart.ZONE, "the desk", "the hall")));
    }

    @Test
    void who_only_feels_it_too_corrects_nothing() {
        reported()
                .and(new IrritantCommand.Corroborate(QUEUE, BOB))
                .when(correction(BOB, "c", text("mine"), null))
                .refused(new IrritantRefusal.NotYoursToCorrect(QUEUE));
    }

    @Test
    @Rule("R17")
    void the_same_request_corrects_once() {
        var correction = correction(ADA, "c", text("two hours"), null);
        reported().and(correction).when(correction).nothingMore();
    }

    @Test
    @Rule("R91")
    void one_that_is_resolved_or_went_on_as_another_stays_as_it_was() {
        var correction = correction(ADA, "c", text("two hours"), null);
        reported()
                .and(new IrritantCommand.Resolve(QUEUE, TODAY, ADA))
                .when(correction)
                .refused(new IrritantRefusal.ResolvedAlready(QUEUE));
        reported()
                .and(new IrritantCommand.Merge(QUEUE, LINE, TODAY, ADA))
                .when(correction)
                .refused(new IrritantRefusal.WentOnAs(QUEUE, LINE));
    }

    private static IrritantCommand correction(
            PersonId by, String entry, WrittenText hurts, WrittenText zone) {
        return new IrritantCommand.CorrectTexts(
                QUEUE, NamedUuid.of("test", entry), hurts, zone, by);
    }

    private static TextCorrected corrected(
            String entry, TextPart part, String before, String after) {
        return new TextCorrected(
                QUEUE,
                NamedUuid.of("test", entry),
                part,
                reference(before),
                reference(after),
                TODAY,
                ADA);
    }
}
