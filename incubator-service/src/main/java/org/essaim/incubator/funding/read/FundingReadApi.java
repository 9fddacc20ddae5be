package org.essaim.incubator.funding.read;

import org.essaim.contract.RoundKind;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.identity.Members;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Who was given what and did what with it; JSON, CSV and JSON Lines alike. Lists are whole where no
 * size is asked for.
 */
@RestController
@RequestMapping("/api/v1/funding")
class FundingReadApi {

    private final FundingBoard board;
    private final FundingRounds rounds;
    private final FundingAudit audit;

    FundingReadApi(FundingBoard board, FundingRounds rounds, FundingAudit audit) {
        this.board = board;
        this.rounds = rounds;
        this.audit = audit;
    }

    /** What each division was given and did with it, sums of all years (R10). */
    @Members
    @GetMapping
    Page<FundingRow> divisions(@RequestParam(required = false) String division, PageRequest part) {
        return board.divisions(division, part.orWhole());
    }

    /** What each division was given, year by year. */
    @Members
    @GetMapping("/years")
    Page<FundingYearRow> years(
            @RequestParam(required = false) String division,
            @RequestParam(required = false) Integer year,
            PageRequest part) {
        return board.years(division, year, part.orWhole());
    }

    /** What was planned for each year, and what came of it (R10, R11). */
    @Members
    @GetMapping("/plan")
    Page<FundingPlanRow> plan(
            @RequestParam(required = false) String division,
            @RequestParam(required = false) Integer year,
            PageRequest part) {
        return board.plan(division, year, part.orWhole());
    }

    /** What each initiative was granted, spent and holds. */
    @Members
    @GetMapping("/initiatives")
    Page<FundedInitiativeRow> initiatives(
            @RequestParam(required = false) String division,
            @RequestParam(required = false) String initiative,
            PageRequest part) {
        return board.initiatives(division, initiative, part.orWhole());
    }

    /** What each round of each initiative was granted, and what came of it (R22, R32). */
    @Members
    @GetMapping("/rounds")
    Page<FundingRoundRow> rounds(
            @RequestParam(required = false) String division,
            @RequestParam(required = false) String initiative,
            @RequestParam(required = false) RoundKind kind,
            PageRequest part) {
        return rounds.rounds(division, initiative, kind, part);
    }

    /** Says which account breaks the double entry, if one does (R12). */
    @Members
    @GetMapping("/check")
    FundingCheck check() {
        return audit.check();
    }
}
