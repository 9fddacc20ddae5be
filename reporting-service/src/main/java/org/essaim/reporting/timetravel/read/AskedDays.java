package org.essaim.reporting.timetravel.read;

import java.time.Clock;
import java.time.LocalDate;
import org.essaim.contract.BusinessDay;
import org.essaim.reporting.timetravel.domain.AsOf;
import org.springframework.stereotype.Component;

/** Which days a caller asks for, none of them to come. */
@Component
public class AskedDays {

    private final Clock clock;

    AskedDays(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param trueOn null: no limit
     * @param knownOn null: no limit
     * @throws IllegalArgumentException if a day is before 1900 or after today
     */
    public AsOf asked(LocalDate trueOn, LocalDate knownOn) {
        return AsOf.asked(trueOn, knownOn, today());
    }

    public LocalDate today() {
        return BusinessDay.of(clock.instant());
    }
}
