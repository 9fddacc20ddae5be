package org.essaim.reporting.initiative.domain;

import module java.base;

import org.essaim.reporting.recount.domain.Rules;

/**
 * All measures of one initiative.
 *
 * @param measures by their day, those of one day as they were published
 */
public record UseEvidence(List<MeasuredUse> measures, Rules rules) {

    public UseEvidence {
        measures = List.copyOf(measures);
    }

    /** The last measure that proves it to be a used product (R51). */
    public Optional<Proof> proof() {
        return measures.stream()
                .filter(measure -> measure.proves(rules))
                .reduce((_, later) -> later)
                .map(Proof::of);
    }

    /**
     * Of each month in which use was proven, the measure with the most users, the last of equals.
     */
    public List<MonthlyUse> months() {
        SortedMap<YearMonth, MeasuredUse> months = new TreeMap<>();
        measures.stream()
                .filter(measure -> measure.proves(rules))
                .forEach(
                        measure ->
                                months.merge(
                                        YearMonth.from(measure.measuredOn()),
                                        measure,
                                        (one, next) -> next.users() < one.users() ? one : next));
        return months.values().stream().map(MonthlyUse::of).toList();
    }

    /**
     * What was missing to redeem an expense.
     *
     * @param useBy the last day that counted, its first being {@code spentOn}
     */
    public MissingEvidence missing(LocalDate spentOn, LocalDate useBy) {
        List<MeasuredUse> within =
                measures.stream()
                        .filter(measure -> !measure.measuredOn().isBefore(spentOn))
                        .filter(measure -> !measure.measuredOn().isAfter(useBy))
                        .toList();
        if (within.stream().anyMatch(measure -> !measure.stands() && measure.isMeasured())) {
            return MissingEvidence.WITHDRAWN;
        }
        List<MeasuredUse> standing = within.stream().filter(MeasuredUse::stands).toList();
        if (standing.stream().anyMatch(MeasuredUse::isMeasured)) {
            return MissingEvidence.TOO_FEW_USERS;
        }
        return standing.stream().anyMatch(measure -> measure.users() > 0)
                ? MissingEvidence.DECLARED_ONLY
                : MissingEvidence.NOTHING;
    }
}
