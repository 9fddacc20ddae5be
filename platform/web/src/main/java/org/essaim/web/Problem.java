package org.essaim.web;

import java.lang.reflect.RecordComponent;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Builds problem details (RFC 9457) with the few types that this project knows. */
public final class Problem {

    static final String TYPES = "urn:essaim:problem:";

    private Problem() {}

    /**
     * @param type one word for programs, such as {@code refused}; it becomes a URN
     * @param detail one sentence for people: what is wrong and what would pass
     */
    public static ProblemDetail of(HttpStatus status, String type, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(TYPES + type));
        problem.setTitle(title);
        return problem;
    }

    /** The same with the components of a record as further members. */
    public static ProblemDetail with(ProblemDetail problem, Record members) {
        for (RecordComponent component : members.getClass().getRecordComponents()) {
            problem.setProperty(component.getName(), Components.value(component, members));
        }
        return problem;
    }
}
