package org.essaim.web;

import module java.base;

import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The answer of every operation that records something: 201, the address where it can be read, and
 * its id.
 *
 * @param id of what was recorded; the same when the request is sent again (R17)
 */
public record Created(String id) {

    /**
     * @param path under which it can be read, such as {@code /api/v1/derogations/{derogation}}
     * @param variables of the path, in its order; the id where none is given
     */
    public static ResponseEntity<Created> of(Object id, String path, Object... variables) {
        Object[] named = variables.length == 0 ? new Object[] {id} : variables;
        return at(new Created(id.toString()), path, named);
    }

    /** The same with an answer of its own, which says the id and what else is only known now. */
    public static <T> ResponseEntity<T> at(T answer, String path, Object... variables) {
        return ResponseEntity.created(
                        UriComponentsBuilder.fromPath(path)
                                .buildAndExpand(
                                        Stream.of(variables).map(IdConverter::written).toArray())
                                .encode()
                                .toUri())
                .body(answer);
    }
}
