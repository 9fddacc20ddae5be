package org.essaim.web.problem;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Distinguishes a database that is unavailable or full from a fault of ours. */
final class TransientProblems {

    /** Connection lost, out of resources, an operator intervened. */
    private static final Set<String> CLASSES = Set.of("08", "53", "57");

    private TransientProblems() {}

    static boolean isIn(Throwable thrown) {
        return Causes.of(thrown).anyMatch(TransientProblems::isTransient);
    }

    private static boolean isTransient(Throwable cause) {
        return switch (cause) {
            case CannotCreateTransactionException _ -> true;
            case DataAccessResourceFailureException _ -> true;
            case SQLTransientException _ -> true;
            case SQLException sql -> isOfTheMoment(sql.getSQLState());
            default -> false;
        };
    }

    /** The server gives every error a state; the pool gives none where its connection is gone. */
    private static boolean isOfTheMoment(String state) {
        return state == null || (state.length() == 5 && CLASSES.contains(state.substring(0, 2)));
    }
}
