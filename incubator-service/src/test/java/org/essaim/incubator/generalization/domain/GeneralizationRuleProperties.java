package org.essaim.incubator.generalization.domain;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.essaim.contract.CaseReason;
import org.essaim.contract.Evidence;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.PolicyHistory;
import org.essaim.testkit.Rule;

/** Whatever was measured, a case opens as the rule says in words, in whatever order it arrives. */
class GeneralizationRuleProperties {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);

    @Property(tries = 10_000)
    @Rule("R70")
    void a_case_opens_where_somebody_reading_the_rule_would_open_one(
            @ForAll("measures") List<Evidence> measures, @ForAll Random random) {
        var opening = GeneralizationRule.opening(measures, PolicyHistory.FOUNDING);

        assertThat(opening.isPresent())
                .isEqualTo(measures.stream().anyMatch(m -> opens(m, measures)));
        opening.ifPresent(
                it -> {
                    assertThat(opens(it.measure(), measures)).isTrue();
                    assertThat(measures.stream().filter(m -> opens(m, measures)))
                            .noneMatch(m -> m.measuredOn().isBefore(it.measure().measuredOn()));
                    assertThat(it.reason() == CaseReason.USERS)
                            .isEqualTo(it.measure().users() >= 20);
                    assertThat(it.usersBefore() == null).isEqualTo(it.reason() == CaseReason.USERS);
                });
        List<Evidence> shuffled = new ArrayList<>(measures);
        Collections.shuffle(shuffled, random);
        assertThat(GeneralizationRule.opening(shuffled, PolicyHistory.FOUNDING)).isEqualTo(opening);
        List<Evidence> counting =
                measures.stream()
                        .filter(m -> GeneralizationRule.mayCount(m, PolicyHistory.FOUNDING))
                        .toList();
        assertThat(GeneralizationRule.opening(counting, PolicyHistory.FOUNDING))
                .as("what may be left out changes nothing")
                .isEqualTo(opening);
    }

    @Property(tries = 10_000)
    @Rule({"R51", "R70"})
    void no_declared_figure_opens_a_case_or_is_what_growth_is_counted_from(
            @ForAll("measures") List<Evidence> measures, @ForAll("declared") List<Evidence> words) {
        List<Evidence> all = new ArrayList<>(measures);
        all.addAll(words);

        assertThat(GeneralizationRule.opening(words, PolicyHistory.FOUNDING)).isEmpty();
        assertThat(GeneralizationRule.opening(all, PolicyHistory.FOUNDING))
                .isEqualTo(GeneralizationRule.opening(measures, PolicyHistory.FOUNDING));
    }

    /** In the words of R70: 20 users, or a quarter more than at least 5, 60 to 120 days after. */
    private static boolean opens(Evidence measure, List<Evidence> all) {
        return isUsed(measure)
                && (measure.users() >= 20
                        || all.stream().anyMatch(before -> hasGrown(before, measure)));
    }

    private static boolean hasGrown(Evidence before, Evidence after) {
        LocalDate earliest = before.measuredOn().plusDays(60);
        LocalDate latest = before.measuredOn().plusDays(120);
        return isUsed(before)
                && before.users() >= 5
                && !after.measuredOn().isBefore(earliest)
                && !after.measuredOn().isAfter(latest)
                && 4 * after.users() >= 5 * before.users();
    }

    private static boolean isUsed(Evidence measure) {
        return measure.users() >= 1 && measure.level() != EvidenceLevel.DECLARED;
    }

    @Provide
    Arbitrary<List<Evidence>> measures() {
        return Combinators.combine(
                        Arbitraries.randomValue(random -> new UUID(0, random.nextLong())),
                        Arbitraries.of(0, 1, 59, 60, 61, 119, 120, 121, 180, 240),
                        Arbitraries.of(0, 1, 3, 4, 5, 6, 7, 8, 16, 19, 20, 21),
                        Arbitraries.of(EvidenceLevel.values()))
                .as(
                        (id, day, users, level) ->
                                new Evidence(id, FIRST_DAY.plusDays(day), users, level))
                .list()
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<Evidence>> declared() {
        return Combinators.combine(
                        Arbitraries.randomValue(random -> new UUID(0, random.nextLong())),
                        Arbitraries.of(0, 1, 59, 60, 61, 119, 120, 121, 180, 240),
                        Arbitraries.of(0, 5, 7, 20, 1_000_000))
                .as(
                        (id, day, users) ->
                                new Evidence(
                                        id, FIRST_DAY.plusDays(day), users, EvidenceLevel.DECLARED))
                .list()
                .ofMaxSize(6);
    }
}
