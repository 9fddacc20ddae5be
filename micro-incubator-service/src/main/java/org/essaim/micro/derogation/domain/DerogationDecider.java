package org.essaim.micro.derogation.domain;

import module java.base;

import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;
import org.essaim.micro.derogation.domain.DerogationRefusal.Part;

/** Decides where and when a waived rule need not be followed (R93). */
public final class DerogationDecider {

    private DerogationDecider() {}

    public static Decision<DerogationEvent, DerogationRefusal> decide(
            DerogationCommand command, DerogationState state, Circumstances at) {
        return switch (state) {
            case DerogationState.NotGranted _ ->
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
        return Decision.acceptUnless(
                invalid(c, at),
                () ->
                        new DerogationEvent.Granted(
                                c.derogation(),
                                c.waives().reference(),
                                c.territory(),
                                c.from(),
                                c.until(),
                                c.guarantor()));
    }

    private static Optional<DerogationRefusal> invalid(
            DerogationCommand.Grant c, Circumstances at) {
        List<Part> missing = missing(c);
        if (!missing.isEmpty()) {
            return Optional.of(new DerogationRefusal.Incomplete(missing));
        }
        if (c.until().isBefore(c.from())) {
            return Optional.of(new DerogationRefusal.EndsBeforeItBegins(c.from(), c.until()));
        }
        return c.until().isBefore(at.today())
                ? Optional.of(new DerogationRefusal.OverAlready(c.until(), at.today()))
                : Optional.empty();
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

    /** By the day of the use: one in time may still be recorded later. */
    private static Decision<DerogationEvent, DerogationRefusal> use(
            DerogationCommand.Use c, DerogationState.Granted state, Circumstances at) {
        if (state.uses().contains(c.entryId())) {
            return Decision.alreadyDone();
        }
        return Decision.acceptUnless(
                outside(c, state, at),
                () ->
                        new DerogationEvent.Used(
                                c.derogation(),
                                c.entryId(),
                                c.initiative(),
                                c.territory(),
                                c.usedOn(),
                                c.person()));
    }

    private static Optional<DerogationRefusal> outside(
            DerogationCommand.Use c, DerogationState.Granted state, Circumstances at) {
        if (c.person().equals(state.guarantor())) {
            return Optional.of(new DerogationRefusal.UsedByItsGuarantor(c.person()));
        }
        if (c.usedOn().isAfter(at.today())) {
            return Optional.of(new DerogationRefusal.UsedInTheFuture(c.usedOn(), at.today()));
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

    private static List<Part> missing(DerogationCommand.Grant c) {
        Map<Part, Object> parts = new EnumMap<>(Part.class);
        parts.put(Part.RULE, c.waives());
        parts.put(Part.TERRITORY, c.territory());
        parts.put(Part.GUARANTOR, c.guarantor());
        parts.put(Part.FIRST_DAY, c.from());
        parts.put(Part.LAST_DAY, c.until());
        return parts.keySet().stream().filter(part -> parts.get(part) == null).toList();
    }
}
