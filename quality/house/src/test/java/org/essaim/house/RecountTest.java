package org.essaim.house;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.contract.Evidence;
import org.essaim.contract.EvidenceLevel;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Policy;
import org.essaim.contract.PolicyHistory;
import org.essaim.contract.PolicyPeriods;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;
import org.essaim.incubator.generalization.domain.GeneralizationRule;
import org.essaim.incubator.stopping.domain.Expense;
import org.essaim.incubator.stopping.domain.IngestionProgress;
import org.essaim.incubator.stopping.domain.ReviewSnapshot;
import org.essaim.incubator.stopping.domain.StoppingCommand;
import org.essaim.incubator.stopping.domain.StoppingDecider;
import org.essaim.incubator.stopping.domain.StoppingEvent;
import org.essaim.incubator.stopping.domain.StoppingRefusal;
import org.essaim.incubator.stopping.domain.StoppingState;
import org.essaim.incubator.stopping.domain.Withdrawal;
import org.essaim.reporting.recount.domain.InitiativeHistory;
import org.essaim.reporting.recount.domain.Parameters;
import org.essaim.reporting.recount.domain.PastExpense;
import org.essaim.reporting.recount.domain.PastMeasure;
import org.essaim.reporting.recount.domain.PastMeasure.PastWithdrawal;
import org.essaim.reporting.recount.domain.Recount;
import org.essaim.reporting.recount.domain.Rules;
import org.essaim.reporting.recount.domain.Verdict;
import org.essaim.reporting.recount.domain.Verdict.Opening;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/**
 * The centre's deciders and reporting's recount, which share no line, on the same made-up facts.
 */
class RecountTest {

    private static final DivisionId DIVISION = new DivisionId("anct");
    private static final LocalDate START = LocalDate.of(2019, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2023, 1, 1);

    /** From the middle on, more users are asked for and cases open otherwise (R99). */
    private static final LocalDate CHANGED = LocalDate.of(2020, 9, 1);

    private static final Policy STRICTER =
            new Policy(
                    2,
                    Amount.of(500_00, 10),
                    12,
                    4,
                    30,
                    15,
                    50,
                    6,
                    14,
                    90,
                    Policy.FOUNDING_WARNINGS,
                    PolicyPeriods.FOUNDING);
    private static final PolicyHistory POLICIES =
            new PolicyHistory(List.of(new PolicyHistory.Version(CHANGED, STRICTER)));
    private static final Rules RULES = day -> Parameters.today(POLICIES.on(day));
    private static final int PORTFOLIOS = 50;
    private static final int INITIATIVES = 200;

    /** A measure, when it came, and when it was withdrawn if it was (R53). */
    record Use(Evidence evidence, long position, PastWithdrawal withdrawal) {

        /**
         * As a division publishes it: what it measured before anything else, and all of it stands.
         */
        static Use standing(Evidence evidence) {
            return new Use(evidence, 0, null);
        }

        private boolean standsAt(long when) {
            return position <= when && (withdrawal == null || withdrawal.position() > when);
        }
    }

    record PortfolioFile(ReviewSnapshot file, List<Use> uses, InitiativeHistory history) {

        /** By the measures that stood when each of them came, as the centre looks at them. */
        Optional<UUID> opening(PolicyHistory policies) {
            return uses.stream()
                    .sorted(Comparator.comparing(Use::position))
                    .map(
                            last ->
                                    uses.stream()
                                            .filter(each -> each.standsAt(last.position()))
                                            .map(Use::evidence)
                                            .toList())
                    .flatMap(known -> GeneralizationRule.opening(known, policies).stream())
                    .map(opening -> opening.measure().evidenceId())
                    .findFirst();
        }
    }

    @Test
    @Rule({"R60", "R61", "R62", "R68"})
    void fifty_made_up_portfolios_stop_the_same_on_the_same_days() {
        long stopped = 0;
        for (int seed = 1; seed <= PORTFOLIOS; seed++) {
            for (PortfolioFile facts : portfolio(seed)) {
                Optional<String> centre = decided(facts.file());
                assertThat(counted(facts.history())).as("portfolio %d", seed).isEqualTo(centre);
                stopped += centre.isPresent() ? 1 : 0;
            }
        }
        assertThat(stopped).isBetween(1_000L, 9_000L);
    }

    @Test
    @Rule("R70")
    void fifty_made_up_portfolios_open_the_same_cases_by_the_same_measures() {
        long opened = 0;
        for (int seed = 1; seed <= PORTFOLIOS; seed++) {
            for (PortfolioFile facts : portfolio(seed)) {
                Optional<UUID> centre = facts.opening(POLICIES);
                Optional<UUID> recount = judged(facts.history()).opening().map(Opening::evidenceId);
                assertThat(recount.isPresent())
                        .as("portfolio %d", seed)
                        .isEqualTo(centre.isPresent());
                if (facts.uses().stream().allMatch(use -> use.withdrawal() == null)) {
                    assertThat(recount).isEqualTo(last(facts));
                }
                opened += centre.isPresent() ? 1 : 0;
            }
        }
        assertThat(opened).isBetween(1_000L, 9_000L);
    }

    /** By all of them, whatever came first. */
    private static Optional<UUID> last(PortfolioFile facts) {
        return GeneralizationRule.opening(
                        facts.uses().stream().map(Use::evidence).toList(), POLICIES)
                .map(opening -> opening.measure().evidenceId());
    }

    private static Verdict judged(InitiativeHistory history) {
        return Recount.of(history, RULES, LAST);
    }

    static Optional<String> counted(InitiativeHistory history) {
        return judged(history)
                .stop()
                .map(clock -> clock.expense().expenseId() + " on " + clock.dueOn());
    }

    static Optional<String> decided(ReviewSnapshot snapshot) {
        Decision<StoppingEvent, StoppingRefusal> decision =
                StoppingDecider.decide(
                        new StoppingCommand.Review(snapshot, IngestionProgress.upToStartOf(LAST)),
                        StoppingState.INITIAL,
                        new Circumstances(BusinessDay.startOf(LAST), POLICIES));
        if (!(decision instanceof Decision.Accepted<StoppingEvent, StoppingRefusal>(var events))) {
            throw new AssertionError(decision);
        }
        return events.stream()
                .filter(StoppingEvent.Stopped.class::isInstance)
                .map(StoppingEvent.Stopped.class::cast)
                .map(stop -> stop.expense().expenseId() + " on " + stop.dueOn())
                .findFirst();
    }

    private static List<PortfolioFile> portfolio(long seed) {
        Random random = new Random(seed);
        List<PortfolioFile> facts = new ArrayList<>();
        for (int i = 0; i < INITIATIVES; i++) {
            facts.add(initiative(random, new InitiativeId("i-" + i)));
        }
        return facts;
    }

    private static PortfolioFile initiative(Random random, InitiativeId name) {
        LocalDate launched = START.plusDays(random.nextInt(1_000));
        List<Expense> expenses = new ArrayList<>();
        List<Use> uses = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            expenses.add(
                    new Expense(
                            new UUID(random.nextLong(), i),
                            launched.plusDays(random.nextInt(500)),
                            Amount.of(1 + random.nextInt(50_000), 1),
                            true,
                            random.nextInt(6) == 0));
        }
        for (int i = random.nextInt(5); i > 0; i--) {
            Evidence one =
                    new Evidence(
                            new UUID(random.nextLong(), i),
                            launched.plusDays(20L * random.nextInt(40)),
                            random.nextInt(24),
                            EvidenceLevel.values()[random.nextInt(3)]);
            uses.add(new Use(one, 100 - 10L * i, withdrawal(random, one, 100 - 10L * i)));
        }
        LocalDate ended = random.nextInt(3) == 0 ? launched.plusDays(random.nextInt(900)) : null;
        return facts(DIVISION, name, launched, ended, expenses, uses);
    }

    private static PastWithdrawal withdrawal(Random random, Evidence of, long position) {
        return random.nextInt(3) == 0
                ? new PastWithdrawal(
                        of.measuredOn().plusDays(random.nextInt(500)),
                        position + 1 + random.nextInt(40))
                : null;
    }

    static PortfolioFile facts(
            DivisionId division,
            InitiativeId name,
            LocalDate launched,
            LocalDate ended,
            List<Expense> expenses,
            List<Use> uses) {
        return new PortfolioFile(
                new ReviewSnapshot(
                        division, name, expenses, standing(uses), withdrawn(uses), ended),
                uses,
                new InitiativeHistory(
                        division.value(),
                        name.value(),
                        launched,
                        ended,
                        ended,
                        expenses.stream().map(RecountTest::expense).toList(),
                        uses.stream().map(RecountTest::measure).toList(),
                        List.of()));
    }

    private static List<Evidence> standing(List<Use> uses) {
        return uses.stream().filter(use -> use.withdrawal() == null).map(Use::evidence).toList();
    }

    private static List<Withdrawal> withdrawn(List<Use> uses) {
        return uses.stream()
                .filter(use -> use.withdrawal() != null)
                .map(use -> new Withdrawal(use.evidence(), use.withdrawal().on()))
                .toList();
    }

    private static PastMeasure measure(Use use) {
        Evidence e = use.evidence();
        return new PastMeasure(
                e.evidenceId(),
                e.measuredOn(),
                e.users(),
                e.level() != EvidenceLevel.DECLARED,
                use.position(),
                use.withdrawal(),
                false);
    }

    private static PastExpense expense(Expense e) {
        return new PastExpense(e.expenseId(), e.spentOn(), e.amount(), e.reversed(), List.of());
    }
}
