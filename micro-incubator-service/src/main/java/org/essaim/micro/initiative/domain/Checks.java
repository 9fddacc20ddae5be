package org.essaim.micro.initiative.domain;

import module java.base;

import org.essaim.contract.decision.Circumstances;
import org.essaim.micro.initiative.domain.LifecycleRefusal.Part;

/** What many commands are checked for: their days, and that nothing is missing. */
final class Checks {

    private Checks() {}

    /** A day is not in the future. */
    static Optional<InitiativeRefusal> day(LocalDate day, Circumstances at) {
        return day.isAfter(at.today())
                ? Optional.of(new LifecycleRefusal.FutureDay(day, at.today()))
                : Optional.empty();
    }

    /** A day is neither in the future nor before the launch. */
    static Optional<InitiativeRefusal> day(
            LocalDate day, Circumstances at, RunningInitiative state) {
        LocalDate launchedOn = state.lifecycle().launchedOn();
        return day.isBefore(launchedOn)
                ? Optional.of(new LifecycleRefusal.DayBeforeLaunch(day, launchedOn))
                : day(day, at);
    }

    /**
     * Refuses with the parts that are missing, if any is.
     *
     * @param missing each null where it is there
     */
    static Optional<InitiativeRefusal> complete(
            Function<List<Part>, InitiativeRefusal> refusal, Part... missing) {
        List<Part> parts = Stream.of(missing).filter(Objects::nonNull).toList();
        return parts.isEmpty() ? Optional.empty() : Optional.of(refusal.apply(parts));
    }

    static Part part(Part part, boolean isThere) {
        return isThere ? null : part;
    }

    static Optional<InitiativeRefusal> refuseIf(boolean is, InitiativeRefusal refusal) {
        return is ? Optional.of(refusal) : Optional.empty();
    }
}
