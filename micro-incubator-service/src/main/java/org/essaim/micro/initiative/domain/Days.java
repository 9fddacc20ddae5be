package org.essaim.micro.initiative.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.essaim.contract.decision.Circumstances;

/** A day is neither in the future nor before what it follows from. */
final class Days {

    private Days() {}

    static Optional<InitiativeRefusal> check(LocalDate day, Circumstances at) {
        if (day.isAfter(at.today())) {
            return Optional.of(
                    new InitiativeRefusal.WrongDay(
                            "FUTURE_DAY", day, "later than today", at.today()));
        }
        return Optional.empty();
    }

    /**
     * @param rule which sets the order of the days
     */
    static Optional<InitiativeRefusal> check(
            LocalDate day, Circumstances at, String rule, LocalDate launchedOn) {
        if (day.isBefore(launchedOn)) {
            return Optional.of(
                    new InitiativeRefusal.WrongDay(rule, day, "before the launch", launchedOn));
        }
        return check(day, at);
    }
}
