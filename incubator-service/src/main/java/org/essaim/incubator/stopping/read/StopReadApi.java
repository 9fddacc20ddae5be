package org.essaim.incubator.stopping.read;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.essaim.contract.BusinessDay;
import org.essaim.web.NotHereException;
import org.essaim.web.identity.Members;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What stops when and why, with the expense and the evidence seen. */
@RestController
@RequestMapping("/api/v1/stops")
class StopReadApi {

    private static final int MOST_DAYS = 3_660;

    private final StopQueries stops;
    private final Clock clock;

    StopReadApi(StopQueries stops, Clock clock) {
        this.stops = stops;
        this.clock = clock;
    }

    /**
     * What was stopped (R62).
     *
     * @param until stops due on or before this day; today if absent
     */
    @Members
    @GetMapping
    List<StopRow> until(@RequestParam(required = false) LocalDate until) {
        return stops.until(until == null ? today() : until);
    }

    /** Explains one decision: everything that it was taken on, and what became of it. */
    @Members
    @GetMapping("/{id}")
    StopFile file(@PathVariable UUID id) {
        return stops.file(id).orElseThrow(() -> new NotHereException("stop", id));
    }

    /**
     * What would be stopped next, were nothing used meanwhile (R62).
     *
     * @param days from 0 to 3660
     */
    @Members
    @GetMapping("/coming")
    List<ComingStopRow> coming(@RequestParam(defaultValue = "90") int days) {
        if (days < 0 || days > MOST_DAYS) {
            throw new IllegalArgumentException("days is from 0 to " + MOST_DAYS);
        }
        return stops.coming(today().plusDays(days));
    }

    private LocalDate today() {
        return BusinessDay.of(clock.instant());
    }
}
