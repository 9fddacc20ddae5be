package org.essaim.runtime.store;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * An event that its processor has handled before is handled once more, for tables alone: whatever
 * it made happen has happened, in the transaction in which it was handled first.
 */
public final class Reprocessing {

    private static final String MARK = "handled before";

    private Reprocessing() {}

    static void mark(UnitOfWork<?> work) {
        work.resources().put(MARK, true);
    }

    /** Whether this thread is at it. */
    public static boolean isUnderWay() {
        return CurrentUnitOfWork.map(work -> work.root().resources().containsKey(MARK))
                .orElse(false);
    }
}
