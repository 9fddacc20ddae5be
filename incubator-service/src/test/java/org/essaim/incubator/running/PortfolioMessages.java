package org.essaim.incubator.running;

import static org.essaim.testkit.Texts.reference;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.contract.Flag;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.RoundKind;
import org.essaim.contract.Stage;
import org.essaim.contract.message.v1.EnvelopeGranted;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.contract.message.v1.InitiativeClosed;
import org.essaim.contract.message.v1.InitiativeIntegrated;
import org.essaim.contract.message.v1.InitiativeLaunched;
import org.essaim.contract.message.v1.InitiativeSpent;
import org.essaim.contract.message.v1.InitiativeStageEntered;
import org.essaim.contract.message.v1.InitiativeUsageMeasured;
import org.essaim.contract.message.v1.PortfolioImportStarted;
import org.essaim.contract.message.v1.PortfolioImported;
import org.essaim.incubator.ExpectedFigures;
import org.essaim.portfolio.BallotEnded;
import org.essaim.portfolio.InitiativeFact;
import org.essaim.portfolio.PortfolioFact;
import org.essaim.portfolio.PortfolioLine;
import org.essaim.portfolio.PortfolioReader;

/** What each division of the real portfolio would tell of its import, in its own order. */
final class PortfolioMessages {

    private static final List<Flag> IMPORTED = List.of(Flag.IMPORTED);

    private final Map<DivisionId, List<FederationMessage>> messages = new LinkedHashMap<>();
    private final Set<InitiativeId> launched = new HashSet<>();
    private final Set<InitiativeId> ended = new HashSet<>();

    /** By division, with the start and the end of the import around its facts. */
    static Map<DivisionId, List<FederationMessage>> asOf(LocalDate day) {
        PortfolioMessages portfolio = new PortfolioMessages();
        try (InputStream file =
                Files.newInputStream(
                        ExpectedFigures.folder().resolve("state-startups-2022.jsonl"))) {
            PortfolioReader.read(file).forEachRemaining(line -> portfolio.add(line, day));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        portfolio.messages.forEach(
                (division, list) -> {
                    UUID importId = NamedUuid.of("import", division.value());
                    list.addFirst(new PortfolioImportStarted(division, importId, day));
                    list.addLast(new PortfolioImported(division, importId, day));
                });
        return portfolio.messages;
    }

    private void add(PortfolioLine line, LocalDate day) {
        if (line instanceof PortfolioLine.Readable(long number, _, PortfolioFact fact)
                && fact instanceof InitiativeFact own
                && !own.on().isAfter(day)) {
            add(own, NamedUuid.of("line", Long.toString(number)));
        }
    }

    private void add(InitiativeFact fact, UUID id) {
        if (fact instanceof InitiativeFact.InitiativeLaunched) {
            launched.add(fact.initiative());
        }
        boolean use = fact instanceof InitiativeFact.UsageMeasured;
        if (launched.contains(fact.initiative()) && (use || !ended.contains(fact.initiative()))) {
            messages.computeIfAbsent(fact.where(), _ -> new ArrayList<>()).add(message(fact, id));
        }
    }

    private FederationMessage message(InitiativeFact fact, UUID id) {
        return switch (fact) {
            case InitiativeFact.InitiativeLaunched f -> launched(f);
            case InitiativeFact.RoundFunded f -> granted(f, id);
            case InitiativeFact.ExpenseRecorded f -> spent(f, id);
            case InitiativeFact.UsageMeasured f -> used(f, id);
            case InitiativeFact.StageEntered f ->
                    new InitiativeStageEntered(
                            f.where(), f.initiative(), Stage.IDEA, f.stage(), f.on(), IMPORTED);
            case InitiativeFact.FirstRoundToppedUp _,
                    InitiativeFact.InitiativePaused _,
                    BallotEnded _,
                    InitiativeFact.InitiativeRevived _ ->
                    throw new AssertionError("the real portfolio has none: " + fact);
            case InitiativeFact.InitiativeIntegrated f -> {
                ended.add(f.initiative());
                yield new InitiativeIntegrated(
                        f.where(), f.initiative(), reference(f.into()), f.on(), IMPORTED);
            }
            case InitiativeFact.InitiativeClosed f -> {
                ended.add(f.initiative());
                yield new InitiativeClosed(
                        f.where(),
                        f.initiative(),
                        reference(f.tried()),
                        reference(f.learnt()),
                        f.on());
            }
        };
    }

    private static FederationMessage launched(InitiativeFact.InitiativeLaunched f) {
        return new InitiativeLaunched(
                f.where(),
                f.initiative(),
                reference(f.title()),
                f.kind(),
                null,
                f.on(),
                null,
                IMPORTED,
                f.madeUp(),
                null,
                null);
    }

    private static FederationMessage granted(InitiativeFact.RoundFunded f, UUID id) {
        return new EnvelopeGranted(
                f.where(),
                f.initiative(),
                id,
                2,
                RoundKind.CONSTRUCTION,
                f.amount(),
                f.on(),
                f.on().plusMonths(f.months()),
                IMPORTED,
                f.madeUp());
    }

    private static FederationMessage spent(InitiativeFact.ExpenseRecorded f, UUID id) {
        return new InitiativeSpent(
                f.where(),
                f.initiative(),
                id,
                f.amount(),
                reference(f.label()),
                f.on(),
                BusinessDay.useBy(f.on()),
                IMPORTED,
                f.madeUp());
    }

    private static FederationMessage used(InitiativeFact.UsageMeasured f, UUID id) {
        return new InitiativeUsageMeasured(
                f.where(),
                f.initiative(),
                id,
                f.on(),
                f.users(),
                f.level(),
                f.delight().orElse(null),
                reference(f.seenAt().orElse(null)),
                IMPORTED,
                f.madeUp());
    }
}
