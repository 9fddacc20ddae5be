package org.essaim.web;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/**
 * Faults of ours: the caller gets a reference and nothing of our insides, the log gets the
 * reference and everything, so that one finds the other.
 */
final class InternalErrors {

    private static final Logger LOG = LoggerFactory.getLogger(InternalErrors.class);
    private static final Random RANDOM = new SecureRandom();

    private InternalErrors() {}

    /**
     * @param where the path, without the query: people put secrets there
     */
    static ProblemDetail report(String where, Throwable thrown) {
        String reference = HexFormat.of().toHexDigits(RANDOM.nextInt());
        LOG.error("fault {} at {}", reference, printable(where), thrown);
        ProblemDetail problem =
                Problem.of(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "our-fault",
                        "Something broke here",
                        "This is our fault, not yours; the service's log tells more under "
                                + reference);
        problem.setProperty("reference", reference);
        return problem;
    }

    /** A path cannot write a log line of its own. */
    private static String printable(String where) {
        return where == null ? "" : where.replaceAll("[^!-~]", "_");
    }
}
