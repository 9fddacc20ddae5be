package org.essaim.reporting.division.read;

import java.time.LocalDate;
import java.util.List;
import org.essaim.reporting.timetravel.read.AskedDays;
import org.essaim.web.identity.PublicOperation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which divisions there are. */
@RestController
@RequestMapping("/api/v1/divisions")
class DivisionReadApi {

    private final DivisionDirectory directory;
    private final AskedDays days;

    DivisionReadApi(DivisionDirectory directory, AskedDays days) {
        this.directory = directory;
        this.days = days;
    }

    /**
     * The admitted divisions.
     *
     * @param trueOn what was true on this past day; all that was told if absent
     * @param knownOn of it, what was known on this past day; whenever told if absent
     */
    @PublicOperation
    @GetMapping
    List<DivisionRow> divisions(
            @RequestParam(required = false) LocalDate trueOn,
            @RequestParam(required = false) LocalDate knownOn) {
        return directory.rows(days.asked(trueOn, knownOn));
    }
}
