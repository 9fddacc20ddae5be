package org.essaim.portfolio;

import module java.base;

/** The counts of an import while it runs. */
final class ImportCounts {

    private final List<ImportReport.Refused> refused = new ArrayList<>();
    private final List<ImportReport.Malformed> malformed = new ArrayList<>();
    private long lines;
    private long own;
    private long recorded;
    private long known;
    private long later;
    private long refusedLines;
    private long malformedLines;

    void line() {
        lines++;
    }

    void later() {
        later++;
    }

    void malformed(long line, String reason) {
        malformedLines++;
        if (malformed.size() < ImportReport.MOST_LISTED) {
            malformed.add(new ImportReport.Malformed(line, reason));
        }
    }

    void own(PortfolioLine.Readable line, LineOutcome outcome, boolean before) {
        own++;
        known += before ? 1 : 0;
        switch (outcome) {
            case LineOutcome.Recorded _ -> recorded += before ? 0 : 1;
            case LineOutcome.Refused refusal -> refused(line, refusal);
        }
    }

    private void refused(PortfolioLine.Readable line, LineOutcome.Refused why) {
        refusedLines++;
        if (refused.size() < ImportReport.MOST_LISTED) {
            PortfolioFact fact = line.fact();
            String initiative =
                    fact instanceof InitiativeFact own ? own.initiative().value() : null;
            refused.add(
                    new ImportReport.Refused(
                            line.number(),
                            fact.name(),
                            initiative,
                            why.rule(),
                            why.reason(),
                            why.remedy()));
        }
    }

    ImportReport report(LocalDate asOf) {
        return new ImportReport(
                asOf,
                lines,
                own,
                recorded,
                known,
                later,
                refusedLines,
                List.copyOf(refused),
                malformedLines,
                List.copyOf(malformed),
                0);
    }
}
