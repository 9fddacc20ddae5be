package org.essaim.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.essaim.contract.Amount;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Policy;
import org.essaim.portfolio.BallotEnded;
import org.essaim.portfolio.CentreFact;
import org.essaim.portfolio.DivisionFact;
import org.essaim.portfolio.InitiativeFact;
import org.essaim.portfolio.PortfolioFact;
import org.essaim.portfolio.PortfolioLine;
import org.essaim.portfolio.PortfolioReader;
import org.essaim.testkit.Rule;

/** On whatever day it is first run, the sample is complete and keeps the rules. */
class SamplePortfolioProperties {

    private static final SampleTitles FRENCH = SampleTitles.in(Locale.FRANCE);

    @Example
    void who_reads_english_finds_every_title_in_english_and_all_else_as_it_is() {
        LocalDate today = LocalDate.of(2026, 11, 28);
        List<PortfolioFact> french = facts(SamplePortfolio.endingOn(today, FRENCH).first());
        List<PortfolioFact> english =
                facts(
                        SamplePortfolio.endingOn(today, SampleTitles.in(Locale.of("en", "IE")))
                                .first());
        assertThat(titles(english)).hasSize(40).doesNotContainAnyElementsOf(titles(french));
        assertThat(english)
                .filteredOn(fact -> !(fact instanceof InitiativeFact.InitiativeLaunched))
                .isEqualTo(
                        french.stream()
                                .filter(
                                        fact ->
                                                !(fact
                                                        instanceof
                                                        InitiativeFact.InitiativeLaunched))
                                .toList());
        assertThat(SampleTitles.in(Locale.of("en")))
                .as("a machine without a language")
                .isEqualTo(FRENCH);
    }

    private static List<String> titles(List<PortfolioFact> facts) {
        return facts.stream()
                .filter(InitiativeFact.InitiativeLaunched.class::isInstance)
                .map(fact -> ((InitiativeFact.InitiativeLaunched) fact).title())
                .toList();
    }

    @Property(tries = 60)
    void the_same_day_gives_the_same_lines(@ForAll("days") LocalDate today) {
        assertThat(SamplePortfolio.endingOn(today, FRENCH))
                .isEqualTo(SamplePortfolio.endingOn(today, FRENCH));
    }

    @Property(tries = 60)
    void every_line_is_a_fact_of_the_three_years_in_order(@ForAll("days") LocalDate today) {
        List<PortfolioFact> facts = facts(SamplePortfolio.endingOn(today, FRENCH).first());
        LocalDate before = today.minusYears(3);
        for (PortfolioFact fact : facts) {
            assertThat(fact.on()).isBetween(before, today);
            before = fact.on();
        }
    }

    @Property(tries = 60)
    void three_divisions_launch_forty_initiatives(@ForAll("days") LocalDate today) {
        List<InitiativeFact.InitiativeLaunched> launches =
                facts(SamplePortfolio.endingOn(today, FRENCH).first()).stream()
                        .filter(InitiativeFact.InitiativeLaunched.class::isInstance)
                        .map(InitiativeFact.InitiativeLaunched.class::cast)
                        .toList();
        assertThat(launches)
                .hasSize(40)
                .extracting(launch -> launch.initiative())
                .doesNotHaveDuplicates();
        assertThat(launches.stream().map(launch -> launch.where()).distinct())
                .containsExactlyInAnyOrderElementsOf(SamplePortfolio.divisions());
    }

    @Property(tries = 60)
    void late_evidence_was_measured_in_time_and_comes_in_the_second_import(
            @ForAll("days") LocalDate today) {
        SamplePortfolio sample = SamplePortfolio.endingOn(today, FRENCH);
        assertThat(facts(sample.second()))
                .isNotEmpty()
                .allSatisfy(
                        fact -> {
                            assertThat(fact).isInstanceOf(InitiativeFact.UsageMeasured.class);
                            assertThat(fact.on()).isBefore(today.minusYears(1));
                        });
    }

    @Property(tries = 60)
    @Rule({"R60", "R63"})
    void in_every_division_an_unused_expense_has_its_last_day_within_two_weeks(
            @ForAll("days") LocalDate today) {
        Map<InitiativeId, Set<InitiativeFact.ExpenseRecorded>> expenses = new HashMap<>();
        Set<InitiativeId> used = new HashSet<>();
        for (PortfolioFact fact : facts(SamplePortfolio.endingOn(today, FRENCH).first())) {
            if (fact instanceof InitiativeFact.ExpenseRecorded expense) {
                expenses.computeIfAbsent(expense.initiative(), _ -> new HashSet<>()).add(expense);
            } else if (fact instanceof InitiativeFact.UsageMeasured use
                    && use.level() != EvidenceLevel.DECLARED) {
                used.add(use.initiative());
            }
        }
        expenses.keySet().removeAll(used);
        assertThat(expenses.values().stream().flatMap(Set::stream))
                .filteredOn(each -> !BusinessDay.useBy(each.on()).isBefore(today))
                .filteredOn(each -> BusinessDay.useBy(each.on()).isBefore(today.plusDays(14)))
                .extracting(each -> each.where())
                .containsExactlyInAnyOrderElementsOf(SamplePortfolio.divisions());
    }

    @Property(tries = 60)
    @Rule("R11")
    void no_division_ever_grants_more_than_it_has(@ForAll("days") LocalDate today) {
        Map<DivisionId, Amount> available = new HashMap<>();
        for (PortfolioFact fact : facts(SamplePortfolio.endingOn(today, FRENCH).first())) {
            switch (fact) {
                case CentreFact.EnvelopeAllocated given ->
                        available.merge(given.division(), given.amount(), Amount::plus);
                case InitiativeFact.InitiativeLaunched launch ->
                        take(available, launch.where(), Policy.FOUNDING.firstRound());
                case InitiativeFact.RoundFunded round ->
                        take(available, round.where(), round.amount());
                case InitiativeFact.FirstRoundToppedUp more ->
                        take(available, more.where(), more.amount());
                case DivisionFact.EnvelopeWithdrawn back ->
                        take(available, back.where(), back.amount());
                case CentreFact.DivisionAdmitted _,
                        InitiativeFact.ExpenseRecorded _,
                        InitiativeFact.UsageMeasured _,
                        InitiativeFact.StageEntered _,
                        InitiativeFact.InitiativePaused _,
                        BallotEnded _,
                        InitiativeFact.InitiativeRevived _,
                        InitiativeFact.InitiativeIntegrated _,
                        InitiativeFact.InitiativeClosed _ -> {}
            }
        }
    }

    private static void take(Map<DivisionId, Amount> available, DivisionId from, Amount amount) {
        Amount before = available.get(from);
        assertThat(before.covers(amount)).as("%s of %s in %s", amount, before, from).isTrue();
        available.put(from, before.minus(amount));
    }

    private static List<PortfolioFact> facts(List<String> lines) {
        byte[] file = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        List<PortfolioFact> facts = new ArrayList<>();
        PortfolioReader.read(new ByteArrayInputStream(file))
                .forEachRemaining(
                        line -> {
                            assertThat(line).isInstanceOf(PortfolioLine.Readable.class);
                            facts.add(((PortfolioLine.Readable) line).fact());
                        });
        return facts;
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers()
                .between(0, 3650)
                .map(days -> LocalDate.of(2026, 1, 1).plusDays(days));
    }
}
