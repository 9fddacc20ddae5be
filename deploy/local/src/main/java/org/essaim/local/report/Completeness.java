package org.essaim.local.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
        compare(
                PortfolioReport.stages(answers.stages()),
                PortfolioReport.stages(answers.reportedStages()),
                lost);
        compare(
                PortfolioReport.funding(answers.funding()),
                PortfolioReport.funding(answers.reportedMoney()),
                lost);
        return lost;
    }

    private static void compare(
            Map<String, Map<String, Long>> centre,
            Map<String, Map<String, Long>> reporting,
            List<String> lost) {
        Set<String> divisions = new TreeSet<>(centre.keySet());
        divisions.addAll(reporting.keySet());
        for (String division : divisions) {
            Map<String, Long> here = centre.getOrDefault(division, Map.of());
            Map<String, Long> there = reporting.getOrDefault(division, Map.of());
            if (!here.equals(there)) {
                lost.add("%s: the centre says %s, reporting %s".formatted(division, here, there));
            }
        }
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
