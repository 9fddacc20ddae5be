package org.essaim.simulation;

import module java.base;

import org.essaim.contract.BusinessDay;
import org.essaim.contract.message.v1.MessageTypes;
import org.essaim.federation.stream.Publication;
import org.essaim.runtime.ContractJson;
import org.essaim.simulation.Happened.Fact;
import org.essaim.simulation.Happened.Placed;
import org.essaim.stream.OutgoingMessage;
import org.essaim.stream.ReceivedMessage;
import org.essaim.stream.simulation.Death;
import org.essaim.stream.simulation.Life;
import org.essaim.stream.simulation.SimulatedNode;

/**
 * What services have in common: facts that are recorded and published by a processor with its own
 * progress, and messages that are received and handled by another. Each may die before its commit
 * or after it.
 */
abstract class Service implements Life {

    static final String PUBLICATION = "publication";
    static final String RECEPTION = "reception";
    private static final int MOST_IN_PEACE = 1_000;

    final SimulatedNode node;
    final Random random;
    final Happened happened;
    final ReceivedMessages received;
    final Progress progress;
    private final Set<Lapse> lapses;
    private final List<String> wrong = new ArrayList<>();

    Service(SimulatedNode node, Random random, Set<Lapse> lapses) {
        this.node = node;
        this.random = random;
        this.lapses = lapses;
        this.happened = new Happened(node);
        this.received = new ReceivedMessages(node);
        this.progress = new Progress(node);
    }

    /** What is published of it, by the publishers of the product. */
    abstract Optional<Publication> publish(Fact fact);

    /** What is done with a message, in the transaction of the processor's progress. */
    abstract void handle(ReceivedMessages.Message message);

    final boolean has(Lapse lapse) {
        return lapses.contains(lapse);
    }

    final LocalDate today() {
        return BusinessDay.of(node.clock.instant());
    }

    /** Something that should never have happened. */
    final void complain(String what) {
        wrong.add(node.stream + ": " + what);
    }

    final List<String> complaints() {
        return List.copyOf(wrong);
    }

    /** Does it in one transaction, or dies of it. */
    final void atOnce(Runnable what) {
        try {
            node.mortal.executeWithoutResult(_ -> what.run());
        } catch (Death death) {
            // whoever comes next begins with what was committed
        }
    }

    /** Records what a decision comes to, in the transaction in which it is taken. */
    final void decide(Supplier<List<?>> decision) {
        if (has(Lapse.PUBLISHES_FIRST)) {
            List<Fact> facts = happened.mint(decision.get());
            atOnce(() -> node.journal.append(messages(facts)));
            atOnce(() -> happened.insert(facts));
        } else {
            atOnce(() -> happened.insert(happened.mint(decision.get())));
        }
    }

    /** Publishes some of what was recorded and not published yet. */
    final void publish(int most) {
        List<Placed> next = unpublished().stream().limit(most).toList();
        if (!next.isEmpty()) {
            process(
                    PUBLICATION,
                    next.getLast().at(),
                    () -> node.journal.append(messages(next.stream().map(Placed::fact).toList())));
        }
    }

    /** Handles some of what was received and not handled yet. */
    final void handleSome(int most) {
        List<ReceivedMessages.Message> next = unhandled().stream().limit(most).toList();
        if (!next.isEmpty()) {
            process(RECEPTION, next.getLast().at(), () -> next.forEach(this::handle));
        }
    }

    @Override
    public void work() {
        for (int n = 0;
                n < MOST_IN_PEACE && !(unpublished().isEmpty() && unhandled().isEmpty());
                n++) {
            handleSome(20);
            publish(50);
        }
    }

    @Override
    public boolean isIdle() {
        return unpublished().isEmpty() && unhandled().isEmpty();
    }

    @Override
    public Optional<String> problem(ReceivedMessage message) {
        return ReceivedMessages.problem(message);
    }

    @Override
    public void consume(List<ReceivedMessage> messages) {
        received.add(messages);
    }

    @Override
    public Optional<Instant> claim() {
        return unpublished().isEmpty() || has(Lapse.CLAIMS_TOO_MUCH)
                ? Optional.of(node.clock.instant())
                : Optional.empty();
    }

    final List<OutgoingMessage> messages(List<Fact> facts) {
        return facts.stream().flatMap(fact -> message(fact).stream()).toList();
    }

    private Optional<OutgoingMessage> message(Fact fact) {
        return publish(fact)
                .map(
                        publication ->
                                new OutgoingMessage(
                                        fact.id(),
                                        MessageTypes.of(publication.message()),
                                        publication.subject(),
                                        publication.recipient(),
                                        fact.time(),
                                        ContractJson.mapper()
                                                .writeValueAsBytes(publication.message())));
    }

    private List<Placed> unpublished() {
        return happened.after(progress.of(PUBLICATION));
    }

    private List<ReceivedMessages.Message> unhandled() {
        return received.after(progress.of(RECEPTION));
    }

    private void process(String name, long upTo, Runnable what) {
        if (has(Lapse.NOTES_FIRST)) {
            atOnce(() -> progress.note(name, upTo));
            atOnce(what);
        } else {
            atOnce(
                    () -> {
                        what.run();
                        progress.note(name, upTo);
                    });
        }
    }
}
