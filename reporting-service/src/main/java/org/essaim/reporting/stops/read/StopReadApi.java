package org.essaim.reporting.stops.read;

import java.time.LocalDate;
import java.util.List;
import org.essaim.reporting.timetravel.read.AskedDays;
import org.essaim.web.identity.PublicOperation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was stopped, reinstated stops included. */
@RestController
@RequestMapping("/api/v1/stops")
class StopReadApi {

    private final StopList stops;
    private final AskedDays days;

    StopReadApi(StopList stops, AskedDays days) {
        this.stops = stops;
        this.days = days;
    }

    /**
     * Every stop, with its reason and what became of it (R62, R67).
     *
     * @param trueOn what was true on this past day; all that was told if absent
     * @param knownOn of it, what was known on this past day; whenever told if absent
     */
    @PublicOperation
    @GetMapping
    List<StopRow> stops(
            @RequestParam(required = false) LocalDate trueOn,
            @RequestParam(required = false) LocalDate knownOn) {
        return stops.rows(days.asked(trueOn, knownOn));
    }
}
