package org.essaim.contract.decision;

/**
 * What can be asked of one aggregate. Each feature has one sealed root that extends it, by whose
 * name its one command handler is found.
 */
public interface Command {

    /** The id of the aggregate that decides, as the event store knows it. */
    String target();
}
