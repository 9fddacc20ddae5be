package org.essaim.reporting.money.read;

/** Adds cells up to the figures that people ask for. */
final class Sums {

    private long allocatedCents;
    private long allocatedHalfDays;
    private long grantedCents;
    private long grantedHalfDays;
    private long spentCents;
    private long spentHalfDays;
    private long reversedCents;
    private long reversedHalfDays;
    private long releasedCents;
    private long releasedHalfDays;

    /** What takes back is negative in the cell already. */
    void add(MoneyCells.MoneyCell cell) {
        switch (cell.kind()) {
            case "ALLOCATED", "WITHDRAWN" -> {
                allocatedCents += cell.cents();
                allocatedHalfDays += cell.halfDays();
            }
            case "GRANTED" -> {
                grantedCents += cell.cents();
                grantedHalfDays += cell.halfDays();
            }
            case "SPENT" -> {
                spentCents += cell.cents();
                spentHalfDays += cell.halfDays();
            }
            case "REVERSED" -> {
                reversedCents += cell.cents();
                reversedHalfDays += cell.halfDays();
            }
            case "RELEASED", "REOPENED" -> {
                releasedCents += cell.cents();
                releasedHalfDays += cell.halfDays();
            }
            default -> throw new IllegalStateException(cell.kind() + " moves nothing");
        }
    }

    MoneyOfDivision ofDivision(String division) {
        return new MoneyOfDivision(
                division,
                allocatedCents,
                allocatedHalfDays,
                grantedCents,
                grantedHalfDays,
                spentCents,
                spentHalfDays,
                reversedCents,
                reversedHalfDays,
                releasedCents,
                releasedHalfDays,
                allocatedCents - grantedCents + releasedCents,
                allocatedHalfDays - grantedHalfDays + releasedHalfDays);
    }

    MoneyOfYear ofYear(String division, int year) {
        return new MoneyOfYear(
                division,
                year,
                allocatedCents,
                allocatedHalfDays,
                grantedCents,
                grantedHalfDays,
                spentCents,
                spentHalfDays,
                reversedCents,
                reversedHalfDays,
                releasedCents,
                releasedHalfDays);
    }

    MoneyTotal total(long divisions) {
        return new MoneyTotal(
                divisions,
                allocatedCents,
                allocatedHalfDays,
                grantedCents,
                grantedHalfDays,
                spentCents,
                spentHalfDays,
                reversedCents,
                reversedHalfDays,
                releasedCents,
                releasedHalfDays,
                allocatedCents - grantedCents + releasedCents,
                allocatedHalfDays - grantedHalfDays + releasedHalfDays);
    }
}
