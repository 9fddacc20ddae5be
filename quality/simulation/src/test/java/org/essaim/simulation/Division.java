package org.essaim.simulation;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.FreeText;
import org.essaim.contract.decision.RefusedException;
import org.essaim.contract.message.v1.EnvelopeAllocated;
import org.essaim.contract.message.v1.EnvelopeWithdrawalRequested;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.contract.message.v1.FundingReinstated;
import org.essaim.contract.message.v1.FundingStopped;
import org.essaim.federation.stream.Publication;
import org.essaim.micro.envelope.domain.EnvelopeEvent;
import org.essaim.micro.envelope.wire.AllocationConsumer;
import org.essaim.micro.envelope.wire.EnvelopePublisher;
import org.essaim.micro.initiative.automation.PaperDivision;
import org.essaim.micro.initiative.domain.InitiativeCommand;
import org.essaim.micro.initiative.domain.InitiativeEvent;
import org.essaim.micro.initiative.wire.InitiativePublisher;
import org.essaim.micro.initiative.wire.StopConsumer;
import org.essaim.micro.text.domain.TextEvent;
import org.essaim.micro.text.wire.TextPublisher;
import org.essaim.simulation.Happened.Fact;
import org.essaim.stream.simulation.SimulatedNode;
import org.essaim.stream.text.FreeTexts;

/**
 * A division: its deciders, automations, publications and receptions are those of the product; its
 * people launch, spend, measure, reverse, close and redact as chance has it.
 */
final class Division extends Service {

    private static final int MOST_AT_ONCE = 6;

    final DivisionId id;

    final People people;

    private final FreeTexts texts;
    private final InitiativePublisher initiatives;
    private final EnvelopePublisher envelopes = new EnvelopePublisher();
    private final TextPublisher redactions;

    Division(SimulatedNode node, Random random, Set<Lapse> lapses) {
        super(node, random, lapses);
        this.id = new DivisionId(node.stream.substring("division.".length()));
        this.people = new People(id, happened, random);
        this.texts = new FreeTexts(node.jdbc);
        this.initiatives = new InitiativePublisher(id);
        this.redactions = new TextPublisher(id);
    }

    /** As everything committed makes it. */
    PaperDivision onPaper() {
        return PaperDivision.after(
                id,
                happened.all().stream()
                        .map(Fact::event)
                        .filter(event -> !(event instanceof TextEvent))
                        .toList());
    }

    @Override
    public void act() {
        int what = random.nextInt(11);
        if (onPaper().envelope().allocated().isNothing()) {
            handleSome(1);
        } else if (what < 4) {
            for (int left = random.nextInt(MOST_AT_ONCE); left >= 0; left--) {
                ask(people.command(onPaper().initiatives().keySet(), today()));
            }
        } else if (what < 7) {
            publish(1 + random.nextInt(12));
        } else if (what < 9) {
            handleSome(1 + random.nextInt(4));
        } else {
            redact();
        }
    }

    @Override
    Optional<Publication> publish(Fact fact) {
        return switch (fact.event()) {
            case InitiativeEvent event -> initiatives.publish(event, fact.time());
            case EnvelopeEvent event -> envelopes.publish(event, fact.time());
            case TextEvent event ->
                    has(Lapse.REDACTS_WITHOUT_PUBLISHING)
                            ? Optional.empty()
                            : redactions.publish(event, fact.time());
            default -> throw new IllegalStateException("no event of a division: " + fact);
        };
    }

    /** What the centre decides is never refused: the centre would not know. */
    @Override
    void handle(ReceivedMessages.Message message) {
        PaperDivision paper = onPaper();
        try {
            List<Object> events = paper.carryOut(() -> carryOut(paper, message.content()), today());
            happened.insert(happened.mint(events));
        } catch (RefusedException refused) {
            complain("refused what the centre decided: " + refused.getMessage());
        }
    }

    private void carryOut(PaperDivision paper, FederationMessage publication) {
        StopConsumer stops = new StopConsumer(paper, id);
        AllocationConsumer allocations = new AllocationConsumer(paper, id);
        switch (publication) {
            case FundingStopped stop -> stops.on(stop);
            case FundingReinstated back -> stops.on(back);
            case EnvelopeAllocated given -> allocations.on(given);
            case EnvelopeWithdrawalRequested asked -> allocations.on(asked);
            default -> {
                // of warnings a division only shows something
            }
        }
    }

    private void ask(InitiativeCommand command) {
        try {
            decide(
                    () -> {
                        List<Object> events = onPaper().ask(command, today());
                        if (!events.isEmpty()) {
                            texts.keep(node.stream, people.disclosed);
                        }
                        return events;
                    });
        } catch (RefusedException refused) {
            // as people are refused now and then
        }
    }

    /** As the service does: the row is emptied and the event recorded, or neither. */
    private void redact() {
        List<String> kept =
                node.jdbc.queryForList(
                        "select digest from free_text where stream = ? and text is not null"
                                + " order by digest",
                        String.class,
                        node.stream);
        if (kept.isEmpty()) {
            return;
        }
        String digest = kept.get(random.nextInt(kept.size()));
        decide(
                () ->
                        texts.redact(node.stream, digest, node.clock.instant())
                                ? List.of(
                                        new TextEvent.Redacted(
                                                new FreeText(digest), today(), null, null))
                                : List.of());
    }
}
