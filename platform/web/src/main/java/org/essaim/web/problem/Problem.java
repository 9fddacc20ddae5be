package org.essaim.web.problem;

import module java.base;

import org.essaim.contract.decision.Facts;
import org.essaim.web.language.Sentences;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Builds problem details (RFC 9457) of which programs read the facts and people the sentences. */
public final class Problem {

    private static final String TYPES = "urn:essaim:problem:";

    private Problem() {}

    /**
     * One of this module's own, with {@code <type>.title} and {@code <type>.detail} of its bundle.
     *
     * @param type one word for programs, such as {@code too-many}; it becomes a URN
     * @param facts members of the problem, and arguments of its sentences
     */
    public static ProblemDetail of(
            Sentences in, HttpStatusCode status, String type, Map<String, Object> facts) {
        ProblemDetail problem =
                of(in, status, type, facts, in.of(Problem.class, type + ".detail", facts));
        problem.setProperty("code", type);
        facts.forEach(problem::setProperty);
        return problem;
    }

    /**
     * What is answered to whatever was thrown, for pages that say so themselves.
     *
     * @param where the path, for the log
     */
    public static ProblemDetail of(Throwable thrown, Locale language, String where) {
        return new Problems(new Sentences(language)).of(thrown, where);
    }

    /**
     * One that has another detail than its type.
     *
     * @param facts arguments of its title, {@code <type>.title} of this module's bundle
     */
    public static ProblemDetail of(
            Sentences in,
            HttpStatusCode status,
            String type,
            Map<String, Object> facts,
            String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(TYPES + type));
        problem.setTitle(in.of(Problem.class, type + ".title", facts));
        return problem;
    }

    /** 422 with one of this module's own, and the components of a record as further members. */
    public static ResponseEntity<ProblemDetail> unprocessable(
            Sentences in, String type, Map<String, Object> facts, Record members) {
        ProblemDetail problem = of(in, HttpStatus.UNPROCESSABLE_CONTENT, type, facts);
        Facts.of(members).forEach(problem::setProperty);
        return ResponseEntity.unprocessableContent().body(problem);
    }
}
