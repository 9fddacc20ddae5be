package org.essaim.web.problem;

import module java.base;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ProblemDetail;

/** Answers people with pages where programs get problem details; a service may have none. */
public interface PageAnswers {

    /** Whether a person looks at what is answered. */
    boolean isFor(HttpServletRequest request);

    /** That of the page, which somebody may have chosen; programs ask for theirs. */
    Locale language(HttpServletRequest request);

    /** Sends somebody who is not known to log in, and back to what they asked for. */
    void login(HttpServletRequest request, HttpServletResponse response) throws IOException;

    /** Shows what was refused or went wrong, in the language of the page. */
    void problem(HttpServletRequest request, HttpServletResponse response, ProblemDetail problem)
            throws IOException;
}
