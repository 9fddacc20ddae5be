package org.essaim.reporting;

import static org.essaim.testkit.Texts.reference;

import module java.base;

import org.essaim.contract.Amount;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.contract.Flag;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.NamedUuid;
import org.essaim.contract.Policy;
import org.essaim.contract.RoundKind;
import org.essaim.contract.Stage;
import org.essaim.contract.message.v1.DivisionAdmitted;
import org.essaim.contract.message.v1.EnvelopeAllocated;
import org.essaim.contract.message.v1.EnvelopeGranted;
import org.essaim.contract.message.v1.EnvelopeWithdrawn;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.contract.message.v1.InitiativeClosed;
import org.essaim.contract.message.v1.InitiativeIntegrated;
import org.essaim.contract.message.v1.InitiativeLaunched;
import org.essaim.contract.message.v1.InitiativeSpent;
import org.essaim.contract.message.v1.InitiativeStageEntered;
import org.essaim.contract.message.v1.InitiativeUsageMeasured;
import org.essaim.federation.stream.DivisionStream;
import org.essaim.portfolio.BallotEnded;
import org.essaim.portfolio.CentreFact;
import org.essaim.portfolio.DivisionFact;
import org.essaim.portfolio.InitiativeFact;
import org.essaim.portfolio.PortfolioFact;
import org.essaim.portfolio.PortfolioLine;
import org.essaim.portfolio.PortfolioReader;

/** What the centre and the divisions tell of a portfolio file, in its order, refusals left out. */
final class PublishedPortfolio {

    private static final List<Flag> IMPORTED = List.of(Flag.IMPORTED);

    /** A message, the stream that publishes it, and the day of its fact. */
    record Published(String stream, FederationMessage message, LocalDate on) {}

    private final List<Published> published = new ArrayList<>();
    private final Map<DivisionId, Amount> available = new HashMap<>();
    private final Map<InitiativeId, Stage> stages = new HashMap<>();
    private final Set<InitiativeId> ended = new HashSet<>();

    private PublishedPortfolio() {}

    static List<Published> of(InputStream file, LocalDate asOf) {
        PublishedPortfolio portfolio = new PublishedPortfolio();
        try (file) {
            PortfolioReader.read(file).forEachRemaining(line -> portfolio.take(line, asOf));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return portfolio.published;
    }

    private void take(PortfolioLine line, LocalDate asOf) {
        if (!(line instanceof PortfolioLine.Readable(long number, _, PortfolioFact fact))) {
            throw new AssertionError("unreadable: " + line);
        }
        if (fact.on().isAfter(asOf)) {
            return;
        }
        UUID id = NamedUuid.of("line", Long.toString(number));
        switch (fact) {
            case CentreFact own -> centre(own, id);
            case InitiativeFact own -> division(own, id);
            case DivisionFact.EnvelopeWithdrawn own -> {
                available.merge(own.where(), own.amount().negated(), Amount::plus);
                publish(
                        own,
                        new EnvelopeWithdrawn(
                                own.where(), own.withdrawal(), own.year(), own.amount(), own.on()));
            }
        }
    }

    private void centre(CentreFact fact, UUID id) {
        switch (fact) {
            case CentreFact.DivisionAdmitted f ->
                    publish(
                            f,
                            new DivisionAdmitted(
                                    f.division(),
                                    f.dissatisfaction(),
                                    reference(f.source()),
                                    reference(f.override().orElse(null)),
                                    f.on(),
                                    f.madeUp()));
            case CentreFact.EnvelopeAllocated f -> {
                available.merge(f.division(), f.amount(), Amount::plus);
                publish(
                        f,
                        new EnvelopeAllocated(
                                f.division(), id, f.year(), f.amount(), f.on(), f.madeUp()));
            }
        }
    }

    private void division(InitiativeFact fact, UUID id) {
        InitiativeId initiative = fact.initiative();
        boolean launches = fact instanceof InitiativeFact.InitiativeLaunched;
        boolean uses = fact instanceof InitiativeFact.UsageMeasured;
        if (!launches && !stages.containsKey(initiative) || !uses && ended.contains(initiative)) {
            return;
        }
        switch (fact) {
            case InitiativeFact.InitiativeLaunched f -> launch(f, id);
            case InitiativeFact.RoundFunded f ->
                    grant(f, id, 2, RoundKind.CONSTRUCTION, f.amount(), f.months());
            case InitiativeFact.ExpenseRecorded f -> spend(f, id);
            case InitiativeFact.UsageMeasured f -> measure(f, id);
            case InitiativeFact.StageEntered f -> enter(f);
            case InitiativeFact.FirstRoundToppedUp _,
                    InitiativeFact.InitiativePaused _,
                    BallotEnded _,
                    InitiativeFact.InitiativeRevived _ ->
                    throw new AssertionError("the real portfolio has none: " + fact);
            case InitiativeFact.InitiativeIntegrated f -> {
                ended.add(initiative);
                publish(
                        f,
                        new InitiativeIntegrated(
                                f.where(), initiative, reference(f.into()), f.on(), IMPORTED));
            }
            case InitiativeFact.InitiativeClosed f -> {
                ended.add(initiative);
                publish(
                        f,
                        new InitiativeClosed(
                                f.where(),
                                initiative,
                                reference(f.tried()),
                                reference(f.learnt()),
                                f.on()));
            }
        }
    }

    private void launch(InitiativeFact.InitiativeLaunched f, UUID id) {
        stages.put(f.initiative(), Stage.IDEA);
        publish(
                f,
                new InitiativeLaunched(
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
                        null));
        Amount left = available.getOrDefault(f.where(), Amount.NOTHING);
        grant(f, id, 1, RoundKind.FIRST, Policy.FOUNDING.firstRound().min(left), 12);
    }

    private void grant(
            InitiativeFact f, UUID id, int round, RoundKind kind, Amount amount, int months) {
        available.merge(f.where(), amount.negated(), Amount::plus);
        publish(
                f,
                new EnvelopeGranted(
                        f.where(),
                        f.initiative(),
                        id,
                        round,
                        kind,
                        amount,
                        f.on(),
                        f.on().plusMonths(months),
                        IMPORTED,
                        f.madeUp()));
    }

    private void spend(InitiativeFact.ExpenseRecorded f, UUID id) {
        publish(
                f,
                new InitiativeSpent(
                        f.where(),
                        f.initiative(),
                        id,
                        f.amount(),
                        reference(f.label()),
                        f.on(),
                        BusinessDay.useBy(f.on()),
                        IMPORTED,
                        f.madeUp()));
    }

    private void measure(InitiativeFact.UsageMeasured f, UUID id) {
        publish(
                f,
                new InitiativeUsageMeasured(
                        f.where(),
                        f.initiative(),
                        id,
                        f.on(),
                        f.users(),
                        f.level(),
                        f.delight().orElse(null),
                        reference(f.seenAt().orElse(null)),
                        IMPORTED,
                        f.madeUp()));
    }

    private void enter(InitiativeFact.StageEntered f) {
        Stage from = stages.get(f.initiative());
        if (f.stage().compareTo(from) > 0) {
            stages.put(f.initiative(), f.stage());
            publish(
                    f,
                    new InitiativeStageEntered(
                            f.where(), f.initiative(), from, f.stage(), f.on(), IMPORTED));
        }
    }

    private void publish(PortfolioFact fact, FederationMessage message) {
        String stream =
                fact instanceof InitiativeFact own
                        ? DivisionStream.of(own.where())
                        : DivisionStream.CENTRE;
        published.add(new Published(stream, message, fact.on()));
    }
}
