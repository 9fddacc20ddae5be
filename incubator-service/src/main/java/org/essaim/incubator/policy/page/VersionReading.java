package org.essaim.incubator.policy.page;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.PolicyBounds;
import org.essaim.contract.PolicyPeriods;
import org.essaim.incubator.policy.domain.PolicyValues;

/** Makes values of what was typed, and keeps what is none. */
final class VersionReading {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern EUROS = Pattern.compile("(\\d{1,9})(?:[.,](\\d{1,2}))?");
    private static final int TEN = 10;
    private static final int HUNDRED = 100;

    private final VersionForm form;
    private final Map<String, String> wrong = new LinkedHashMap<>();

    VersionReading(VersionForm form) {
        this.form = form;
    }

    /** What {@code form.error} has a sentence of, by the member that is wrong. */
    Map<String, String> wrong() {
        return wrong;
    }

    /** Null where something of it is wrong. */
    PolicyValues values() {
        Amount firstRound = amount("firstRound");
        int firstRoundMonths = number("firstRoundMonths");
        int usedProductUsers = number("usedProductUsers");
        int silenceDays = number("silenceDays");
        List<Integer> warnings = numbers("warningMonths");
        int caseUsers = number("caseUsers");
        int percent = number("caseGrowthPercent");
        int fromUsers = number("caseGrowthFromUsers");
        int ballotDays = number("ballotDays");
        int splittingDays = number("splittingDays");
        int[] periods = {
            positive("periods.launchBackDays"),
            positive("periods.idleOwnerDays"),
            positive("periods.lateExpenseDays"),
            positive("periods.withdrawnEvidenceDays"),
            positive("periods.derogationMonths")
        };
        return wrong.isEmpty()
                ? new PolicyValues(
                        firstRound,
                        firstRoundMonths,
                        usedProductUsers,
                        silenceDays,
                        caseUsers,
                        percent,
                        fromUsers,
                        ballotDays,
                        splittingDays,
                        warnings,
                        new PolicyPeriods(
                                periods[0], periods[1], periods[2], periods[3], periods[4]))
                : null;
    }

    /** Null where something of it is wrong. */
    PolicyBounds bounds() {
        Amount least = amount("bounds.leastFirstRound");
        Amount most = amount("bounds.mostFirstRound");
        int leastMonths = number("bounds.leastFirstRoundMonths");
        int mostMonths = number("bounds.mostFirstRoundMonths");
        int leastDays = number("bounds.leastBallotDays");
        int mostDays = number("bounds.mostBallotDays");
        return wrong.isEmpty()
                ? new PolicyBounds(least, most, leastMonths, mostMonths, leastDays, mostDays)
                : null;
    }

    LocalDate effectiveOn() {
        try {
            LocalDate day = LocalDate.parse(form.get("effectiveOn"));
            if (!BusinessDay.isExtreme(day)) {
                return day;
            }
        } catch (DateTimeParseException none) {
            // Said below, as a day that is none.
        }
        wrong.put("effectiveOn", "not-a-day");
        return null;
    }

    private Amount amount(String member) {
        String typed = form.get(member + ".euros").replaceAll("[\\s\\u00a0\\u202f€]", "");
        Matcher euros = EUROS.matcher(typed);
        int halfDays = number(member + ".halfDays");
        if (!euros.matches()) {
            wrong.put(member + ".euros", typed.isEmpty() ? "missing" : "not-euros");
            return Amount.NOTHING;
        }
        String places = euros.group(2) == null ? "0" : euros.group(2);
        int cents = Integer.parseInt(places) * (places.length() == 1 ? TEN : 1);
        return Amount.of(Long.parseLong(euros.group(1)) * HUNDRED + cents, halfDays);
    }

    private int number(String member) {
        String typed = form.get(member).replaceAll("[\\s\\u00a0\\u202f]", "");
        if (NUMBER.matcher(typed).matches()) {
            return Integer.parseInt(typed);
        }
        wrong.put(member, typed.isEmpty() ? "missing" : "not-a-whole-number");
        return 1;
    }

    private int positive(String member) {
        int number = number(member);
        if (number < 1) {
            wrong.put(member, "not-positive");
        }
        return number;
    }

    private List<Integer> numbers(String member) {
        List<String> typed =
                Arrays.stream(form.get(member).split("[,;\\s]+"))
                        .filter(Predicate.not(String::isEmpty))
                        .toList();
        if (typed.isEmpty()) {
            wrong.put(member, "missing");
        } else if (!typed.stream().allMatch(each -> NUMBER.matcher(each).matches())) {
            wrong.put(member, "not-a-whole-number");
        }
        return wrong.containsKey(member)
                ? List.of()
                : typed.stream().map(Integer::valueOf).toList();
    }
}
