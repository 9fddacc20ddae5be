package org.essaim.eventstore;

import java.sql.SQLException;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.DataAccessException;

/**
 * Recognises that somebody else was first, by PostgreSQL's own code. Axon's default looks for an
 * exception class that the PostgreSQL driver never throws, and its resolver by codes needs JPA.
 */
public final class UniqueViolations implements PersistenceExceptionResolver {

    private static final String UNIQUE_VIOLATION = "23505";

    /**
     * Axon would look at the first event only, and call the conflict of a new aggregate with an
     * older one in the same transaction an id that was used twice: nobody tries that again.
     */
    static void throwAsConflict(DataAccessException failure) {
        if (new UniqueViolations().isDuplicateKeyViolation(failure)) {
            throw new ConcurrencyException("somebody else has appended meanwhile", failure);
        }
    }

    @Override
    public boolean isDuplicateKeyViolation(Exception exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
