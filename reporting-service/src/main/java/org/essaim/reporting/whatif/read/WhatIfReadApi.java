package org.essaim.reporting.whatif.read;

import java.time.LocalDate;
import org.essaim.reporting.recount.domain.Parameters;
import org.essaim.reporting.timetravel.domain.AsOf;
import org.essaim.reporting.timetravel.read.AskedDays;
import org.essaim.reporting.whatif.domain.Comparison;
import org.essaim.web.identity.PublicOperation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The same log under other parameters. */
@RestController
@RequestMapping("/api/v1/what-if")
class WhatIfReadApi {

    private static final long MOST_MILLISECONDS = 60_000;

    private final WhatIf whatIf;
    private final AskedDays days;

    WhatIfReadApi(WhatIf whatIf, AskedDays days) {
        this.whatIf = whatIf;
        this.days = days;
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
     * What would have been stopped, saved and spread under other parameters; nothing is changed.
     *
     * @param months within which money must be used, 1 to 60; today 12
     * @param usedProductUsers users that prove a used product, 1 or at least 5 (R100); today's
     *     policy if absent
     * @param caseUsers users in one measure that open a case, at least 5; today's policy if absent
     * @param caseGrowthPercent growth that opens a case; today's policy if absent
     * @param caseGrowthFromUsers the least users to grow from, at least 5; today's policy if absent
     * @param firstRoundCents the most that a launch grants; as it was granted if absent
     * @param firstRoundHalfDays the same for time
     * @param trueOn what was true on this past day; all that was told if absent
     * @param knownOn of it, what was known on this past day; whenever told if absent
     * @param waitMilliseconds for the answer, 0 to 60000; asked again, the same run goes on
     */
    @PublicOperation
    @GetMapping
    Progress whatIf(
            @RequestParam(defaultValue = "12") int months,
            @RequestParam(required = false) Integer usedProductUsers,
            @RequestParam(required = false) Integer caseUsers,
            @RequestParam(required = false) Integer caseGrowthPercent,
            @RequestParam(required = false) Integer caseGrowthFromUsers,
            @RequestParam(required = false) Long firstRoundCents,
            @RequestParam(required = false) Integer firstRoundHalfDays,
            @RequestParam(required = false) LocalDate trueOn,
            @RequestParam(required = false) LocalDate knownOn,
            @RequestParam(defaultValue = "10000") long waitMilliseconds) {
        if (waitMilliseconds < 0 || waitMilliseconds > MOST_MILLISECONDS) {
            throw new IllegalArgumentException("waitMilliseconds is from 0 to 60000");
        }
        AsOf asOf = days.asked(trueOn, knownOn);
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
                                firstRoundCents,
                                firstRoundHalfDays));
        run.await(waitMilliseconds);
        if (run.failed()) {
            throw new IllegalStateException("the recount broke or took too long");
        }
        return new Progress(
                run.isDone(),
                run.percent(),
                run.visited(),
                run.initiatives(),
                run.isDone() && !run.isCancelled() ? run.answer() : null);
    }

    private static int or(Integer asked, int usual) {
        return asked == null ? usual : asked;
    }
}
