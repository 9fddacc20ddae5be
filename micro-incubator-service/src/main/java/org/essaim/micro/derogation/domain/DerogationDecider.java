package org.essaim.micro.derogation.domain;

import java.util.Optional;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;

/** Says where and when a waived rule may be left aside (R93). */
public final class DerogationDecider {

    private DerogationDecider() {}

    public static Decision<DerogationEvent, DerogationRefusal> decide(
            DerogationCommand command, DerogationState state, Circumstances at) {
        return switch (state) {
            case DerogationState.Ungranted _ ->
                    command instanceof DerogationCommand.Grant grant
                            ? grant(grant, at)
                            : Decision.refuse(
                                    new DerogationRefusal.UnknownDerogation(command.derogation()));
            case DerogationState.Granted granted ->
                    switch (command) {
                        case DerogationCommand.Grant c -> again(c, granted);
                        case DerogationCommand.Use c -> use(c, granted, at);
                        case DerogationCommand.Expire c -> expire(c, granted);
                    };
        };
    }

    private static Decision<DerogationEvent, DerogationRefusal> grant(
            DerogationCommand.Grant c, Circumstances at) {
        if (c.waives() == null || c.territory() == null) {
            return missing("the rule that is waived, and the territory");
        }
        if (c.guarantor() == null) {
            return missing("a guarantor");
        }
        if (c.from() == null || c.until() == null || c.until().isBefore(c.from())) {
            return missing("a first day, and an expiry that is not before it");
        }
        if (c.until().isBefore(at.today())) {
            return missing("an expiry that is not over yet");
        }
        return Decision.accept(
                new DerogationEvent.Granted(
                        c.derogation(),
                        c.waives().reference(),
                        c.territory(),
                        c.from(),
                        c.until(),
                        c.guarantor()));
    }

    private static Decision<DerogationEvent, DerogationRefusal> again(
            DerogationCommand.Grant c, DerogationState.Granted state) {
        boolean same =
                state.territory().equals(c.territory())
                        && state.from().equals(c.from())
                        && state.until().equals(c.until())
                        && state.guarantor().equals(c.guarantor());
        return same
                ? Decision.alreadyDone()
                : Decision.refuse(new DerogationRefusal.GrantedAlready(c.derogation()));
    }

    /** By the day of the use: one in time may still be told of later. */
    private static Decision<DerogationEvent, DerogationRefusal> use(
            DerogationCommand.Use c, DerogationState.Granted state, Circumstances at) {
        if (state.uses().contains(c.entryId())) {
            return Decision.alreadyDone();
        }
        return outside(c, state, at)
                .<Decision<DerogationEvent, DerogationRefusal>>map(Decision::refuse)
                .orElseGet(
                        () ->
                                Decision.accept(
                                        new DerogationEvent.Used(
                                                c.derogation(),
                                                c.entryId(),
                                                c.initiative(),
                                                c.territory(),
                                                c.usedOn(),
                                                c.person())));
    }

    private static Optional<DerogationRefusal> outside(
            DerogationCommand.Use c, DerogationState.Granted state, Circumstances at) {
        if (c.usedOn().isAfter(at.today())) {
            return Optional.of(new DerogationRefusal.FutureDay(c.usedOn(), at.today()));
        }
        if (!c.territory().isWithin(state.territory())) {
            return Optional.of(
                    new DerogationRefusal.OutsideTerritory(c.territory(), state.territory()));
        }
        if (!state.holdsOn(c.usedOn())) {
            return Optional.of(
                    new DerogationRefusal.OutsideTime(c.usedOn(), state.from(), state.until()));
        }
        return Optional.empty();
    }

    private static Decision<DerogationEvent, DerogationRefusal> expire(
            DerogationCommand.Expire c, DerogationState.Granted state) {
        if (state.expired() || !state.until().isBefore(c.today())) {
            return Decision.alreadyDone();
        }
        return Decision.accept(
                new DerogationEvent.Expired(c.derogation(), state.until().plusDays(1)));
    }

    private static Decision<DerogationEvent, DerogationRefusal> missing(String what) {
        return Decision.refuse(new DerogationRefusal.Missing(what));
    }
}
