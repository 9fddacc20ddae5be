package org.essaim.reporting.stops.read;

import java.util.List;
import org.essaim.web.identity.Everybody;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What was stopped, reinstated stops included. */
@RestController
@RequestMapping("/api/v1/stops")
class StopReadApi {

    private final StopList stops;

    StopReadApi(StopList stops) {
        this.stops = stops;
    }

    /** Every stop, with its reason and what became of it (R62, R67). */
    @Everybody
    @GetMapping
    List<StopRow> stops() {
        return stops.rows();
    }
}
