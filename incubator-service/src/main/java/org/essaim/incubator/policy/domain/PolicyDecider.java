package org.essaim.incubator.policy.domain;

import module java.base;

import org.essaim.contract.PolicyBounds;
import org.essaim.contract.WrittenText;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;
import org.essaim.incubator.policy.domain.PolicyCommand.Publish;
import org.essaim.incubator.policy.domain.PolicyEvent.Published;

/** Makes versions for days to come that every division can follow (R99). */
public final class PolicyDecider {

    private PolicyDecider() {}

    public static Decision<PolicyEvent, PolicyRefusal> decide(
            PolicyCommand command, PolicyState state, Circumstances at) {
        return switch (command) {
            case Publish publish -> publish(publish, state, at);
        };
    }

    private static Decision<PolicyEvent, PolicyRefusal> publish(
            Publish c, PolicyState state, Circumstances at) {
        if (state.knows(c.entryId())) {
            return Decision.alreadyDone();
        }
        Optional<PolicyRefusal> refusal =
                refusal(c.values(), c.bounds(), c.effectiveOn(), at.today());
        if (refusal.isPresent()) {
            return Decision.refuse(refusal.get());
        }
        return Decision.accept(
                new Published(
                        c.entryId(),
                        c.values().numbered(state.nextVersion()),
                        c.bounds(),
                        c.effectiveOn(),
                        WrittenText.referenceOf(c.reason()),
                        c.person(),
                        at.now()));
    }

    /** Why such a version would not be made, whoever asks; empty where it would be. */
    public static Optional<PolicyRefusal> refusal(
            PolicyValues values, PolicyBounds bounds, LocalDate effectiveOn, LocalDate today) {
        if (!effectiveOn.isAfter(today)) {
            return Optional.of(new PolicyRefusal.NotToCome(effectiveOn, today));
        }
        return values.invalid().or(() -> invalid(bounds)).or(() -> outside(values, bounds));
    }

    /** A division computes with them at once: they are in order, and no rule is broken between. */
    private static Optional<PolicyRefusal> invalid(PolicyBounds b) {
        if (!b.mostFirstRound().covers(b.leastFirstRound())) {
            return Optional.of(
                    new PolicyRefusal.FirstRoundBoundsCrossed(
                            b.leastFirstRound(), b.mostFirstRound()));
        }
        return Stream.of(
                        crossed(
                                PolicyValue.FIRST_ROUND_MONTHS,
                                b.leastFirstRoundMonths(),
                                b.mostFirstRoundMonths()),
                        crossed(PolicyValue.BALLOT_DAYS, b.leastBallotDays(), b.mostBallotDays()),
                        PolicyAmount.LEAST_FIRST_ROUND.refusal(b.leastFirstRound()),
                        PolicyAmount.MOST_FIRST_ROUND.refusal(b.mostFirstRound()),
                        PolicyValue.LEAST_FIRST_ROUND_MONTHS.refusal(b.leastFirstRoundMonths()),
                        PolicyValue.MOST_FIRST_ROUND_MONTHS.refusal(b.mostFirstRoundMonths()),
                        PolicyValue.LEAST_BALLOT_DAYS.refusal(b.leastBallotDays()),
                        PolicyValue.MOST_BALLOT_DAYS.refusal(b.mostBallotDays()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<PolicyRefusal> crossed(PolicyValue value, int least, int most) {
        return least > most
                ? Optional.of(new PolicyRefusal.BoundsCrossed(value, least, most))
                : Optional.empty();
    }

    private static Optional<PolicyRefusal> outside(PolicyValues values, PolicyBounds bounds) {
        return bounds.allows(values.firstRound(), values.firstRoundMonths(), values.ballotDays())
                ? Optional.empty()
                : Optional.of(new PolicyRefusal.OwnValuesOutside());
    }
}
