package org.essaim.incubator.funding.read;

import module java.base;

/**
 * Which books are asked for: those of a year, as far as the centre knew them when a day ended.
 *
 * @param year a calendar year: in which movements count, which is that of their day, or the one
 *     that the director gave an allocation for
 * @param until the last day of what was known
 */
public record AccountingYear(int year, LocalDate until) {

    /** The last day of the books: that of the year, or the one up to which they are known. */
    LocalDate closing() {
        return until.getYear() == year ? until : lastDay();
    }

    LocalDate firstDay() {
        return LocalDate.of(year, 1, 1);
    }

    /** The day of the year that is nearest: an allocation can be decided before its year. */
    LocalDate nearest(LocalDate day) {
        if (day.isBefore(firstDay())) {
            return firstDay();
        }
        return day.isAfter(lastDay()) ? lastDay() : day;
    }

    private LocalDate lastDay() {
        return LocalDate.of(year, 12, 31);
    }
}
