package org.essaim.micro.derogation.domain;

import module java.base;

import org.essaim.contract.PersonId;
import org.essaim.contract.decision.Checks;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;
import org.essaim.micro.derogation.domain.DerogationRefusal.Part;

/** Decides where and when a waived rule need not be followed (R93). */
public final class DerogationDecider {

    private DerogationDecider() {}

    /**
     * @param managers the manager volunteers, of whom one vouches for it
     */
    public static Decision<DerogationEvent, DerogationRefusal> decide(
            DerogationCommand command,
            DerogationState state,
            Set<PersonId> managers,
            Circumstances at) {
        return switch (state) {
            case DerogationState.NotGranted _ ->
                    command instanceof DerogationCommand.Grant grant
                            ? grant(grant, managers, at)
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
            DerogationCommand.Grant c, Set<PersonId> managers, Circumstances at) {
        int months = at.policy().waits().derogationMonths();
        return Checks.<DerogationRefusal>none()
                .complete(
                        Map.of(
                                Part.RULE, c.waives() != null,
                                Part.TERRITORY, c.territory() != null,
                                Part.GUARANTOR, c.guarantor() != null,
                                Part.FIRST_DAY, c.from() != null,
                                Part.LAST_DAY, c.until() != null),
                        DerogationRefusal.Incomplete::new)
                .refuseIf(
                        () -> c.until().isBefore(c.from()),
                        () -> new DerogationRefusal.EndsBeforeItBegins(c.from(), c.until()))
                .refuseIf(
                        () -> c.until().isBefore(at.today()),
                        () -> new DerogationRefusal.OverAlready(c.until(), at.today()))
                .refuseIf(
                        () -> c.until().isAfter(c.from().plusMonths(months)),
                        () ->
                                new DerogationRefusal.TooLong(
                                        c.until(), c.from().plusMonths(months), months))
                .refuseIf(
                        () -> !managers.contains(c.guarantor()),
                        DerogationRefusal.GuarantorLacksCapacity::new)
                .accept(
                        () ->
                                new DerogationEvent.Granted(
                                        c.derogation(),
                                        c.waives().reference(),
                                        c.territory(),
                                        c.from(),
                                        c.until(),
                                        c.guarantor(),
                                        at.today()));
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
        return Checks.<DerogationRefusal>none()
                .refuseIf(
                        c.person().equals(state.guarantor()),
                        () -> new DerogationRefusal.UsedByItsGuarantor(c.person()))
                .refuseIf(
                        c.usedOn().isAfter(at.today()),
                        () -> new DerogationRefusal.UsedInTheFuture(c.usedOn(), at.today()))
                .refuseIf(
                        !c.territory().isWithin(state.territory()),
                        () ->
                                new DerogationRefusal.OutsideTerritory(
                                        c.territory(), state.territory()))
                .refuseIf(
                        !state.holdsOn(c.usedOn()),
                        () ->
                                new DerogationRefusal.OutsideTime(
                                        c.usedOn(), state.from(), state.until()))
                .refuseIf(
                        !state.isRecordedBy(c.usedOn()),
                        () ->
                                new DerogationRefusal.UsedBeforeRecording(
                                        c.usedOn(), state.grantedOn()))
                .accept(
                        () ->
                                new DerogationEvent.Used(
                                        c.derogation(),
                                        c.entryId(),
                                        c.initiative(),
                                        c.territory(),
                                        c.usedOn(),
                                        c.person()));
    }

    private static Decision<DerogationEvent, DerogationRefusal> expire(
            DerogationCommand.Expire c, DerogationState.Granted state) {
        if (state.expired() || !state.until().isBefore(c.today())) {
            return Decision.alreadyDone();
        }
        return Decision.accept(
                new DerogationEvent.Expired(c.derogation(), state.until().plusDays(1)));
    }
}
