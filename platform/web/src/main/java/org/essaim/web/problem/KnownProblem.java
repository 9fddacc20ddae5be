package org.essaim.web.problem;

import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** An exception that knows itself what to answer; its sentences are in this module's bundle. */
public interface KnownProblem {

    HttpStatus status();

    /** One word for programs, such as {@code too-many}. */
    String type();

    /** What its sentences mention. */
    Map<String, Object> facts();

    default HttpHeaders headers() {
        return HttpHeaders.EMPTY;
    }
}
