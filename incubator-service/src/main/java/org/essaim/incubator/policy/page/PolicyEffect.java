package org.essaim.incubator.policy.page;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.contract.Money;
import org.essaim.contract.Policy;
import org.essaim.contract.PolicyHistory;
import org.essaim.incubator.funding.read.FundingFigures;
import org.essaim.incubator.generalization.read.CaseForecasts;
import org.essaim.incubator.stopping.domain.FundingForecast;
import org.essaim.incubator.stopping.read.FundingForecasts;
import org.essaim.web.language.Formats;
import org.springframework.stereotype.Component;

/**
 * What a new version of the policy would change over all that the centre knows, by the rules that
 * decide (R99). What is due and to come is counted as it will be decided if nothing more arrives;
 * what is past is never judged again, so use and cases are counted as if the last twelve months had
 * gone by each policy.
 */
@Component
record PolicyEffect(
        FundingForecasts funding, CaseForecasts cases, FundingFigures figures, Clock clock) {

    private static final Duration AT_MOST = Duration.ofMillis(1_500);

    /**
     * A figure by what is decided already, and by a new version.
     *
     * @param key of its words
     */
    public record EffectRow(String key, String now, String then) {

        public boolean differs() {
            return !now.equals(then);
        }
    }

    /** Goes on with a count, for a second and a half at most. */
    FundingForecasts.Count count(
            FundingForecasts.Count before,
            LocalDate from,
            PolicyHistory known,
            PolicyHistory other) {
        return funding.count(before, from, known, other, AT_MOST);
    }

    /** What is to come, as far as it is counted. */
    List<EffectRow> toCome(FundingForecasts.Count count, Formats format) {
        FundingForecast now = count.now();
        FundingForecast then = count.then();
        return List.of(
                row("stops", now.stops(), then.stops(), format),
                row("unproven", now.unproven(), then.unproven(), format),
                row("proven", now.proven(), then.proven(), format),
                row("warnings", now.warnings(), then.warnings(), format));
    }

    /** The last twelve months again, by both. */
    List<EffectRow> lastYear(Policy now, Policy then, Formats format) {
        LocalDate since = BusinessDay.of(clock.instant()).minusYears(1);
        List<Policy> both = List.of(now, then);
        List<Long> used = funding.usedProducts(since, both);
        List<Long> opened = cases.cases(since, both);
        long launches = figures.firstRounds(since);
        return List.of(
                row("used", used.getFirst(), used.getLast(), format),
                row("cases", opened.getFirst(), opened.getLast(), format),
                new EffectRow(
                        "euros",
                        format.money(euros(launches, now)),
                        format.money(euros(launches, then))),
                row("halfDays", halfDays(launches, now), halfDays(launches, then), format));
    }

    private static EffectRow row(String key, long now, long then, Formats format) {
        return new EffectRow(key, format.number(now), format.number(then));
    }

    private static Money euros(long launches, Policy policy) {
        return Money.euroCents(Math.multiplyExact(launches, policy.firstRound().money().cents()));
    }

    private static long halfDays(long launches, Policy policy) {
        return launches * policy.firstRound().time().halfDays();
    }
}
