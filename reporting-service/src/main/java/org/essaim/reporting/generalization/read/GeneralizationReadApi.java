package org.essaim.reporting.generalization.read;

import java.time.LocalDate;
import java.util.List;
import org.essaim.reporting.timetravel.read.AskedDays;
import org.essaim.web.identity.PublicOperation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What attracts users. */
@RestController
@RequestMapping("/api/v1/spread")
class GeneralizationReadApi {

    private final CaseList cases;
    private final Lineage lineage;
    private final AskedDays days;

    GeneralizationReadApi(CaseList cases, Lineage lineage, AskedDays days) {
        this.cases = cases;
        this.lineage = lineage;
        this.days = days;
    }

    /**
     * The generalization cases (R70).
     *
     * @param trueOn what was true on this past day; all that was told if absent
     * @param knownOn of it, what was known on this past day; whenever told if absent
     */
    @PublicOperation
    @GetMapping("/cases")
    List<CaseRow> cases(
            @RequestParam(required = false) LocalDate trueOn,
            @RequestParam(required = false) LocalDate knownOn) {
        return cases.rows(days.asked(trueOn, knownOn));
    }

    /**
     * Who adopted what from whom, what adapting it cost and who uses it there (R74).
     *
     * @param trueOn what was true on this past day; all that was told if absent
     * @param knownOn of it, what was known on this past day; whenever told if absent
     */
    @PublicOperation
    @GetMapping("/lineage")
    List<LineageRow> lineage(
            @RequestParam(required = false) LocalDate trueOn,
            @RequestParam(required = false) LocalDate knownOn) {
        return lineage.rows(days.asked(trueOn, knownOn));
    }
}
