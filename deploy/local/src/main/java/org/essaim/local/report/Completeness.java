package org.essaim.local.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.essaim.portfolio.ImportReport;

/** Says, in one line each, what was lost between the file, the services and the two projections. */
public final class Completeness {

    private Completeness() {}

    /**
     * @param facts how many facts of the file each service has to take in, by its title
     * @param imports what each service said, by its title
     * @return what does not add up; empty if nothing is lost
     */
    public static List<String> lost(
            Map<String, Long> facts, Map<String, ImportReport> imports, Answers answers) {
        List<String> lost = new ArrayList<>();
        facts.forEach((title, expected) -> check(title, expected, imports.get(title), lost));
        if (!PortfolioReport.stages(answers.stages())
                .equals(PortfolioReport.stages(answers.reportedStages()))) {
            lost.add("reporting counts other initiatives than the centre");
        }
        if (!PortfolioReport.funding(answers.funding())
                .equals(PortfolioReport.funding(answers.reportedMoney()))) {
            lost.add("reporting counts other money than the centre");
        }
        return lost;
    }

    /** Known lines may be refused ones that are listed again, so refused is an upper bound. */
    private static void check(String title, long expected, ImportReport report, List<String> lost) {
        if (report == null) {
            lost.add(title + " has %d facts in the file and took none".formatted(expected));
            return;
        }
        long without = report.own() - report.recorded() - report.known();
        if (report.own() != expected) {
            lost.add(
                    "%s has %d facts in the file and saw %d"
                            .formatted(title, expected, report.own()));
        } else if (without < 0 || without > report.refusedLines()) {
            lost.add(
                    "%s saw %d facts, recorded %d, knew %d and refused %d"
                            .formatted(
                                    title,
                                    report.own(),
                                    report.recorded(),
                                    report.known(),
                                    report.refusedLines()));
        }
    }
}
