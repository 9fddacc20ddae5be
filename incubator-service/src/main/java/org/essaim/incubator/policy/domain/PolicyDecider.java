package org.essaim.incubator.policy.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.essaim.contract.PolicyBounds;
import org.essaim.contract.WrittenText;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;
import org.essaim.incubator.policy.domain.PolicyCommand.Publish;
import org.essaim.incubator.policy.domain.PolicyEvent.Published;
import org.essaim.incubator.policy.domain.PolicyValues.Range;

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
        Optional<PolicyRefusal> amiss = amiss(c, at);
        if (amiss.isPresent()) {
            return Decision.refuse(amiss.get());
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

    private static Optional<PolicyRefusal> amiss(Publish c, Circumstances at) {
        if (!c.effectiveOn().isAfter(at.today())) {
            return Optional.of(new PolicyRefusal.NotToCome(c.effectiveOn(), at.today()));
        }
        return c.values()
                .amiss()
                .<PolicyRefusal>map(PolicyRefusal.OutOfRange::of)
                .or(() -> amiss(c.bounds()))
                .or(() -> outside(c.values(), c.bounds()));
    }

    /** A division computes with them at once: they are in order, and no rule is broken between. */
    private static Optional<PolicyRefusal> amiss(PolicyBounds b) {
        if (!b.mostFirstRound().covers(b.leastFirstRound())) {
            return Optional.of(new PolicyRefusal.NothingBetween("firstRound"));
        }
        if (b.leastFirstRoundMonths() > b.mostFirstRoundMonths()) {
            return Optional.of(new PolicyRefusal.NothingBetween("firstRoundMonths"));
        }
        if (b.leastBallotDays() > b.mostBallotDays()) {
            return Optional.of(new PolicyRefusal.NothingBetween("ballotDays"));
        }
        return ranges(b).filter(Range::isLeft).findFirst().map(PolicyRefusal.OutOfRange::of);
    }

    private static Stream<Range> ranges(PolicyBounds b) {
        Stream<Range> amounts =
                Stream.of(
                                PolicyValues.firstRound("leastFirstRound", b.leastFirstRound()),
                                PolicyValues.firstRound("mostFirstRound", b.mostFirstRound()))
                        .flatMap(List::stream);
        Stream<Range> durations =
                Stream.of(
                        months("leastFirstRoundMonths", b.leastFirstRoundMonths()),
                        months("mostFirstRoundMonths", b.mostFirstRoundMonths()),
                        days("leastBallotDays", b.leastBallotDays()),
                        days("mostBallotDays", b.mostBallotDays()));
        return Stream.concat(amounts, durations);
    }

    private static Range months(String name, int months) {
        return new Range("R29", name, months, 1, PolicyValues.MOST_MONTHS);
    }

    private static Range days(String name, int days) {
        return new Range("R31", name, days, 1, PolicyValues.MOST_DAYS);
    }

    private static Optional<PolicyRefusal> outside(PolicyValues values, PolicyBounds bounds) {
        return bounds.allow(values.firstRound(), values.firstRoundMonths(), values.ballotDays())
                ? Optional.empty()
                : Optional.of(new PolicyRefusal.OwnValuesOutside());
    }
}
