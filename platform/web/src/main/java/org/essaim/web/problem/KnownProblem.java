package org.essaim.web.problem;

import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** An exception that knows itself what to answer; its sentences are in this module's bundle. */
public interface KnownProblem {

    Answer answer();

    /**
     * What is answered.
     *
     * @param type one word for programs, such as {@code too-many}
     * @param facts members of the problem, and what its sentences mention
     */
    record Answer(HttpStatus status, String type, Map<String, Object> facts, HttpHeaders headers) {

        public Answer(HttpStatus status, String type, Map<String, Object> facts) {
            this(status, type, facts, HttpHeaders.EMPTY);
        }
    }
}
