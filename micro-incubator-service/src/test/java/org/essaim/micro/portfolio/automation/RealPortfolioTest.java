package org.essaim.micro.portfolio.automation;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.decision.RefusedException;
import org.essaim.micro.envelope.domain.EnvelopeCommand;
import org.essaim.micro.initiative.automation.PaperDivision;
import org.essaim.micro.initiative.domain.EndedInitiative;
import org.essaim.micro.initiative.domain.Entry;
import org.essaim.micro.initiative.domain.FundingCommand;
import org.essaim.micro.initiative.domain.InitiativeState;
import org.essaim.micro.initiative.domain.RunningInitiative;
import org.essaim.micro.initiative.domain.UnlaunchedInitiative;
import org.essaim.portfolio.CentreFact;
import org.essaim.portfolio.DivisionFact;
import org.essaim.portfolio.LineOutcome;
import org.essaim.portfolio.PortfolioLine;
import org.essaim.portfolio.PortfolioReader;
import org.essaim.testkit.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The deciders alone, on 337 real start-ups, against what other code computed. */
class RealPortfolioTest {

    private final Map<String, PaperDivision> divisions = new TreeMap<>();
    private final List<String> refused = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"2018-01-01", "2022-01-01"})
    @Rule({"R15", "R22", "R32", "R33", "R80", "R81"})
    void grants_expenses_stages_and_refusals_are_those_expected(String asOf) {
        JsonNode expected = expected(asOf);
        carryOut(LocalDate.parse(asOf));

        assertThat(refused)
                .isEqualTo(
                        expected.get("refused")
                                .valueStream()
                                .map(r -> r.get("line").asLong() + " " + text(r, "why"))
                                .toList());
        assertThat(divisions.keySet())
                .containsExactlyInAnyOrderElementsOf(expected.get("funding").propertyNames());
        expected.get("funding").properties().forEach(f -> assertFunding(f.getKey(), f.getValue()));
        assertStages(expected.get("perDivision"));
    }

    private void assertFunding(String id, JsonNode funding) {
        PaperDivision division = divisions.get(id);
        assertThat(division.envelope().allocated()).isEqualTo(amount(funding, "allocated"));
        assertThat(division.envelope().granted()).isEqualTo(amount(funding, "granted"));
        assertThat(spent(division)).isEqualTo(amount(funding, "spent"));
    }

    private void assertStages(JsonNode perDivision) {
        Map<String, Map<String, Integer>> stages = new TreeMap<>();
        divisions.forEach(
                (id, division) ->
                        division.initiatives()
                                .values()
                                .forEach(
                                        state ->
                                                stages.computeIfAbsent(id, _ -> new TreeMap<>())
                                                        .merge(stage(state), 1, Integer::sum)));
        assertThat(JsonMapper.shared().<JsonNode>valueToTree(stages)).isEqualTo(perDivision);
    }

    private void carryOut(LocalDate asOf) {
        try (InputStream file =
                Files.newInputStream(folder().resolve("state-startups-2022.jsonl"))) {
            Iterator<PortfolioLine> lines = PortfolioReader.read(file);
            while (lines.hasNext()) {
                PortfolioLine line = lines.next();
                assertThat(line).isInstanceOf(PortfolioLine.Readable.class);
                if (line instanceof PortfolioLine.Readable readable
                        && !readable.fact().on().isAfter(asOf)) {
                    carryOut(readable);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void carryOut(PortfolioLine.Readable line) {
        try {
            switch (line.fact()) {
                case CentreFact.DivisionAdmitted f ->
                        divisions.put(f.division().value(), new PaperDivision(f.division()));
                case CentreFact.EnvelopeAllocated f -> allocate(f, line.key());
                case DivisionFact f -> ask(f, line.key());
            }
        } catch (RefusedException refusal) {
            refused.add(line.number() + " " + LineOutcome.why(refusal.refusal()));
        }
    }

    private void allocate(CentreFact.EnvelopeAllocated f, String key) {
        divisions
                .get(f.division().value())
                .ask(
                        new EnvelopeCommand.ReceiveAllocation(
                                f.division(),
                                NamedUuid.of("allocation", key),
                                f.year(),
                                f.amount(),
                                f.on()),
                        f.on());
    }

    private void ask(DivisionFact fact, String key) {
        DivisionId where = fact.where();
        PaperDivision division = divisions.get(where.value());
        for (InitiativeId initiative : List.copyOf(division.initiatives().keySet())) {
            division.ask(
                    new FundingCommand.ReleaseDueGrants(Entry.none(initiative), fact.on()),
                    fact.on());
        }
        division.ask(new FactsToCommands(where).command(fact, key), fact.on());
    }

    private static Amount spent(PaperDivision division) {
        return division.initiatives().values().stream()
                .map(RealPortfolioTest::last)
                .map(running -> running.account().spent())
                .reduce(Amount.NOTHING, Amount::plus);
    }

    private static RunningInitiative last(InitiativeState state) {
        return switch (state) {
            case UnlaunchedInitiative _ -> throw new AssertionError("kept though not there");
            case RunningInitiative running -> running;
            case EndedInitiative ended -> ended.last();
        };
    }

    private static String stage(InitiativeState state) {
        return state instanceof EndedInitiative ended
                ? ended.how().name()
                : last(state).lifecycle().stage().name();
    }

    private static Amount amount(JsonNode funding, String what) {
        return Amount.of(
                funding.get(what + "Cents").asLong(), funding.get(what + "HalfDays").asInt());
    }

    private static String text(JsonNode node, String name) {
        return node.get(name).stringValue();
    }

    private static JsonNode expected(String asOf) {
        Path file = folder().resolve("state-startups-2022.expected.json");
        return JsonMapper.shared()
                .readTree(file)
                .valueStream()
                .filter(day -> text(day, "asOf").equals(asOf))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no expectation for " + asOf));
    }

    private static Path folder() {
        String folder = System.getProperty("essaim.portfolio");
        if (folder == null || !Files.isDirectory(Path.of(folder))) {
            throw new AssertionError(
                    "the real portfolio is not at essaim.portfolio=%s; this test needs it"
                            .formatted(folder));
        }
        return Path.of(folder);
    }
}
