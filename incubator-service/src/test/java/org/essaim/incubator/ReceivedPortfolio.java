package org.essaim.incubator;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.Evidence;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.NamedUuid;
import org.essaim.incubator.stopping.domain.Expense;
import org.essaim.incubator.stopping.domain.ReviewSnapshot;
import org.essaim.portfolio.BallotEnded;
import org.essaim.portfolio.InitiativeFact;
import org.essaim.portfolio.PortfolioFact;
import org.essaim.portfolio.PortfolioLine;
import org.essaim.portfolio.PortfolioReader;

/**
 * What the centre receives of the real portfolio up to a day, without any service between:
 * divisions refuse what is not launched or has ended, and that never reaches the centre.
 */
final class ReceivedPortfolio {

    private final Map<InitiativeId, Received> initiatives = new TreeMap<>();

    static ReceivedPortfolio upTo(LocalDate day) {
        ReceivedPortfolio received = new ReceivedPortfolio();
        try (InputStream file =
                Files.newInputStream(
                        ExpectedFigures.folder().resolve("state-startups-2022.jsonl"))) {
            PortfolioReader.read(file).forEachRemaining(line -> received.receive(line, day));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return received;
    }

    List<ReviewSnapshot> snapshots() {
        return initiatives.values().stream().map(Received::snapshot).toList();
    }

    Map<InitiativeId, List<Evidence>> measures() {
        Map<InitiativeId, List<Evidence>> measures = new TreeMap<>();
        initiatives.forEach((id, received) -> measures.put(id, received.measures()));
        return measures;
    }

    private void receive(PortfolioLine line, LocalDate day) {
        if (line instanceof PortfolioLine.Readable(long number, _, PortfolioFact fact)
                && fact instanceof InitiativeFact received
                && !fact.on().isAfter(day)) {
            receive(received, NamedUuid.of("line", Long.toString(number)));
        }
    }

    private void receive(InitiativeFact fact, UUID id) {
        if (fact instanceof InitiativeFact.InitiativeLaunched launched) {
            initiatives.put(launched.initiative(), new Received(fact.where(), fact.initiative()));
        }
        Received received = initiatives.get(fact.initiative());
        if (received == null) {
            return;
        }
        switch (fact) {
            case InitiativeFact.UsageMeasured used ->
                    received.evidence.add(new Evidence(id, used.on(), used.users(), used.level()));
            case InitiativeFact.ExpenseRecorded spent -> received.spend(id, spent);
            case InitiativeFact.InitiativeClosed closed -> received.end(closed.on());
            case InitiativeFact.InitiativeIntegrated integrated -> received.end(integrated.on());
            case InitiativeFact.InitiativeLaunched _,
                    InitiativeFact.FirstRoundToppedUp _,
                    InitiativeFact.InitiativePaused _,
                    BallotEnded _,
                    InitiativeFact.InitiativeRevived _,
                    InitiativeFact.RoundFunded _,
                    InitiativeFact.StageEntered _ -> {}
        }
    }

    private static final class Received {
        private final DivisionId division;
        private final InitiativeId initiative;
        private final List<Expense> expenses = new ArrayList<>();
        private final List<Evidence> evidence = new ArrayList<>();
        private LocalDate endedOn;

        private Received(DivisionId division, InitiativeId initiative) {
            this.division = division;
            this.initiative = initiative;
        }

        private void spend(UUID id, InitiativeFact.ExpenseRecorded spent) {
            if (endedOn == null) {
                expenses.add(new Expense(id, spent.on(), spent.amount(), true, false));
            }
        }

        private void end(LocalDate on) {
            endedOn = endedOn == null ? on : endedOn;
        }

        private ReviewSnapshot snapshot() {
            return new ReviewSnapshot(division, initiative, expenses, evidence, List.of(), endedOn);
        }

        private List<Evidence> measures() {
            return evidence.stream()
                    .map(e -> new Evidence(e.evidenceId(), e.measuredOn(), e.users(), e.level()))
                    .toList();
        }
    }
}
