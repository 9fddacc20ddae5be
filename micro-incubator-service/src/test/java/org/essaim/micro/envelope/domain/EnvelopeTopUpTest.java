package org.essaim.micro.envelope.domain;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Policy;
import org.essaim.contract.RoundKind;
import org.essaim.contract.decision.Circumstances;
import org.essaim.testkit.DeciderSpec;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/** What a first round lacks is given later, as far as there is money (R22). */
class EnvelopeTopUpTest {

    private static final DivisionId DIVISION = new DivisionId("anct");
    private static final InitiativeId INITIATIVE = new InitiativeId("aplus");
    private static final LocalDate DAY = LocalDate.of(2021, 3, 1);
    private static final LocalDate TERM = DAY.plusMonths(9);
    private static final UUID GRANT = new UUID(1, 2);
    private static final Amount MISSING = Amount.of(380_00, 2);

    private static final EnvelopeCommand TOP_UP =
            new EnvelopeCommand.TopUpFirstRound(DIVISION, INITIATIVE, GRANT, MISSING, DAY, TERM);

    private static DeciderSpec<EnvelopeCommand, EnvelopeState, EnvelopeEvent, EnvelopeRefusal>.Given
            nothing() {
        Circumstances at =
                new Circumstances(Instant.parse("2021-03-01T10:00:00Z"), Policy.FOUNDING);
        return DeciderSpec.<EnvelopeCommand, EnvelopeState, EnvelopeEvent, EnvelopeRefusal>of(
                        EnvelopeState.EMPTY,
                        EnvelopeState::evolve,
                        (command, state) -> EnvelopeDecider.decide(command, state, at))
                .givenNothing();
    }

    private static DeciderSpec<EnvelopeCommand, EnvelopeState, EnvelopeEvent, EnvelopeRefusal>.Given
            allocated(Amount amount) {
        return nothing()
                .and(
                        new EnvelopeCommand.ReceiveAllocation(
                                DIVISION, new UUID(3, 4), 2021, amount, DAY));
    }

    private static EnvelopeEvent given(Amount amount) {
        return new EnvelopeEvent.Granted(
                DIVISION,
                INITIATIVE,
                GRANT,
                1,
                RoundKind.FIRST,
                amount,
                DAY,
                TERM,
                List.of(),
                List.of(),
                Policy.FOUNDING.version());
    }

    @Test
    @Rule("R22")
    void it_gives_what_is_missing_as_far_as_there_is_money_and_refuses_without_any() {
        allocated(Amount.of(900_00, 9)).when(TOP_UP).then(given(MISSING));
        allocated(Amount.of(100_00, 9)).when(TOP_UP).then(given(Amount.of(100_00, 2)));
        nothing()
                .when(TOP_UP)
                .refused(new EnvelopeRefusal.NothingForTopUp(MISSING, Amount.NOTHING));
    }
}
