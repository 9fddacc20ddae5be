package org.essaim.simulation;

import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.essaim.federation.stream.Publication;
import org.essaim.simulation.Happened.Fact;
import org.essaim.stream.simulation.SimulatedNode;

/** Reporting: it hears everybody, and tells nothing. */
final class Onlooker extends Service {

    Onlooker(SimulatedNode node, Random random, Set<Lapse> lapses) {
        super(node, random, lapses);
    }

    @Override
    public void act() {
        listen(1 + random.nextInt(5));
    }

    @Override
    Optional<Publication> publish(Fact fact) {
        return Optional.empty();
    }

    @Override
    void handle(Heard.Message message) {}
}
