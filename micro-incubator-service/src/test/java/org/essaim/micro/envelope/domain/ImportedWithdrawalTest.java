package org.essaim.micro.envelope.domain;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.Policy;
import org.essaim.contract.decision.Circumstances;
import org.essaim.testkit.DeciderSpec;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/** What a portfolio file says was given back. */
class ImportedWithdrawalTest {

    private static final DivisionId DIVISION = new DivisionId("anct");
    private static final UUID BACK = NamedUuid.of("test", "back");
    private static final LocalDate DAY = LocalDate.of(2021, 3, 1);
    private static final Circumstances AT =
            new Circumstances(Instant.parse("2021-03-01T10:00:00Z"), Policy.FOUNDING);
    private static final Amount ALL = Amount.of(100_00, 2);

    private final DeciderSpec<EnvelopeCommand, EnvelopeState, EnvelopeEvent, EnvelopeRefusal>.Given
            allocated =
                    DeciderSpec.of(
                                    EnvelopeState.EMPTY,
                                    EnvelopeState::evolve,
                                    (EnvelopeCommand c, EnvelopeState s) ->
                                            EnvelopeDecider.decide(c, s, AT))
                            .givenNothing()
                            .and(
                                    new EnvelopeCommand.ReceiveAllocation(
                                            DIVISION,
                                            NamedUuid.of("test", "given"),
                                            2021,
                                            ALL,
                                            DAY));

    @Test
    @Rule({"R10", "R16"})
    void it_is_given_in_full_and_once() {
        allocated
                .when(imported(ALL))
                .then(new EnvelopeEvent.Withdrawn(DIVISION, BACK, 2021, ALL, DAY));
        allocated.and(imported(ALL)).when(imported(ALL)).nothingMore();
    }

    @Test
    @Rule({"R10", "R11"})
    void more_than_is_available_in_either_unit_is_refused_and_not_given_in_part() {
        for (Amount more : List.of(Amount.of(100_01, 0), Amount.of(1, 3))) {
            allocated
                    .when(imported(more))
                    .refused(new EnvelopeRefusal.WithdrawalBeyondAvailable(more, ALL));
        }
    }

    @Test
    @Rule("R10")
    void nothing_is_no_withdrawal() {
        allocated
                .when(imported(Amount.NOTHING))
                .refused(new EnvelopeRefusal.NothingToMove(Amount.NOTHING));
    }

    private static EnvelopeCommand imported(Amount amount) {
        return new EnvelopeCommand.ImportWithdrawal(DIVISION, BACK, 2021, amount, DAY);
    }
}
