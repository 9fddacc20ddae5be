package org.essaim.web.problem;

import module java.base;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.essaim.contract.decision.Refusal;
import org.essaim.contract.decision.RefusedException;
import org.essaim.web.language.Sentences;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Makes a problem of whatever was thrown, wherever: a refusal names its rule and what would pass, a
 * wrong value says what is right, and a fault of ours says nothing of our insides.
 */
final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final Random RANDOM = new SecureRandom();
    private static final int MOST_CAUSES = 20;

    private final Sentences in;

    /**
     * @param in the language of whoever is answered
     */
    Problems(Sentences in) {
        this.in = in;
    }

    /** What is answered, and with which headers beside it. */
    record Answer(ProblemDetail problem, HttpHeaders headers) {}

    /**
     * @param where the path, without the query: people put secrets there
     */
    Answer of(Throwable thrown, String where) {
        return known(thrown)
                .or(() -> new InvalidRequests(in).of(thrown).map(Problems::plain))
                .or(() -> dispatch(thrown))
                .or(() -> plain(status(thrown)))
                .or(() -> plain(transientProblem(thrown)))
                .orElseGet(() -> plain(ourFault(thrown, where)));
    }

    /** Where nothing but the status is known, as on an error page. */
    ProblemDetail of(HttpStatusCode status) {
        return new DispatchProblems(in).of(status);
    }

    /** What code of this project throws, however deep it is wrapped. */
    private Optional<Answer> known(Throwable thrown) {
        Throwable cause = thrown;
        for (int i = 0; cause != null && i < MOST_CAUSES; i++, cause = cause.getCause()) {
            switch (cause) {
                case RefusedException refused -> {
                    return Optional.of(plain(refused(refused)));
                }
                case KnownProblem own -> {
                    KnownProblem.Answer known = own.answer();
                    return Optional.of(
                            new Answer(
                                    Problem.of(in, known.status(), known.type(), known.facts()),
                                    known.headers()));
                }
                default -> {}
            }
        }
        return Optional.empty();
    }

    private ProblemDetail refused(RefusedException thrown) {
        Refusal why = thrown.refusal();
        String reason = in.reason(why);
        String remedy = in.remedy(why);
        ResponseStatus declared =
                AnnotatedElementUtils.findMergedAnnotation(thrown.getClass(), ResponseStatus.class);
        ProblemDetail problem =
                Problem.of(
                        in,
                        declared == null ? HttpStatus.CONFLICT : declared.code(),
                        "refused",
                        Map.of("rule", why.rule()),
                        reason + " " + remedy);
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("code", why.code());
        members.put("rule", why.rule());
        members.put("reason", reason);
        members.put("remedy", remedy);
        members.putAll(why.code().isEmpty() ? Map.of() : why.facts());
        members.forEach(problem::setProperty);
        return problem;
    }

    private Optional<Answer> dispatch(Throwable thrown) {
        return switch (thrown) {
            case ErrorResponse library when !isFault(library.getStatusCode()) ->
                    Optional.of(
                            new Answer(new DispatchProblems(in).of(library), library.getHeaders()));
            case RequestRejectedException _ -> Optional.of(plain(of(HttpStatus.BAD_REQUEST)));
            case InvalidParameterException unreadable ->
                    Optional.of(plain(of(HttpStatusCode.valueOf(unreadable.getErrorCode()))));
            default -> Optional.empty();
        };
    }

    private static boolean isFault(HttpStatusCode status) {
        return status.is5xxServerError()
                && status.value() != HttpStatus.SERVICE_UNAVAILABLE.value();
    }

    private Optional<ProblemDetail> status(Throwable thrown) {
        return Optional.ofNullable(
                        AnnotatedElementUtils.findMergedAnnotation(
                                thrown.getClass(), ResponseStatus.class))
                .map(declared -> of(declared.code()));
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

    /** A path cannot write a log line of its own. */
    private static String printable(String where) {
        return where == null ? "" : where.replaceAll("[^!-~]", "_");
    }

    private static Answer plain(ProblemDetail problem) {
        return new Answer(problem, HttpHeaders.EMPTY);
    }

    private static Optional<Answer> plain(Optional<ProblemDetail> problem) {
        return problem.map(Problems::plain);
    }
}
