package org.essaim.micro.initiative.automation;

import module java.base;

import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.Registration;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.essaim.contract.Amount;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.DivisionId;
import org.essaim.contract.InitiativeId;
import org.essaim.contract.Policy;
import org.essaim.contract.decision.Circumstances;
import org.essaim.contract.decision.Decision;
import org.essaim.contract.decision.RefusedException;
import org.essaim.micro.envelope.domain.EnvelopeCommand;
import org.essaim.micro.envelope.domain.EnvelopeDecider;
import org.essaim.micro.envelope.domain.EnvelopeEvent;
import org.essaim.micro.envelope.domain.EnvelopeState;
import org.essaim.micro.initiative.domain.FundingEvent;
import org.essaim.micro.initiative.domain.InitiativeCommand;
import org.essaim.micro.initiative.domain.InitiativeDecider;
import org.essaim.micro.initiative.domain.InitiativeEvent;
import org.essaim.micro.initiative.domain.InitiativeState;
import org.essaim.micro.initiative.domain.LifecycleEvent;
import org.essaim.micro.ledger.automation.Movements;
import org.essaim.micro.ledger.domain.Account;
import org.essaim.micro.ledger.domain.Movement;

/**
 * A whole division in memory: the real deciders and the real automations, without Axon and without
 * a database. A refused command leaves everything as it was.
 */
public final class PaperDivision implements CommandGateway {

    private final DivisionId division;
    private final WhenFundingChangesThenMoveEnvelope funding;

    private LocalDate today;
    private EnvelopeState envelope = EnvelopeState.EMPTY;
    private Map<InitiativeId, InitiativeState> initiatives = new TreeMap<>();
    private Map<Account, Amount> books = new HashMap<>();
    private final List<Object> recorded = new ArrayList<>();

    public PaperDivision(DivisionId division) {
        this.division = division;
        this.funding = new WhenFundingChangesThenMoveEnvelope(this, division);
    }

    public DivisionId division() {
        return division;
    }

    public EnvelopeState envelope() {
        return envelope;
    }

    public Map<InitiativeId, InitiativeState> initiatives() {
        return initiatives;
    }

    public Map<Account, Amount> books() {
        return books;
    }

    /** One to which all of this happened. */
    public static PaperDivision after(DivisionId division, List<?> past) {
        PaperDivision paper = new PaperDivision(division);
        past.forEach(paper::happened);
        return paper;
    }

    /**
     * Carries a command and all that follows out, or nothing.
     *
     * @return what happened, in its order
     */
    public List<Object> ask(Object command, LocalDate on) {
        return carryOut(() -> sendAndWait(command), on);
    }

    /** The same of whoever sends commands here. */
    public List<Object> carryOut(Runnable sender, LocalDate on) {
        EnvelopeState envelopeBefore = envelope;
        Map<InitiativeId, InitiativeState> initiativesBefore = new TreeMap<>(initiatives);
        Map<Account, Amount> booksBefore = new HashMap<>(books);
        today = on;
        recorded.clear();
        try {
            sender.run();
            return List.copyOf(recorded);
        } catch (RefusedException refused) {
            envelope = envelopeBefore;
            initiatives = initiativesBefore;
            books = booksBefore;
            throw refused;
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public <R> R sendAndWait(Object command) {
        return (R)
                switch (command) {
                    case InitiativeCommand c -> initiative(c);
                    case EnvelopeCommand c -> envelope(c);
                    default -> throw new IllegalArgumentException("no command: " + command);
                };
    }

    private List<InitiativeEvent> initiative(InitiativeCommand command) {
        InitiativeId id = command.initiative();
        List<InitiativeEvent> events =
                accepted(
                        InitiativeDecider.decide(
                                command,
                                initiatives.getOrDefault(id, InitiativeState.UNLAUNCHED),
                                at()));
        events.forEach(this::happened);
        events.forEach(this::follow);
        return events;
    }

    private void follow(InitiativeEvent event) {
        switch (event) {
            case LifecycleEvent.Launched e -> funding.on(e);
            case FundingEvent.TopUpRequested e -> funding.on(e);
            case FundingEvent.RoundFunded e -> funding.on(e);
            case FundingEvent.GrantReleased e -> funding.on(e);
            case FundingEvent.GrantReopened e -> funding.on(e);
            case FundingEvent.Reinstated e -> funding.on(e);
            default -> {}
        }
    }

    private List<EnvelopeEvent> envelope(EnvelopeCommand command) {
        List<EnvelopeEvent> events = accepted(EnvelopeDecider.decide(command, envelope, at()));
        events.forEach(this::happened);
        return events;
    }

    private void happened(Object event) {
        recorded.add(event);
        switch (event) {
            case InitiativeEvent e -> {
                InitiativeState before =
                        initiatives.getOrDefault(e.initiative(), InitiativeState.UNLAUNCHED);
                initiatives.put(e.initiative(), InitiativeState.evolve(before, e));
                if (e instanceof FundingEvent moved) {
                    Movements.of(moved).ifPresent(this::book);
                }
            }
            case EnvelopeEvent e -> {
                envelope = EnvelopeState.evolve(envelope, e);
                book(Movements.of(e));
            }
            default -> throw new IllegalArgumentException("no event of a division: " + event);
        }
    }

    private void book(Movement movement) {
        books.merge(movement.from(), movement.amount().negated(), Amount::plus);
        books.merge(movement.to(), movement.amount(), Amount::plus);
    }

    private Circumstances at() {
        Instant noon = BusinessDay.startOf(today).plusSeconds(12 * 3600);
        return new Circumstances(noon, Policy.FOUNDING);
    }

    private static <E> List<E> accepted(Decision<E, ?> decision) {
        return switch (decision) {
            case Decision.Accepted<E, ?>(var events) -> events;
            case Decision.Refused<E, ?>(var refusal) -> throw new RefusedException(refusal);
        };
    }

    @Override
    public <C, R> void send(C command, CommandCallback<? super C, ? super R> callback) {
        throw new UnsupportedOperationException("automations wait for their commands");
    }

    @Override
    public <R> CompletableFuture<R> send(Object command) {
        throw new UnsupportedOperationException("automations wait for their commands");
    }

    @Override
    public <R> R sendAndWait(Object command, long timeout, TimeUnit unit) {
        return sendAndWait(command);
    }

    @Override
    public Registration registerDispatchInterceptor(
            MessageDispatchInterceptor<? super CommandMessage<?>> interceptor) {
        throw new UnsupportedOperationException("nothing is intercepted on paper");
    }
}
