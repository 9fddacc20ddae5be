package org.essaim.runtime.store;

/**
 * A bean of this type gives one processor another batch than the usual 200: 1 for those whose
 * handlers send commands, so that an aggregate is not held until two hundred others are done.
 *
 * @param processor its processing group
 * @param events in one transaction, at least 1
 */
public record BatchSize(String processor, int events) {

    static final int USUAL = 200;

    public BatchSize {
        if (events < 1) {
            throw new IllegalArgumentException("a batch has at least one event, not " + events);
        }
    }
}
