package org.essaim.web.operation;

import module java.base;

/**
 * Two people may change that at once: the operation takes the header {@code If-Match} with the
 * {@code ETag} under which its caller read it, and is refused (412) where it is another by now. An
 * operation without this refuses the header, so that nobody relies on it in vain.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface IfMatch {

    /** The path at which it is read, with names of the operation's own path in braces. */
    String value();
}
