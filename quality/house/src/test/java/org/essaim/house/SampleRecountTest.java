package org.essaim.house;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.Evidence;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.PolicyHistory;
import org.essaim.incubator.stopping.domain.Expense;
import org.essaim.local.sample.SamplePortfolio;
import org.essaim.local.sample.SampleTitles;
import org.essaim.portfolio.BallotEnded;
import org.essaim.portfolio.InitiativeFact;
import org.essaim.portfolio.PortfolioFact;
import org.essaim.portfolio.PortfolioLine;
import org.essaim.portfolio.PortfolioReader;
import org.essaim.reporting.recount.domain.Parameters;
import org.essaim.reporting.recount.domain.Recount;
import org.essaim.reporting.recount.domain.Rules;
import org.essaim.testkit.Rule;
import org.junit.jupiter.api.Test;

/** The sample that a first run shows: the centre and the recount agree, late witnesses included. */
class SampleRecountTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 1, 1);

    private static final class Published {
        private DivisionId division;
        private LocalDate launched;
        private LocalDate ended;
        private final List<Expense> expenses = new ArrayList<>();
        private final List<Evidence> evidence = new ArrayList<>();
    }

    @Test
    @Rule({"R61", "R62", "R67", "R70"})
    void the_sample_portfolio_stops_and_opens_cases_the_same() {
        SamplePortfolio sample = SamplePortfolio.endingOn(TODAY, SampleTitles.in(Locale.FRANCE));
        Rules rules = Rules.always(Parameters.FOUNDING);
        int stopped = 0;
        int opened = 0;
        for (RecountTest.PortfolioFile facts : facts(sample.first(), sample.second())) {
            assertThat(RecountTest.counted(facts.history()))
                    .isEqualTo(RecountTest.decided(facts.file()));
            stopped += RecountTest.decided(facts.file()).isPresent() ? 1 : 0;
            var centre = facts.opening(PolicyHistory.FOUNDING);
            assertThat(Recount.of(facts.history(), rules, TODAY).opening().isPresent())
                    .isEqualTo(centre.isPresent());
            opened += centre.isPresent() ? 1 : 0;
        }
        assertThat(stopped).isPositive();
        assertThat(opened).isPositive();
    }

    private static List<RecountTest.PortfolioFile> facts(List<String> first, List<String> second) {
        Map<InitiativeId, Published> published = new LinkedHashMap<>();
        String file = String.join("\n", Stream.concat(first.stream(), second.stream()).toList());
        PortfolioReader.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)))
                .forEachRemaining(line -> take(line, published));
        return published.entrySet().stream()
                .map(
                        each ->
                                RecountTest.facts(
                                        each.getValue().division,
                                        each.getKey(),
                                        each.getValue().launched,
                                        each.getValue().ended,
                                        each.getValue().expenses,
                                        each.getValue().evidence.stream()
                                                .map(RecountTest.Use::standing)
                                                .toList()))
                .toList();
    }

    private static void take(PortfolioLine line, Map<InitiativeId, Published> published) {
        if (!(line instanceof PortfolioLine.Readable(long number, _, PortfolioFact fact))
                || !(fact instanceof InitiativeFact own)) {
            return;
        }
        UUID id = NamedUuid.of("line", Long.toString(number));
        Published of = published.computeIfAbsent(own.initiative(), _ -> new Published());
        of.division = own.where();
        switch (own) {
            case InitiativeFact.InitiativeLaunched f -> of.launched = f.on();
            case InitiativeFact.ExpenseRecorded f ->
                    of.expenses.add(new Expense(id, f.on(), f.amount(), true, false));
            case InitiativeFact.UsageMeasured f ->
                    of.evidence.add(new Evidence(id, f.on(), f.users(), f.level()));
            case InitiativeFact.InitiativeClosed f -> of.ended = f.on();
            case InitiativeFact.InitiativeIntegrated f -> of.ended = f.on();
            case InitiativeFact.FirstRoundToppedUp _,
                    InitiativeFact.RoundFunded _,
                    InitiativeFact.StageEntered _,
                    InitiativeFact.InitiativePaused _,
                    BallotEnded _,
                    InitiativeFact.InitiativeRevived _ -> {}
        }
    }
}
