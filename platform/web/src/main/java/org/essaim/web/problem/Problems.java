package org.essaim.web.problem;

import module java.base;

import org.essaim.contract.decision.Refusal;
import org.essaim.contract.decision.RefusedException;
import org.essaim.web.language.Sentences;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;

/**
 * Makes a problem of whatever was thrown, wherever: a refusal names its rule and what would pass, a
 * wrong value says what is right, and a fault of ours says nothing of our insides.
 */
final class Problems {

    /** The rule by which something else under the name of what was done before is refused. */
    private static final String REPEATED = "R17";

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final Random RANDOM = new SecureRandom();

    /** 32 bytes as addresses have them. */
    private static final String SECRET = "(?<![\\w-])[\\w-]{43}(?![\\w-])";

    private final Sentences in;

    /**
     * @param in the language of whoever is answered
     */
    Problems(Sentences in) {
        this.in = in;
    }

    /**
     * @param where the path, without the query: people put secrets there
     */
    ProblemDetail of(Throwable thrown, String where) {
        return known(thrown)
                .or(() -> new InvalidRequests(in).of(thrown))
                .or(() -> new DispatchProblems(in).of(thrown))
                .or(() -> transientProblem(thrown))
                .orElseGet(() -> ourFault(thrown, where));
    }

    /** What belongs beside the problem, such as when to come again. */
    static HttpHeaders headers(Throwable thrown) {
        return Causes.find(thrown, KnownProblem.class)
                .map(own -> own.answer().headers())
                .orElseGet(
                        () ->
                                thrown instanceof ErrorResponse library
                                        ? library.getHeaders()
                                        : HttpHeaders.EMPTY);
    }

    /** Where nothing but the status is known, as on an error page. */
    ProblemDetail of(HttpStatusCode status) {
        return new DispatchProblems(in).of(status);
    }

    /** What code of this project throws, however deep it is wrapped. */
    private Optional<ProblemDetail> known(Throwable thrown) {
        return Causes.find(thrown, RefusedException.class)
                .map(this::refused)
                .or(() -> Causes.find(thrown, KnownProblem.class).map(this::own));
    }

    private ProblemDetail own(KnownProblem problem) {
        KnownProblem.Answer answer = problem.answer();
        return Problem.of(in, answer.status(), answer.type(), answer.facts());
    }

    private ProblemDetail refused(RefusedException thrown) {
        Refusal why = thrown.refusal();
        String reason = in.reason(why);
        String remedy = in.remedy(why);
        ProblemDetail problem =
                Problem.of(
                        in,
                        why.rule().equals(REPEATED)
                                ? HttpStatus.UNPROCESSABLE_CONTENT
                                : HttpStatus.CONFLICT,
                        "refused",
                        Map.of("rule", why.rule()),
                        reason + " " + remedy);
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("code", why.code());
        members.put("rule", why.rule());
        members.put("reason", reason);
        members.put("remedy", remedy);
        if (!why.member().isEmpty()) {
            members.put("member", why.member());
        }
        members.putAll(why.code().isEmpty() ? Map.of() : why.facts());
        members.forEach(problem::setProperty);
        return problem;
    }

    /** A connection may be lost after the commit: whether it was done, nobody knows. */
    private Optional<ProblemDetail> transientProblem(Throwable thrown) {
        if (!TransientProblems.isIn(thrown)) {
            return Optional.empty();
        }
        LOG.warn("the database cannot be asked: {}", thrown.toString());
        return Optional.of(
                Problem.of(in, HttpStatus.SERVICE_UNAVAILABLE, "database-away", Map.of()));
    }

    /**
     * The caller gets a reference and nothing of our insides, the log gets the reference and
     * everything, so that one finds the other.
     */
    private ProblemDetail ourFault(Throwable thrown, String where) {
        String reference = HexFormat.of().toHexDigits(RANDOM.nextInt());
        LOG.error("fault {} at {}", reference, printable(where), thrown);
        return Problem.of(
                in, HttpStatus.INTERNAL_SERVER_ERROR, "our-fault", Map.of("reference", reference));
    }

    /** A path cannot write a log line of its own, and what may be a password in it is left out. */
    private static String printable(String where) {
        return where == null ? "" : where.replaceAll("[^!-~]", "_").replaceAll(SECRET, "{secret}");
    }
}
