package org.essaim.micro.round.domain;

import module java.base;

import org.essaim.contract.Capacity;
import org.essaim.contract.ConstructionLimit;
import org.essaim.contract.Money;
import org.essaim.contract.RoundKind;
import org.essaim.contract.decision.Checks;
import org.essaim.micro.round.domain.RoundCommand.Request;
import org.essaim.micro.round.domain.RoundRefusal.Part;

/** Who may request a round (R04, R28, R30, R34), and for what (R30, R33, R35). */
final class RequestChecks {

    /** The longest term of any round, in calendar months. */
    private static final int MOST_MONTHS = 120;

    private RequestChecks() {}

    static Checks<RoundRefusal> of(Request c, RoundContext context) {
        Checks<RoundRefusal> checks = Checks.none();
        return context.initiative()
                .map(
                        standing ->
                                checks.and(byWhom(c, standing, context))
                                        .and(plan(c, standing, context)))
                .orElseGet(
                        () ->
                                checks.refuseIf(
                                        true,
                                        () -> new RoundRefusal.UnknownInitiative(c.initiative())));
    }

    private static Checks<RoundRefusal> byWhom(Request c, Standing standing, RoundContext context) {
        Set<Capacity> missing = EnumSet.allOf(Capacity.class);
        missing.removeAll(context.volunteers().values());
        return Checks.<RoundRefusal>none()
                .refuseIf(standing.ended(), () -> new RoundRefusal.InitiativeEnded(c.initiative()))
                .refuseIf(standing.stopped(), () -> new RoundRefusal.FundingStopped(c.initiative()))
                .refuseIf(
                        standing.owner() != null && !standing.owner().equals(c.person()),
                        RoundRefusal.NotTheOwner::new)
                .refuseIf(!standing.spent(), () -> new RoundRefusal.NothingSpent(c.initiative()))
                .refuseIf(
                        !missing.isEmpty(),
                        () -> new RoundRefusal.VolunteersMissing(List.copyOf(missing)));
    }

    private static Checks<RoundRefusal> plan(Request c, Standing standing, RoundContext context) {
        Plan plan = c.plan();
        Checks<RoundRefusal> checks =
                Checks.<RoundRefusal>none()
                        .refuseIf(
                                plan.kind() == RoundKind.FIRST,
                                () -> new RoundRefusal.NotALaterRound(plan.kind()))
                        .complete(
                                Map.of(Part.PILOT_USERS, c.pilotUsers() != null),
                                RoundRefusal.Incomplete::new)
                        .refuseIf(
                                plan.amount().hasNegative() || plan.amount().isNothing(),
                                () -> new RoundRefusal.RequestOfNothing(plan.amount()))
                        .refuseIf(
                                plan.months() < 1 || plan.months() > MOST_MONTHS,
                                () -> new RoundRefusal.TermOutOfRange(plan.months(), MOST_MONTHS))
                        .complete(
                                Map.of(Part.TEAM, !plan.team().isEmpty()),
                                RoundRefusal.Incomplete::new);
        return (plan.kind() == RoundKind.CONSTRUCTION
                        ? checks.and(construction(plan, standing))
                        : checks)
                .refuseIf(
                        plan.office() != null && context.offices().isEmpty(),
                        () -> new RoundRefusal.NoOffice(plan.office()))
                .refuseIf(
                        plan.office() != null && !context.offices().contains(plan.office()),
                        () ->
                                new RoundRefusal.UnknownOffice(
                                        plan.office(), List.copyOf(context.offices())));
    }

    private static Checks<RoundRefusal> construction(Plan plan, Standing standing) {
        Money before = standing.construction();
        Money asked = plan.amount().money();
        Money most = ConstructionLimit.remaining(before);
        return standing.team()
                .with(plan.team())
                .fitForConstruction()
                .refuseIf(
                        plan.months() > ConstructionLimit.MONTHS,
                        () ->
                                new RoundRefusal.ConstructionTooLong(
                                        plan.months(), ConstructionLimit.MONTHS))
                .refuseIf(
                        asked.cents() > most.cents(),
                        () -> new RoundRefusal.ConstructionTooExpensive(asked, before, most))
                .refuseIf(plan.office() == null, RoundRefusal.SponsorMissing::new);
    }
}
