package org.essaim.stream.simulation;

/** A process ended in the middle of something, by the simulation's will. */
@SuppressWarnings("serial")
public final class Death extends RuntimeException {

    Death(String when) {
        super(when);
    }
}
