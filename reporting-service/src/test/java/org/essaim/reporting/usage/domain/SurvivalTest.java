package org.essaim.reporting.usage.domain;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.essaim.reporting.recount.domain.Span;
import org.junit.jupiter.api.Test;

class SurvivalTest {

    /** The remission times of the 6-MP arm of Freireich et al. 1963, the textbook's example. */
    @Test
    void the_curve_is_the_textbooks() {
        List<Span> spans = new ArrayList<>();
        for (int day : new int[] {6, 6, 6, 7, 10, 13, 16, 22, 23}) {
            spans.add(new Span(day, true, 1));
        }
        for (int day : new int[] {6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35}) {
            spans.add(new Span(day, false, 1));
        }
        List<SurvivalStep> curve = Survival.curve(spans);
        assertThat(at(curve, 6)).isEqualTo("0.857143");
        assertThat(at(curve, 7)).isEqualTo("0.806723");
        assertThat(at(curve, 10)).isEqualTo("0.752941");
        assertThat(at(curve, 13)).isEqualTo("0.690196");
        assertThat(at(curve, 16)).isEqualTo("0.627451");
        assertThat(at(curve, 22)).isEqualTo("0.537815");
        assertThat(at(curve, 23)).isEqualTo("0.448179");
        assertThat(at(curve, 35)).isEqualTo("0.448179");
        assertThat(Survival.medianDays(curve)).isEqualTo(23);
    }

    @Test
    void nobody_followed_is_no_curve() {
        assertThat(Survival.curve(List.of())).isEmpty();
        assertThat(Survival.medianDays(List.of())).isNull();
    }

    @Test
    void without_anybody_leaving_it_is_the_plain_share() {
        List<SurvivalStep> curve =
                Survival.curve(
                        List.of(
                                new Span(1, true, 1),
                                new Span(2, true, 1),
                                new Span(3, true, 1),
                                new Span(4, true, 1)));
        assertThat(curve)
                .extracting(step -> step.withoutUse().toPlainString())
                .containsExactly("0.750000", "0.500000", "0.250000", "0.000000");
        assertThat(Survival.medianDays(curve)).isEqualTo(2);
    }

    @Test
    void a_coarser_step_ends_on_its_last_day_and_has_all_that_came_about_since_the_one_before() {
        List<SurvivalStep> curve =
                Survival.curve(
                        List.of(
                                new Span(0, true, 1),
                                new Span(1, true, 2),
                                new Span(29, false, 3),
                                new Span(30, true, 1),
                                new Span(31, false, 1)));
        assertThat(Survival.every(30, curve))
                .containsExactly(
                        step(0, 8, 1, 0, "0.875000"),
                        step(30, 7, 3, 3, "0.312500"),
                        step(60, 1, 0, 1, "0.312500"));
    }

    private static SurvivalStep step(
            long days, long atRisk, long used, long leaving, String withoutUse) {
        return new SurvivalStep(days, atRisk, used, leaving, new BigDecimal(withoutUse));
    }

    @Property(tries = 2_000)
    void a_curve_never_rises_and_counts_everybody_once(@ForAll("spans") List<Span> spans) {
        List<SurvivalStep> curve = Survival.curve(spans);
        BigDecimal before = BigDecimal.ONE;
        long left = spans.size();
        for (SurvivalStep step : curve) {
            assertThat(step.withoutUse()).isBetween(BigDecimal.ZERO, before);
            assertThat(step.atRisk()).isEqualTo(left);
            before = step.withoutUse();
            left -= step.used() + step.leaving();
        }
        assertThat(left).isZero();
    }

    @Property(tries = 1_000)
    void in_coarser_steps_it_tells_of_the_same_initiatives_and_ends_the_same(
            @ForAll("spans") List<Span> spans) {
        List<SurvivalStep> curve = Survival.curve(spans);
        List<SurvivalStep> coarser = Survival.every(30, curve);
        assertThat(coarser.stream().mapToLong(step -> step.used() + step.leaving()).sum())
                .isEqualTo(spans.size());
        for (SurvivalStep step : coarser) {
            assertThat(step.days() % 30).isZero();
            SurvivalStep last =
                    curve.stream().filter(one -> one.days() <= step.days()).toList().getLast();
            assertThat(step.withoutUse()).isEqualTo(last.withoutUse());
        }
    }

    @Provide
    Arbitrary<List<Span>> spans() {
        Arbitrary<Boolean> used = Arbitraries.of(true, false);
        return Arbitraries.longs()
                .between(0, 400)
                .flatMap(days -> used.map(each -> new Span(days, each, 1)))
                .list()
                .ofMaxSize(40);
    }

    private static String at(List<SurvivalStep> curve, long days) {
        return curve.stream()
                .filter(step -> step.days() <= days)
                .reduce((_, later) -> later)
                .orElseThrow()
                .withoutUse()
                .toPlainString();
    }
}
