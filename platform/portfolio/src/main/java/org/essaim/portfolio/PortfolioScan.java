package org.essaim.portfolio;

import module java.base;

import org.essaim.contract.DivisionId;

/** The state of one reading: divisions, and the lines of those not yet admitted. */
final class PortfolioScan {
    private final LocalDate asOf;
    private final Set<DivisionId> admitted = new LinkedHashSet<>();
    private final Set<DivisionId> reporting = new LinkedHashSet<>();
    private final Map<DivisionId, List<Long>> waiting = new LinkedHashMap<>();
    private final List<ImportReport.Malformed> malformed = new ArrayList<>();
    private long lines;
    private int waitingLines;

    PortfolioScan(LocalDate asOf) {
        this.asOf = asOf;
    }

    void add(PortfolioLine line) {
        lines++;
        switch (line) {
            case PortfolioLine.Malformed bad -> malformed(bad.number(), bad.reason());
            case PortfolioLine.Readable good -> add(good.number(), good.fact());
        }
    }

    private void add(long number, PortfolioFact fact) {
        switch (fact) {
            case CentreFact.DivisionAdmitted admission -> admit(admission.division());
            case CentreFact other -> mention(number, other.division());
            case DivisionFact own -> {
                mention(number, own.where());
                report(own);
            }
        }
    }

    private void report(DivisionFact fact) {
        boolean counts = asOf == null || !fact.on().isAfter(asOf);
        boolean listed = admitted.contains(fact.where()) || waiting.containsKey(fact.where());
        if (counts && listed) {
            reporting.add(fact.where());
        }
    }

    private void admit(DivisionId division) {
        admitted.add(division);
        List<Long> numbers = waiting.remove(division);
        waitingLines -= numbers == null ? 0 : numbers.size();
    }

    private void mention(long number, DivisionId division) {
        if (!admitted.contains(division) && waitingLines < ImportReport.MOST_LISTED) {
            waiting.computeIfAbsent(division, _ -> new ArrayList<>()).add(number);
            waitingLines++;
        }
    }

    private void malformed(long number, String reason) {
        if (malformed.size() < ImportReport.MOST_LISTED) {
            malformed.add(new ImportReport.Malformed(number, reason));
        }
    }

    Portfolio result() {
        waiting.forEach(
                (division, numbers) ->
                        numbers.forEach(n -> malformed.add(neverAdmitted(n, division))));
        Stream<ImportReport.Malformed> sorted =
                malformed.stream()
                        .sorted(Comparator.comparingLong(ImportReport.Malformed::line))
                        .limit(ImportReport.MOST_LISTED);
        reporting.retainAll(admitted);
        return new Portfolio(lines, List.copyOf(reporting), sorted.toList());
    }

    private static ImportReport.Malformed neverAdmitted(long line, DivisionId division) {
        return new ImportReport.Malformed(
                line, "the division %s is never admitted in this file".formatted(division));
    }
}
