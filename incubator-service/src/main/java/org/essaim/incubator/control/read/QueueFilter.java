package org.essaim.incubator.control.read;

import org.essaim.incubator.control.domain.ControlItem;

/**
 * Which part of a queue somebody works through; what is null leaves nothing out.
 *
 * @param signal of {@code kind}
 */
public record QueueFilter(ControlItem.Kind kind, Part part, String division, Enum<?> signal) {

    /** How far the work on what is shown has come. */
    public enum Part {
        /** Nobody has it in hand, looked at it, drew it or found something about it. */
        TO_SEE,
        /** The person has it in hand. */
        MINE,
        /** Nobody has it in hand. */
        NOT_TAKEN,
        ALL
    }

    Boolean taken() {
        return switch (part) {
            case TO_SEE, NOT_TAKEN -> false;
            case MINE -> true;
            case ALL -> null;
        };
    }
}
