package org.essaim.micro.envelope.domain;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.GrantShare;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.Policy;
import org.essaim.contract.ReleaseCause;
import org.essaim.contract.RoundKind;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;
import org.essaim.testkit.Rule;

/** Whatever is asked of an envelope in whatever order, nothing is overdrawn and nothing is lost. */
class EnvelopeProperties {

    private static final DivisionId DIVISION = new DivisionId("anct");
    private static final InitiativeId INITIATIVE = new InitiativeId("aplus");
    private static final LocalDate DAY = LocalDate.of(2021, 3, 1);
    private static final Circumstances AT =
            new Circumstances(Instant.parse("2021-03-01T10:00:00Z"), Policy.FOUNDING);

    /** Something asked: of what kind, under which id, how much. */
    record Ask(int kind, int id, Amount amount, Amount more) {}

    @Property(tries = 10_000)
    @Rule({"R11", "R12"})
    void available_is_never_negative_and_what_left_one_account_is_in_another(
            @ForAll("histories") List<Ask> asks) {
        EnvelopeState state = EnvelopeState.EMPTY;
        List<EnvelopeEvent> history = new ArrayList<>();
        for (Ask ask : asks) {
            Amount before = state.available();
            for (EnvelopeEvent event : accepted(command(ask), state, before)) {
                history.add(event);
                state = EnvelopeState.evolve(state, event);
                assertThat(state.available().hasNegative()).as("available").isFalse();
                assertThat(state.outstanding().hasNegative()).as("outstanding").isFalse();
                assertThat(state.allocated().hasNegative()).as("allocated").isFalse();
                assertThat(state.available().plus(state.outstanding()))
                        .isEqualTo(state.allocated());
            }
        }
        EnvelopeState again = EnvelopeState.EMPTY;
        for (EnvelopeEvent event : history) {
            again = EnvelopeState.evolve(again, event);
        }
        assertThat(again).isEqualTo(state);
    }

    private static List<EnvelopeEvent> accepted(
            EnvelopeCommand command, EnvelopeState state, Amount available) {
        return switch (EnvelopeDecider.decide(command, state, AT)) {
            case Decision.Accepted<EnvelopeEvent, EnvelopeRefusal>(var events) -> events;
            case Decision.Refused<EnvelopeEvent, EnvelopeRefusal>(var refusal) -> {
                if (refusal instanceof EnvelopeRefusal.RoundBeyondAvailable beyond) {
                    assertThat(beyond.available()).isEqualTo(available);
                    assertThat(available.covers(beyond.asked())).isFalse();
                }
                yield List.of();
            }
        };
    }

    private static EnvelopeCommand command(Ask a) {
        UUID id = NamedUuid.of("ask", "" + a.id());
        GrantShare share = new GrantShare(id, a.amount());
        return switch (a.kind()) {
            case 0, 1 -> new EnvelopeCommand.ReceiveAllocation(DIVISION, id, 2021, a.amount(), DAY);
            case 2 -> new EnvelopeCommand.Withdraw(DIVISION, id, 2021, a.amount(), DAY);
            case 3, 4 ->
                    new EnvelopeCommand.GrantFirstRound(DIVISION, INITIATIVE, id, DAY, List.of());
            case 5, 6 ->
                    new EnvelopeCommand.GrantRound(
                            DIVISION,
                            INITIATIVE,
                            id,
                            2,
                            RoundKind.LATER,
                            a.amount(),
                            DAY,
                            DAY.plusMonths(6),
                            List.of(),
                            List.of());
            case 7 ->
                    new EnvelopeCommand.Release(
                            DIVISION, INITIATIVE, share, ReleaseCause.CLOSED, DAY);
            case 8 -> new EnvelopeCommand.Reopen(DIVISION, INITIATIVE, share, DAY);
            case 9 -> new EnvelopeCommand.ImportWithdrawal(DIVISION, id, 2021, a.amount(), DAY);
            default ->
                    new EnvelopeCommand.ReopenUpTo(
                            DIVISION,
                            INITIATIVE,
                            List.of(share, new GrantShare(id, a.more())),
                            DAY);
        };
    }

    @Provide
    Arbitrary<List<Ask>> histories() {
        Arbitrary<Amount> amounts =
                Combinators.combine(
                                Arbitraries.longs().between(-1, 1_000_00),
                                Arbitraries.integers().between(-1, 20))
                        .as(Amount::of);
        Arbitrary<Amount> positive =
                Combinators.combine(
                                Arbitraries.longs().between(0, 1_000_00),
                                Arbitraries.integers().between(0, 20))
                        .as(Amount::of);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 10),
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.frequencyOf(Tuple.of(1, amounts), Tuple.of(9, positive)),
                        positive)
                .as(Ask::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(25);
    }
}
