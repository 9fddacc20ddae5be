package org.essaim.incubator.funding.read;

import java.util.List;
import org.essaim.web.identity.Members;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who was given what and did what with it; JSON, CSV and JSON Lines alike. */
@RestController
@RequestMapping("/api/v1/funding")
class FundingReadApi {

    private final FundingBoard board;
    private final FundingAudit audit;

    FundingReadApi(FundingBoard board, FundingAudit audit) {
        this.board = board;
        this.audit = audit;
    }

    /** What each division was given and did with it, sums of all years (R10). */
    @Members
    @GetMapping
    List<FundingRow> divisions() {
        return board.divisions();
    }

    /** What each division was given, year by year. */
    @Members
    @GetMapping("/years")
    List<FundingYearRow> years() {
        return board.years();
    }

    /** What each initiative was granted, spent and holds. */
    @Members
    @GetMapping("/initiatives")
    List<FundedInitiativeRow> initiatives() {
        return board.initiatives();
    }

    /** Says which account breaks the double entry, if one does (R12). */
    @Members
    @GetMapping("/check")
    FundingCheck check() {
        return audit.check();
    }
}
