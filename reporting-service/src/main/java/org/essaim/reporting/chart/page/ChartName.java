package org.essaim.reporting.chart.page;

import module java.base;

import org.essaim.web.NotFoundException;

/** Every chart, by what stands in its address. */
enum ChartName {
    FLOW("", "flow.title", "flow.text"),
    STAGES("", "stages.title", "stages.text"),
    MONEY("/money", "money.byDivision", "money.lead"),
    USE("/use", "months.title", "months.text"),
    SURVIVAL("/use", "survival.title", "survival.text"),
    STOPS("/stops", "stops.years", "stops.lead"),
    LINEAGE("/generalization", "lineage.title", "lineage.text"),
    DIVISION_STAGES("/division", "stages.title", "stages.text"),
    DIVISION_MONEY("/division", "money.byYear", "money.lead");

    private final String page;
    private final String title;
    private final String text;

    ChartName(String page, String title, String text) {
        this.page = page;
        this.title = title;
        this.text = text;
    }

    /**
     * @throws NotFoundException if no chart is called so
     */
    static ChartName of(String word) {
        return Arrays.stream(values())
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(ChartName.class, word));
    }

    /** The chart that stands for a page where that is shared; the flow of money for most. */
    static ChartName ofPage(String path) {
        return Arrays.stream(values())
                .filter(each -> each.page.equals(path))
                .findFirst()
                .orElse(FLOW);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where it stands among other figures, below the language. */
    String page() {
        return page;
    }

    /** The message that is its title. */
    String title() {
        return title;
    }

    /** The message that says what it shows. */
    String text() {
        return text;
    }

    /** Whether it is about one division, which is asked for by its id. */
    boolean ofDivision() {
        return page.equals("/division");
    }
}
