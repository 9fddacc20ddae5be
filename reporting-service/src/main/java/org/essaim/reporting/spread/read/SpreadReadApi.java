package org.essaim.reporting.spread.read;

import java.util.List;
import org.essaim.web.identity.Everybody;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What attracts users. */
@RestController
@RequestMapping("/api/v1/spread")
class SpreadReadApi {

    private final CaseList cases;

    SpreadReadApi(CaseList cases) {
        this.cases = cases;
    }

    /** The generalization cases (R70). */
    @Everybody
    @GetMapping("/cases")
    List<CaseRow> cases() {
        return cases.rows();
    }
}
