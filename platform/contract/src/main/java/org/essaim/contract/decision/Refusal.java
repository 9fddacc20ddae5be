package org.essaim.contract.decision;

import java.util.Map;

/**
 * Why something was not done, as facts: the components of a record that carries {@link Refuses}.
 * Their sentences stand in the bundle {@code refusals} beside the feature, under {@code
 * <code>.reason} and {@code <code>.remedy}.
 */
public interface Refusal {

    /** The id of the rule that refused. */
    default String rule() {
        return declared().rule();
    }

    /** What programs know this refusal by. */
    default String code() {
        return declared().code();
    }

    /** The member of the request that it is about; empty where it is about no single one. */
    default String member() {
        return declared() == null ? "" : declared().member();
    }

    /** The components of the record by their names, in their order. */
    default Map<String, Object> facts() {
        return Facts.of((Record) this);
    }

    private Refuses declared() {
        return getClass().getAnnotation(Refuses.class);
    }
}
