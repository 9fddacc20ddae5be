package org.essaim.reporting.division.read;

import java.time.LocalDate;
import java.util.List;
import org.essaim.reporting.timetravel.read.AskedDays;
import org.essaim.web.identity.PublicOperation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How far the culture reaches managers. */
@RestController
@RequestMapping("/api/v1/divisions/culture")
class ManagerEngagementReadApi {

    private final ManagerEngagement culture;
    private final AskedDays days;

    ManagerEngagementReadApi(ManagerEngagement culture, AskedDays days) {
        this.culture = culture;
        this.days = days;
    }

    /**
     * Volunteers of each division, and how many managers volunteer, launch and attend demos (R08).
     *
     * @param trueOn what was true on this past day; all that was told if absent
     * @param knownOn of it, what was known on this past day; whenever told if absent
     */
    @PublicOperation
    @GetMapping
    List<ManagerEngagement.Row> culture(
            @RequestParam(required = false) LocalDate trueOn,
            @RequestParam(required = false) LocalDate knownOn) {
        return culture.rows(days.asked(trueOn, knownOn));
    }
}
