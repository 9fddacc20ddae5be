package org.essaim.micro.irritant.domain;

import static org.essaim.testkit.Texts.text;

import module java.base;

import org.essaim.contract.IrritantCategory;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.PersonId;
import org.essaim.contract.Policy;
import org.essaim.contract.Recurrence;
import org.essaim.contract.decision.Circumstances;
import org.essaim.micro.irritant.domain.IrritantRefusal.Part;
import org.essaim.testkit.DeciderSpec;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/** What is sent again is the same request only where it is of the same person and says the same. */
class IrritantRepeatedTest {

    private static final UUID QUEUE = NamedUuid.of("test", "queue");
    private static final UUID LINE = NamedUuid.of("test", "line");
    private static final UUID OTHER = NamedUuid.of("test", "other");
    private static final PersonId ADA = new PersonId("p-ada");
    private static final PersonId EVE = new PersonId("p-eve");
    private static final LocalDate TODAY = LocalDate.of(2022, 1, 1);
    private static final Circumstances NOON =
            new Circumstances(Instant.parse("2022-01-01T12:00:00Z"), Policy.FOUNDING);

    private static final DeciderSpec<IrritantCommand, IrritantState, IrritantEvent, IrritantRefusal>
            SPEC =
                    DeciderSpec.of(
                            IrritantState.UNREPORTED,
                            IrritantState::evolve,
                            (command, state) -> IrritantDecider.decide(command, state, NOON));

    @Test
    @Rule("R90")
    void a_report_that_does_not_say_how_often_lacks_that() {
        SPEC.givenNothing()
                .when(report(null, ADA))
                .refused(new IrritantRefusal.Incomplete(List.of(Part.RECURRENCE)));
    }

    @Test
    @Rule("R90")
    void reported_by_somebody_else_under_the_same_id_it_is_another_one() {
        var reported = SPEC.givenNothing().and(report(Recurrence.DAILY, ADA));
        reported.when(report(Recurrence.DAILY, ADA)).nothingMore();
        reported.when(report(Recurrence.DAILY, EVE))
                .refused(new IrritantRefusal.ReportedAlready(QUEUE));
    }

    @Test
    @Rule("R91")
    void merged_into_one_it_is_merged_into_no_other() {
        var merged = SPEC.givenNothing().and(report(Recurrence.DAILY, ADA)).and(merge(LINE));
        merged.when(merge(LINE)).nothingMore();
        merged.when(merge(OTHER)).refused(new IrritantRefusal.WentOnAs(QUEUE, LINE));
    }

    private static IrritantCommand merge(UUID into) {
        return new IrritantCommand.Merge(QUEUE, into, TODAY, EVE);
    }

    private static IrritantCommand report(Recurrence recurrence, PersonId who) {
        return new IrritantCommand.Report(
                QUEUE,
                IrritantCategory.WAITING,
                recurrence,
                text("an hour at the counter"),
                text("the front office"),
                List.of(),
                TODAY,
                who);
    }
}
