package org.essaim.reporting.whatif.read;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.essaim.contract.Money;
import org.essaim.reporting.facts.domain.AsOf;
import org.essaim.reporting.recount.domain.Parameters;
import org.essaim.reporting.whatif.domain.Comparison;
import org.essaim.web.identity.PublicOperation;
import org.essaim.web.limits.Places;
import org.essaim.web.limits.RateLimits;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The same facts under other parameters. */
@RestController
@RequestMapping("/api/v1/what-if")
class WhatIfReadApi {

    private static final long MOST_MILLISECONDS = 60_000;
    private static final int MOST_WAITING = 24;
    private static final int MOST_OF_ONE = 4;

    private final Places waiting = new Places(MOST_WAITING, MOST_OF_ONE);

    private final WhatIf whatIf;

    WhatIfReadApi(WhatIf whatIf) {
        this.whatIf = whatIf;
    }

    /**
     * How far the counting is, and its answer once it is there.
     *
     * @param percent 0 to 100
     * @param comparison absent until it is done
     */
    record Progress(
            boolean done, int percent, long visited, long initiatives, Comparison comparison) {}

    /**
     * What would have been stopped, saved and generalized under other parameters; nothing is
     * changed.
     *
     * @param months within which money must be used, 1 to 60; today 12
     * @param usedProductUsers users that prove a used product, 1 or at least 5 (R100); today's
     *     policy if absent
     * @param caseUsers users in one measure that open a case, at least 5; today's policy if absent
     * @param caseGrowthPercent growth that opens a case; today's policy if absent
     * @param caseGrowthFromUsers the least users to grow from, at least 5; today's policy if absent
     * @param firstRoundEuros the most that a launch grants; as it was granted if absent
     * @param firstRoundHalfDays the same for time
     * @param waitMilliseconds for the answer, 0 to 60000; asked again, the same run goes on
     */
    @PublicOperation
    @GetMapping
    Progress whatIf(
            AsOf asOf,
            @RequestParam(defaultValue = "12") int months,
            @RequestParam(required = false) Integer usedProductUsers,
            @RequestParam(required = false) Integer caseUsers,
            @RequestParam(required = false) Integer caseGrowthPercent,
            @RequestParam(required = false) Integer caseGrowthFromUsers,
            @RequestParam(required = false) String firstRoundEuros,
            @RequestParam(required = false) Integer firstRoundHalfDays,
            @RequestParam(defaultValue = "10000") @Min(0) @Max(MOST_MILLISECONDS)
                    long waitMilliseconds,
            HttpServletRequest request) {
        String caller = RateLimits.addressOf(request);
        Parameters today = whatIf.today(asOf);
        Run run =
                whatIf.run(
                        asOf,
                        new Parameters(
                                months,
                                or(usedProductUsers, today.usedProductUsers()),
                                or(caseUsers, today.caseUsers()),
                                or(caseGrowthPercent, today.caseGrowthPercent()),
                                or(caseGrowthFromUsers, today.caseGrowthFromUsers()),
                                firstRoundEuros == null
                                        ? null
                                        : Money.ofEuros(firstRoundEuros).cents(),
                                firstRoundHalfDays,
                                today.withdrawnEvidenceDays()),
                        caller);
        try (Places.Place _ = waiting.take(caller)) {
            run.await(waitMilliseconds);
        }
        if (run.failed()) {
            throw new IllegalStateException("the recount broke or took too long");
        }
        return new Progress(
                run.isDone(),
                run.percent(),
                run.visited(),
                run.initiatives(),
                run.succeeded() ? run.resultNow() : null);
    }

    private static int or(Integer asked, int usual) {
        return asked == null ? usual : asked;
    }
}
