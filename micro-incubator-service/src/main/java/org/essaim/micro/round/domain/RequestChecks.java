package org.essaim.micro.round.domain;

import module java.base;

import org.essaim.contract.Capacity;
import org.essaim.contract.Money;
import org.essaim.contract.RoundKind;
import org.essaim.micro.round.domain.RoundCommand.Request;
import org.essaim.micro.round.domain.RoundContext.Standing;
import org.essaim.micro.round.domain.RoundRefusal.Part;

/** Who may request a round (R04, R28, R30, R34), and for what (R30, R33, R35). */
final class RequestChecks {

    /** Construction rounds of an initiative stay strictly under this, together (R33). */
    private static final Money CONSTRUCTION_LIMIT = Money.euroCents(200_000_00);

    /** The longest term of a construction round, in calendar months (R33). */
    private static final int CONSTRUCTION_MONTHS = 6;

    /** The longest term of any round, in calendar months. */
    private static final int MOST_MONTHS = 120;

    private RequestChecks() {}

    static Optional<RoundRefusal> refusal(Request c, RoundContext context) {
        if (context.initiative().isEmpty()) {
            return Optional.of(new RoundRefusal.UnknownInitiative(c.initiative()));
        }
        Standing standing = context.initiative().get();
        return byWhom(c, standing, context)
                .or(() -> plan(c))
                .or(
                        () ->
                                c.plan().kind() == RoundKind.CONSTRUCTION
                                        ? construction(c.plan(), standing)
                                        : Optional.empty());
    }

    private static Optional<RoundRefusal> byWhom(
            Request c, Standing standing, RoundContext context) {
        if (standing.ended()) {
            return Optional.of(new RoundRefusal.InitiativeEnded(c.initiative()));
        }
        if (standing.stopped()) {
            return Optional.of(new RoundRefusal.FundingStopped(c.initiative()));
        }
        if (standing.owner() != null && !standing.owner().equals(c.person())) {
            return Optional.of(new RoundRefusal.NotTheOwner());
        }
        if (!standing.spent()) {
            return Optional.of(new RoundRefusal.NothingSpent(c.initiative()));
        }
        Set<Capacity> missing = EnumSet.allOf(Capacity.class);
        missing.removeAll(context.volunteers().values());
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new RoundRefusal.VolunteersMissing(List.copyOf(missing)));
    }

    private static Optional<RoundRefusal> plan(Request c) {
        Plan plan = c.plan();
        if (plan.kind() == RoundKind.FIRST) {
            return Optional.of(new RoundRefusal.NotALaterRound(plan.kind()));
        }
        if (c.pilotUsers() == null) {
            return Optional.of(new RoundRefusal.Incomplete(List.of(Part.PILOT_USERS)));
        }
        if (plan.amount().hasNegative() || plan.amount().isNothing()) {
            return Optional.of(new RoundRefusal.RequestOfNothing(plan.amount()));
        }
        if (plan.months() < 1 || plan.months() > MOST_MONTHS) {
            return Optional.of(new RoundRefusal.TermOutOfRange(plan.months(), MOST_MONTHS));
        }
        return plan.team().isEmpty()
                ? Optional.of(new RoundRefusal.Incomplete(List.of(Part.TEAM)))
                : Optional.empty();
    }

    private static Optional<RoundRefusal> construction(Plan plan, Standing standing) {
        Optional<RoundRefusal> team = plan.team().unfitForConstruction();
        if (team.isPresent()) {
            return team;
        }
        if (plan.months() > CONSTRUCTION_MONTHS) {
            return Optional.of(new RoundRefusal.TooLong(plan.months(), CONSTRUCTION_MONTHS));
        }
        Money asked = plan.amount().money();
        Money before = standing.construction();
        Money most = CONSTRUCTION_LIMIT.minus(before).minus(Money.euroCents(1));
        if (asked.cents() > most.cents()) {
            return Optional.of(new RoundRefusal.TooExpensive(asked, before, most));
        }
        return plan.sponsor() == null
                ? Optional.of(new RoundRefusal.SponsorMissing())
                : Optional.empty();
    }
}
