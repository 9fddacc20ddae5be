package org.essaim.micro.derogation.domain;

import module java.base;

import org.essaim.contract.PersonId;
import org.essaim.contract.decision.Copies;

/** Whether a derogation was granted, for where and when, and whether its end was recorded. */
public sealed interface DerogationState {

    /** Nobody granted it. */
    record NotGranted() implements DerogationState {}

    /**
     * It holds from a day to a day, whether or not its end was recorded.
     *
     * @param grantedOn the day of the recording, before which it is not used; null where unknown
     * @param uses made so far, so that a repeated one changes nothing
     */
    record Granted(
            Territory territory,
            LocalDate from,
            LocalDate until,
            PersonId guarantor,
            LocalDate grantedOn,
            Set<UUID> uses,
            boolean expired)
            implements DerogationState {
        boolean isRecordedBy(LocalDate day) {
            return grantedOn == null || !day.isBefore(grantedOn);
        }

        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    DerogationState NOT_GRANTED = new NotGranted();

    /** Total: an event that cannot follow leaves the state as it is. */
    static DerogationState evolve(DerogationState state, DerogationEvent event) {
        return switch (state) {
            case NotGranted _ ->
                    event instanceof DerogationEvent.Granted e
                            ? new Granted(
                                    e.territory(),
                                    e.from(),
                                    e.until(),
                                    e.guarantor(),
                                    e.grantedOn(),
                                    Set.of(),
                                    false)
                            : state;
            case Granted granted -> after(granted, event);
        };
    }

    private static DerogationState after(Granted state, DerogationEvent event) {
        return switch (event) {
            case DerogationEvent.Granted _ -> state;
            case DerogationEvent.Used e ->
                    with(state, Copies.with(state.uses(), e.entryId()), state.expired());
            case DerogationEvent.Expired _ -> with(state, state.uses(), true);
        };
    }

    private static Granted with(Granted state, Set<UUID> uses, boolean expired) {
        return new Granted(
                state.territory(),
                state.from(),
                state.until(),
                state.guarantor(),
                state.grantedOn(),
                uses,
                expired);
    }
}
