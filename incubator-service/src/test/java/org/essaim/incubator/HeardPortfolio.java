package org.essaim.incubator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.NamedUuid;
import org.essaim.incubator.generalization.domain.Measure;
import org.essaim.incubator.stopping.domain.Evidence;
import org.essaim.incubator.stopping.domain.Expense;
import org.essaim.incubator.stopping.domain.ReviewSnapshot;
import org.essaim.portfolio.PortfolioFact;
import org.essaim.portfolio.PortfolioLine;
import org.essaim.portfolio.PortfolioReader;

/**
 * What the centre hears of the real portfolio up to a day, without any service between: divisions
 * refuse what is not launched or has ended, and that never reaches the centre.
 */
final class HeardPortfolio {

    private final Map<InitiativeId, Heard> initiatives = new TreeMap<>();

    static HeardPortfolio upTo(LocalDate day) {
        HeardPortfolio heard = new HeardPortfolio();
        try (InputStream file =
                Files.newInputStream(
                        ExpectedFigures.folder().resolve("state-startups-2022.jsonl"))) {
            PortfolioReader.read(file).forEachRemaining(line -> heard.hear(line, day));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return heard;
    }

    List<ReviewSnapshot> files() {
        return initiatives.values().stream().map(Heard::file).toList();
    }

    Map<InitiativeId, List<Measure>> measures() {
        Map<InitiativeId, List<Measure>> measures = new TreeMap<>();
        initiatives.forEach((id, heard) -> measures.put(id, heard.measures()));
        return measures;
    }

    private void hear(PortfolioLine line, LocalDate day) {
        if (line instanceof PortfolioLine.Readable(long number, _, PortfolioFact fact)
                && fact instanceof PortfolioFact.OfDivision told
                && !fact.on().isAfter(day)) {
            hear(told, NamedUuid.of("line", Long.toString(number)));
        }
    }

    private void hear(PortfolioFact.OfDivision fact, UUID id) {
        if (fact instanceof PortfolioFact.InitiativeLaunched launched) {
            initiatives.put(launched.initiative(), new Heard(fact.where(), fact.initiative()));
        }
        Heard heard = initiatives.get(fact.initiative());
        if (heard == null) {
            return;
        }
        switch (fact) {
            case PortfolioFact.UsageMeasured used ->
                    heard.evidence.add(new Evidence(id, used.on(), used.users(), used.level()));
            case PortfolioFact.ExpenseRecorded spent -> heard.spend(id, spent);
            case PortfolioFact.InitiativeClosed closed -> heard.end(closed.on());
            case PortfolioFact.InitiativeIntegrated integrated -> heard.end(integrated.on());
            case PortfolioFact.InitiativeLaunched _,
                    PortfolioFact.RoundFunded _,
                    PortfolioFact.StageEntered _ -> {}
        }
    }

    private static final class Heard {
        private final DivisionId division;
        private final InitiativeId initiative;
        private final List<Expense> expenses = new ArrayList<>();
        private final List<Evidence> evidence = new ArrayList<>();
        private LocalDate endedOn;

        private Heard(DivisionId division, InitiativeId initiative) {
            this.division = division;
            this.initiative = initiative;
        }

        private void spend(UUID id, PortfolioFact.ExpenseRecorded spent) {
            if (endedOn == null) {
                expenses.add(new Expense(id, spent.on(), spent.amount(), true, false));
            }
        }

        private void end(LocalDate on) {
            endedOn = endedOn == null ? on : endedOn;
        }

        private ReviewSnapshot file() {
            return new ReviewSnapshot(division, initiative, expenses, evidence, endedOn);
        }

        private List<Measure> measures() {
            return evidence.stream()
                    .map(e -> new Measure(e.evidenceId(), e.measuredOn(), e.users(), e.level()))
                    .toList();
        }
    }
}
