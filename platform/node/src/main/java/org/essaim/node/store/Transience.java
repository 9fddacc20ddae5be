package org.essaim.node.store;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells what is wrong with the world at the moment from what is wrong with an event. */
final class Transience {

    /**
     * Connection lost, transaction timed out, rolled back for others, out of resources, lock not
     * available, operator or time-out intervened.
     */
    private static final Set<String> TRANSIENT_STATES = Set.of("08", "25", "40", "53", "55", "57");

    private Transience() {}

    static boolean isTransient(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            boolean passes =
                    switch (cause) {
                        case ConcurrencyException _ -> true;
                        case AggregateStreamCreationException _ -> true;
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
                && TRANSIENT_STATES.contains(state.substring(0, 2));
    }
}
