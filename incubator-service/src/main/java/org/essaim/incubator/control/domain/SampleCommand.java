package org.essaim.incubator.control.domain;

import module java.base;

import org.essaim.contract.decision.Command;

/** What can be asked about a sample. */
public sealed interface SampleCommand extends Command {

    UUID sampleId();

    /** What is drawn from. */
    SampleScope scope();

    @Override
    default String target() {
        return targetOf(sampleId());
    }

    /** The id of the aggregate that decides. */
    static String targetOf(UUID sampleId) {
        return "sample:" + sampleId;
    }

    /**
     * Draws from all that has arrived so far.
     *
     * @param seed whatever the controller chooses; that every draw is kept shows who tries several
     * @param size from 1 to {@value SampleDecider#MOST}
     */
    record Draw(UUID sampleId, long seed, SampleScope scope, int size, Controller controller)
            implements SampleCommand {
        public Draw {
            Objects.requireNonNull(scope, "scope");
            Objects.requireNonNull(controller, "controller");
        }
    }
}
