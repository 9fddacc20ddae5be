package org.essaim.runtime.store;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Distinguishes what is wrong with the environment at the moment from what is wrong with an event.
 */
final class TransientFailures {

    /** Connection lost, rolled back for others, out of resources, operator intervened. */
    private static final Set<String> TRANSIENT_CLASSES = Set.of("08", "40", "53", "57");

    /** Transaction idle or running for too long, lock not available. */
    private static final Set<String> TRANSIENT_STATES = Set.of("25P03", "25P04", "55P03");

    private TransientFailures() {}

    static boolean isTransient(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            boolean passes =
                    switch (cause) {
                        case ConcurrencyException _ -> true;
                        case LockAcquisitionFailedException _ -> true;
                        case UnableToClaimTokenException _ -> true;
                        case TransientDataAccessException _ -> true;
                        case RecoverableDataAccessException _ -> true;
                        case CannotCreateTransactionException _ -> true;
                        case SQLTransientException _ -> true;
                        case SQLException sql -> isTransientState(sql.getSQLState());
                        default -> false;
                    };
            if (passes) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTransientState(String state) {
        return state != null
                && state.length() == 5
                && (TRANSIENT_CLASSES.contains(state.substring(0, 2))
                        || TRANSIENT_STATES.contains(state));
    }
}
