package org.essaim.incubator.control.domain;

/** Whether a sample is drawn. */
public enum SampleState {
    UNDRAWN,
    DRAWN;

    /** Once is for good. */
    public static SampleState evolve(SampleState state, SampleEvent event) {
        return switch (event) {
            case SampleEvent.Drawn _ -> DRAWN;
        };
    }
}
