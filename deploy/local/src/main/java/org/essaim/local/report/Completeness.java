package org.essaim.local.report;

import module java.base;

import org.essaim.portfolio.ImportReport;

/** Finds what was lost between the file, the services and the two projections. */
public final class Completeness {

    private Completeness() {}

    /**
     * @param facts how many facts of the file each service has to import, by its title
     * @param imports each service's report, by its title
     * @return a line for everything that does not add up; empty if nothing is lost
     */
    public static List<String> lost(
            Map<String, Long> facts, Map<String, ImportReport> imports, Answers answers) {
        List<String> lost = new ArrayList<>();
        facts.forEach((title, expected) -> check(title, expected, imports.get(title), lost));
        compare(Figures.stages(answers.stages()), Figures.stages(answers.reportedStages()), lost);
        compare(Figures.funding(answers.funding()), Figures.funding(answers.reportedMoney()), lost);
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
                lost.add(
                        "%s: the centre has %s, reporting has %s".formatted(division, here, there));
            }
        }
    }

    /** A line that is known may be a refused one listed again, so refused is an upper bound. */
    private static void check(String title, long expected, ImportReport report, List<String> lost) {
        if (report == null) {
            lost.add("%s: %d facts in the file, none imported".formatted(title, expected));
            return;
        }
        long without = report.own() - report.recorded() - report.known();
        if (report.own() != expected) {
            lost.add(
                    "%s: %d facts in the file, %d seen by the service"
                            .formatted(title, expected, report.own()));
        } else if (without < 0 || without > report.refusedLines()) {
            lost.add(
                    "%s: %d facts seen, %d recorded, %d known before, %d refused"
                            .formatted(
                                    title,
                                    report.own(),
                                    report.recorded(),
                                    report.known(),
                                    report.refusedLines()));
        }
    }
}
