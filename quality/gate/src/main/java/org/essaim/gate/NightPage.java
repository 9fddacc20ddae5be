package org.essaim.gate;

import module java.base;

/** What the last whole run found, as Markdown: {@code docs/night.md}. */
final class NightPage {

    /** Before the commit of which everything was proved; {@code ./verify} reads it. */
    static final String PROVED = "Everything was last proved of commit `";

    private static final String PAGE =
            """
            # The last night

            Written by `./verify --all`, which runs everything; not edited by hand.
            %s
            | what | value |
            | --- | --- |
            | day | %s |
            | commit | `%s` |
            | passed | %d |
            | of them only the second time | %d |
            | failed | %d |
            | skipped | %d |
            | wall time | %d s |
            | processor time | %d s |
            | calibration | %.2f times as slow as where the \
            [budget](../quality/gate/budget.properties) was set |

            ## Failed
            %s
            ## Passed only the second time
            %s
            ## The twenty dearest classes
            | processor | wall | class |
            | --- | --- | --- |
            %s
            %s""";

    private NightPage() {}

    /**
     * @param proved the last commit that a whole run found without a failure; empty where none
     * @param rules what a mutant of each rule's decision met, as Markdown
     */
    static String text(
            Run run, Reports reports, Costs costs, Budget budget, String proved, String rules) {
        return PAGE.formatted(
                proved.isEmpty() ? "" : "\n" + PROVED + proved + "`.\n",
                run.day(),
                run.commit(),
                reports.passed(),
                reports.secondChances().size(),
                reports.failed().size(),
                reports.skipped(),
                run.wall().toSeconds(),
                run.processor().toSeconds(),
                budget.slowness(run.calibrated()),
                list(reports.failed()),
                list(reports.secondChances()),
                dearest(costs),
                rules);
    }

    private static String list(List<Reports.Failure> failures) {
        if (failures.isEmpty()) {
            return "None.\n";
        }
        return failures.stream()
                .map(each -> "- `" + each.test() + "`: " + firstLine(each.message()) + "\n")
                .collect(Collectors.joining());
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("nothing").replace('|', '/');
    }

    private static String dearest(Costs costs) {
        return costs.dearest(20).stream()
                .map(
                        each ->
                                "| %.1f s | %.1f s | `%s` |\n"
                                        .formatted(
                                                each.processor().toMillis() / 1e3,
                                                each.wall().toMillis() / 1e3,
                                                each.name()))
                .collect(Collectors.joining());
    }
}
