package org.essaim.simulation;

import module java.base;

import org.essaim.federation.stream.Publication;
import org.essaim.simulation.Happened.Fact;
import org.essaim.stream.simulation.SimulatedNode;

/** Reporting: it reads every stream, and publishes nothing. */
final class Observer extends Service {

    Observer(SimulatedNode node, Random random, Set<Lapse> lapses) {
        super(node, random, lapses);
    }

    @Override
    public void act() {
        handleSome(1 + random.nextInt(5));
    }

    @Override
    Optional<Publication> publish(Fact fact) {
        return Optional.empty();
    }

    @Override
    void handle(ReceivedMessages.Message message) {}
}
