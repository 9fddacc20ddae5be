package org.essaim.micro.use.domain;

import module java.base;

import org.essaim.contract.decision.Checks;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;

/** Whoever is not of the team says once a month that they use a product (R52). */
public final class UseDecider {

    private static final int MOST_DELIGHT = 10;

    private UseDecider() {}

    public static Decision<UseEvent, UseRefusal> decide(
            UseCommand command, UseState state, Circumstances at) {
        return switch (command) {
            case UseCommand.SayUse c -> say(c, state);
            case UseCommand.TakeUseBack c -> takeBack(c, state, at);
        };
    }

    /** Said again it counts no more, and its day stays; the delight is that of the last time. */
    private static Decision<UseEvent, UseRefusal> say(UseCommand.SayUse c, UseState state) {
        LocalDate first = state instanceof UseState.Said(var saidOn, _) ? saidOn : c.on();
        if (state.equals(new UseState.Said(first, c.delight()))) {
            return Decision.alreadyDone();
        }
        return Checks.<UseRefusal>none()
                .refuseIf(
                        c.relation() == Relation.UNKNOWN_PRODUCT,
                        () -> new UseRefusal.UnknownProduct(c.initiative()))
                .refuseIf(
                        c.relation() == Relation.TEAM,
                        () -> new UseRefusal.OwnProduct(c.initiative()))
                .refuseIf(
                        c.delight() != null && (c.delight() < 0 || c.delight() > MOST_DELIGHT),
                        () -> new UseRefusal.DelightOutOfRange(c.delight()))
                .accept(() -> new UseEvent.UseSaid(c.initiative(), c.person(), first, c.delight()));
    }

    private static Decision<UseEvent, UseRefusal> takeBack(
            UseCommand.TakeUseBack c, UseState state, Circumstances at) {
        return switch (state) {
            case UseState.NotSaid _ ->
                    Decision.refuse(new UseRefusal.NotSaid(c.initiative(), c.month()));
            case UseState.Said(var saidOn, _) ->
                    Decision.accept(
                            new UseEvent.UseTakenBack(
                                    c.initiative(), c.person(), saidOn, at.today()));
        };
    }
}
