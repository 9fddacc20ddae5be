package org.essaim.micro.initiative.domain;

import java.util.List;
import java.util.Optional;
import org.essaim.contract.Flag;
import org.essaim.contract.Money;
import org.essaim.contract.RoundKind;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;
import org.essaim.micro.initiative.domain.InitiativeCommand.FundRound;
import org.essaim.micro.initiative.domain.InitiativeEvent.RoundFunded;

/** Later rounds: the limits of a construction (R33), and none while stopped (R34). */
final class RoundDecisions {

    /** Construction rounds of an initiative stay strictly under this, together (R33). */
    static final Money CONSTRUCTION_LIMIT = Money.euroCents(200_000_00);

    /** The longest term of a construction round, in calendar months (R33). */
    static final int CONSTRUCTION_MONTHS = 6;

    private RoundDecisions() {}

    static Decision<InitiativeEvent, InitiativeRefusal> fund(
            FundRound c, RunningInitiative state, Circumstances at) {
        Optional<InitiativeRefusal> wrong =
                Days.wrong(c.decidedOn(), at, "R30", state.life().launchedOn())
                        .or(() -> amiss(c, state.purse()));
        return wrong.<Decision<InitiativeEvent, InitiativeRefusal>>map(Decision::refuse)
                .orElseGet(() -> Decision.accept(funded(c, state.purse())));
    }

    private static Optional<InitiativeRefusal> amiss(FundRound c, InitiativeAccount purse) {
        if (c.kind() == RoundKind.FIRST || c.months() < 1) {
            return Optional.of(
                    new InitiativeRefusal.Missing("R30", "a later round with a term in months"));
        }
        if (c.amount().hasNegative() || c.amount().isNothing()) {
            return Optional.of(new InitiativeRefusal.Missing("R30", "euros or half-days"));
        }
        if (purse.funding() instanceof Funding.Stopped(var stopId, var effectiveOn)
                && !c.provenance().imported()) {
            return Optional.of(new MoneyRefusal.FundingStopped("R34", stopId, effectiveOn));
        }
        return c.kind() == RoundKind.CONSTRUCTION ? beyond(c, purse) : Optional.empty();
    }

    private static Optional<InitiativeRefusal> beyond(FundRound c, InitiativeAccount purse) {
        if (c.months() > CONSTRUCTION_MONTHS) {
            return Optional.of(
                    new MoneyRefusal.ConstructionTooLong(c.months(), CONSTRUCTION_MONTHS));
        }
        Money before = purse.grants().construction();
        Money after = before.plus(c.amount().money());
        if (after.cents() >= CONSTRUCTION_LIMIT.cents()) {
            return Optional.of(
                    new MoneyRefusal.ConstructionTooDear(
                            c.amount().money(), before, CONSTRUCTION_LIMIT));
        }
        return Optional.empty();
    }

    private static RoundFunded funded(FundRound c, InitiativeAccount purse) {
        List<Flag> flags =
                purse.isStopped() ? c.provenance().flags(Flag.AFTER_STOP) : c.provenance().flags();
        return new RoundFunded(
                c.initiative(),
                c.entryId(),
                purse.grants().nextRound(),
                c.kind(),
                c.amount(),
                c.decidedOn(),
                c.decidedOn().plusMonths(c.months()),
                flags,
                c.provenance().madeUp());
    }
}
