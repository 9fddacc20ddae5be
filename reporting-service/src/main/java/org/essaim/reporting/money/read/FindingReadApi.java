package org.essaim.reporting.money.read;

import java.time.LocalDate;
import java.util.List;
import org.essaim.reporting.timetravel.read.AskedDays;
import org.essaim.web.identity.PublicOperation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Open figures of the control after the fact. */
@RestController
@RequestMapping("/api/v1/money/findings")
class FindingReadApi {

    private final Findings findings;
    private final AskedDays days;

    FindingReadApi(Findings findings, AskedDays days) {
        this.findings = findings;
        this.days = days;
    }

    /**
     * What control found after the fact, by division (R96).
     *
     * @param trueOn what was true on this past day; all that was told if absent
     * @param knownOn of it, what was known on this past day; whenever told if absent
     */
    @PublicOperation
    @GetMapping
    List<FindingRow> findings(
            @RequestParam(required = false) LocalDate trueOn,
            @RequestParam(required = false) LocalDate knownOn) {
        return findings.rows(days.asked(trueOn, knownOn));
    }
}
