package org.essaim.web;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a database that cannot be asked, or has no room, from a fault of ours. */
final class TransientProblems {

    private static final Logger LOG = LoggerFactory.getLogger(TransientProblems.class);

    /** Connection lost, out of resources, an operator intervened. */
    private static final Set<String> CLASSES = Set.of("08", "53", "57");

    private TransientProblems() {}

    static boolean isIn(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            boolean passes =
                    switch (cause) {
                        case CannotCreateTransactionException _ -> true;
                        case DataAccessResourceFailureException _ -> true;
                        case SQLTransientException _ -> true;
                        case SQLException sql -> isOfTheMoment(sql.getSQLState());
                        default -> false;
                    };
            if (passes) {
                return true;
            }
        }
        return false;
    }

    /** A connection may be lost after the commit: whether it was done, nobody knows. */
    static ProblemDetail problem(Exception thrown) {
        LOG.warn("the database cannot be asked: {}", thrown.toString());
        return Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "later",
                "Not now",
                "the database of this service cannot be asked, or has no room; whether this was"
                        + " done is not known: sent again with the same Idempotency-Key, it is done"
                        + " once");
    }

    /** The server gives every error a state; the pool gives none where its connection is gone. */
    private static boolean isOfTheMoment(String state) {
        return state == null || (state.length() == 5 && CLASSES.contains(state.substring(0, 2)));
    }
}
