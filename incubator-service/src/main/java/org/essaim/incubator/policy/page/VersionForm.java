package org.essaim.incubator.policy.page;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.Policy;
import org.essaim.contract.PolicyBounds;

/**
 * A version of the policy as people type it.
 *
 * @param typed by what the operation calls each member
 */
record VersionForm(Map<String, String> typed) {

    private static final int HUNDRED = 100;

    VersionForm {
        typed = Map.copyOf(typed);
    }

    /** As the browser sent it: a kind may stand before the name. */
    static VersionForm sent(Map<String, String> parameters) {
        Map<String, String> typed = new HashMap<>();
        parameters.forEach(
                (name, value) -> typed.put(name.substring(name.indexOf(':') + 1), value.strip()));
        return new VersionForm(typed);
    }

    /** As it stands in a form that nobody has changed yet. */
    static VersionForm of(Policy values, PolicyBounds bounds, LocalDate effectiveOn) {
        Map<String, String> typed = new HashMap<>();
        BiConsumer<String, Object> put = (member, value) -> typed.put(member, value.toString());
        amount("firstRound", values.firstRound(), put);
        put.accept("firstRoundMonths", values.firstRoundMonths());
        put.accept("usedProductUsers", values.usedProductUsers());
        put.accept("silenceDays", values.silenceDays());
        put.accept(
                "warningMonths",
                values.warnings().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        put.accept("caseUsers", values.caseUsers());
        put.accept("caseGrowthPercent", values.caseGrowthPercent());
        put.accept("caseGrowthFromUsers", values.caseGrowthFromUsers());
        put.accept("ballotDays", values.ballotDays());
        put.accept("splittingDays", values.splittingDays());
        put.accept("periods.launchBackDays", values.waits().launchBackDays());
        put.accept("periods.idleOwnerDays", values.waits().idleOwnerDays());
        put.accept("periods.lateExpenseDays", values.waits().lateExpenseDays());
        put.accept("periods.withdrawnEvidenceDays", values.waits().withdrawnEvidenceDays());
        put.accept("periods.derogationMonths", values.waits().derogationMonths());
        amount("bounds.leastFirstRound", bounds.leastFirstRound(), put);
        amount("bounds.mostFirstRound", bounds.mostFirstRound(), put);
        put.accept("bounds.leastFirstRoundMonths", bounds.leastFirstRoundMonths());
        put.accept("bounds.mostFirstRoundMonths", bounds.mostFirstRoundMonths());
        put.accept("bounds.leastBallotDays", bounds.leastBallotDays());
        put.accept("bounds.mostBallotDays", bounds.mostBallotDays());
        put.accept("effectiveOn", effectiveOn);
        return new VersionForm(typed);
    }

    /** Empty where nothing was typed. */
    public String get(String member) {
        return typed.getOrDefault(member, "");
    }

    /** The fields that hold something else than in that form. */
    List<PolicyField> unlike(VersionForm other) {
        return PolicyField.all()
                .filter(field -> !get(field.member()).equals(other.get(field.member())))
                .toList();
    }

    private static void amount(String member, Amount amount, BiConsumer<String, Object> put) {
        long cents = amount.money().cents();
        put.accept(
                member + ".euros",
                cents % HUNDRED == 0
                        ? cents / HUNDRED
                        : BigDecimal.valueOf(cents, 2).toPlainString());
        put.accept(member + ".halfDays", amount.time().halfDays());
    }
}
