package org.essaim.micro.round.domain;

import java.util.Optional;
import org.essaim.contract.Money;
import org.essaim.contract.PersonId;
import org.essaim.contract.RoundKind;
import org.essaim.micro.round.domain.RoundCommand.Ask;
import org.essaim.micro.round.domain.RoundContext.Standing;

/** Who may ask for a round (R04, R30, R34), and for what (R30, R33, R35). */
final class Plans {

    /** Construction rounds of an initiative stay strictly under this, together (R33). */
    private static final Money CONSTRUCTION_LIMIT = Money.euroCents(200_000_00);

    /** The longest term of a construction round, in calendar months (R33). */
    private static final int CONSTRUCTION_MONTHS = 6;

    /** Longer plans are none. */
    private static final int MOST_MONTHS = 120;

    private Plans() {}

    static Optional<RoundRefusal> amiss(Ask c, RoundContext asking) {
        if (asking.initiative().isEmpty()) {
            return Optional.of(new RoundRefusal.UnknownInitiative(c.initiative()));
        }
        Standing standing = asking.initiative().get();
        return notNow(c.person(), standing, asking)
                .or(() -> incomplete(c))
                .or(
                        () ->
                                c.plan().kind() == RoundKind.CONSTRUCTION
                                        ? beyond(c.plan(), standing)
                                        : Optional.empty());
    }

    private static Optional<RoundRefusal> notNow(
            PersonId person, Standing standing, RoundContext asking) {
        if (standing.ended()) {
            return Optional.of(new RoundRefusal.NotNow("R80", "an initiative that has ended"));
        }
        if (standing.stopped()) {
            return Optional.of(
                    new RoundRefusal.NotNow("R34", "an initiative whose funding is stopped"));
        }
        if (standing.owner() != null && !standing.owner().equals(person)) {
            return Optional.of(new RoundRefusal.NotYours());
        }
        if (!standing.spent()) {
            return Optional.of(
                    new RoundRefusal.NotNow(
                            "R30", "an initiative that has spent nothing in its first round"));
        }
        if (!asking.isActive()) {
            return Optional.of(new RoundRefusal.NotActive());
        }
        return Optional.empty();
    }

    private static Optional<RoundRefusal> incomplete(Ask c) {
        Plan plan = c.plan();
        if (plan.kind() == RoundKind.FIRST) {
            return missing("R30", "a later round or a construction");
        }
        if (c.pilotUsers() == null) {
            return missing("R30", "its pilot users");
        }
        if (plan.amount().hasNegative() || plan.amount().isNothing()) {
            return missing("R30", "euros or half-days");
        }
        if (plan.months() < 1 || plan.months() > MOST_MONTHS) {
            return missing("R30", "a term of 1 to " + MOST_MONTHS + " months");
        }
        if (plan.team().isEmpty()) {
            return missing("R30", "its team");
        }
        return Optional.empty();
    }

    private static Optional<RoundRefusal> beyond(Plan plan, Standing standing) {
        Optional<String> unfit = plan.team().unfitForConstruction();
        if (unfit.isPresent()) {
            return Optional.of(new RoundRefusal.UnfitTeam(unfit.get()));
        }
        if (plan.months() > CONSTRUCTION_MONTHS) {
            return Optional.of(new RoundRefusal.TooLong(plan.months(), CONSTRUCTION_MONTHS));
        }
        Money after = standing.construction().plus(plan.amount().money());
        if (after.cents() >= CONSTRUCTION_LIMIT.cents()) {
            return Optional.of(
                    new RoundRefusal.TooDear(
                            plan.amount().money(), standing.construction(), CONSTRUCTION_LIMIT));
        }
        return plan.sponsor() == null ? missing("R35", "its one sponsor") : Optional.empty();
    }

    private static Optional<RoundRefusal> missing(String rule, String what) {
        return Optional.of(new RoundRefusal.Missing(rule, what));
    }
}
