package org.essaim.incubator.stopping.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.incubator.stopping.domain.Samples.ended;
import static org.essaim.incubator.stopping.domain.Samples.id;
import static org.essaim.incubator.stopping.domain.Samples.reversed;
import static org.essaim.incubator.stopping.domain.Samples.snapshot;
import static org.essaim.incubator.stopping.domain.Samples.spent;

import module java.base;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.essaim.contract.Evidence;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.Policy;
import org.essaim.contract.PolicyHistory;
import org.essaim.contract.StopReason;
import org.essaim.testkit.Rule;

/** What pages say would change a stop is what the rules do: no more, no less. */
class RemedyProperties {

    private static final PolicyHistory POLICIES = PolicyHistory.FOUNDING;
    private static final LocalDate EPOCH = LocalDate.of(2023, 12, 1);

    @Property
    @Rule({"R61", "R62", "R68"})
    void each_remedy_alone_keeps_the_expense_from_stopping_the_funding(
            @ForAll("days") LocalDate spentOn, @ForAll("uses") List<Evidence> uses) {
        Expense expense = spent("one", spentOn);
        ReviewSnapshot before = snapshot(List.of(expense), uses);
        LocalDate due = expense.dueOn();
        IngestionProgress read = IngestionProgress.upToStartOf(due);
        List<Remedy> remedies =
                RemedyRule.beforeStop(before, read, id("one"), POLICIES, spentOn.plusDays(1));

        assertThat(StoppingRule.firstDue(before, read, POLICIES, _ -> true).isEmpty())
                .isEqualTo(remedies.isEmpty());
        for (Remedy remedy : remedies) {
            assertThat(
                            StoppingRule.firstDue(
                                    with(remedy, before, expense), read, POLICIES, _ -> true))
                    .as("%s", remedy)
                    .isEmpty();
        }
    }

    @Property
    @Rule({"R64", "R67"})
    void each_remedy_alone_brings_funding_back_that_was_stopped(
            @ForAll("days") LocalDate spentOn, @ForAll StopReason reason) {
        Expense expense = spent("one", spentOn);
        ReviewSnapshot stopped = snapshot(List.of(expense), List.of());
        for (Remedy remedy : RemedyRule.afterStop(expense, expense.dueOn(), reason, POLICIES)) {
            assertThat(
                            ReinstatementRule.cause(
                                    with(remedy, stopped, expense),
                                    expense.expenseId(),
                                    POLICIES,
                                    _ -> false))
                    .as("%s", remedy)
                    .isPresent();
        }
    }

    @Property
    @Rule({"R61", "R67"})
    void one_day_more_one_user_less_or_a_lower_level_would_not(@ForAll("days") LocalDate spentOn) {
        Expense expense = spent("one", spentOn);
        Remedy.Use use =
                (Remedy.Use)
                        RemedyRule.afterStop(
                                        expense, expense.dueOn(), StopReason.NOT_USED, POLICIES)
                                .getFirst();
        Stream.of(
                        evidence(use.users(), use.least(), use.to().plusDays(1)),
                        evidence(use.users(), use.least(), use.from().minusDays(1)),
                        evidence(use.users() - 1, use.least(), use.to()),
                        evidence(
                                use.users(),
                                EvidenceLevel.values()[use.least().ordinal() - 1],
                                use.to()))
                .forEach(
                        near ->
                                assertThat(
                                                snapshot(List.of(expense), List.of(near))
                                                        .redemptionOf(expense, POLICIES))
                                        .as("%s", near)
                                        .isEmpty());
    }

    @Property
    @Rule({"R51", "R61"})
    void evidence_is_said_to_redeem_exactly_where_it_does(
            @ForAll("days") LocalDate spentOn, @ForAll("use") Evidence use) {
        Expense expense = spent("one", spentOn);
        assertThat(EvidenceVerdict.of(use, expense, Policy.FOUNDING) == EvidenceVerdict.REDEEMS)
                .isEqualTo(expense.isRedeemedBy(use, Policy.FOUNDING));
    }

    /** What is known after somebody did that, at the latest that it names. */
    private static ReviewSnapshot with(Remedy remedy, ReviewSnapshot before, Expense expense) {
        return switch (remedy) {
            case Remedy.Use use ->
                    snapshot(
                            before.expenses(),
                            Stream.concat(
                                            before.evidence().stream(),
                                            Stream.of(evidence(use.users(), use.least(), use.to())))
                                    .toList());
            case Remedy.Reversal _ -> snapshot(List.of(reversed(expense)), before.evidence());
            case Remedy.End end -> ended(before, end.by());
            case Remedy.News _ -> throw new AssertionError("all has been read");
        };
    }

    private static Evidence evidence(int users, EvidenceLevel level, LocalDate on) {
        return new Evidence(id("remedy"), on, users, level);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 900).map(EPOCH::plusDays);
    }

    @Provide
    Arbitrary<Evidence> use() {
        return Combinators.combine(
                        days(),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(EvidenceLevel.class))
                .as((day, users, level) -> new Evidence(id("u" + day), day, users, level));
    }

    @Provide
    Arbitrary<List<Evidence>> uses() {
        return use().list().ofMaxSize(3);
    }
}
