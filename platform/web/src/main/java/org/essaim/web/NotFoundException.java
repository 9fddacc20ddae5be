package org.essaim.web;

/** What was asked for does not exist in this service; becomes a 404 with this sentence. */
public class NotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param what a noun, such as {@code initiative}
     * @param id as the caller named it
     */
    public NotFoundException(String what, Object id) {
        super("there is no %s %s here".formatted(what, id));
    }
}
