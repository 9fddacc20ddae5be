package org.essaim.stream.simulation;

import module java.base;

/** What the services of a simulation are. */
public interface Lives {

    /** The divisions' streams: the centre and reporting read all of them, and they the centre. */
    default List<String> divisions() {
        return Simulation.DIVISIONS;
    }

    /**
     * A service that nothing has happened to yet.
     *
     * @param random decides all that is left to chance
     */
    Life of(SimulatedNode node, Random random);

    /** Whether the next step is one of a service itself, and not of its stream. */
    boolean isNext(Random random);

    /** How long nothing happens before the next step. */
    Duration untilNext(Random random);

    /** What is wrong with what that service did, or with what others made of it, now. */
    List<String> wrongAt(SimulatedNode node);

    /** What is wrong where nothing is left to do. */
    List<String> wrongAtTheEnd();
}
