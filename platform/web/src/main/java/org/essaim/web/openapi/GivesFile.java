package org.essaim.web.openapi;

import module java.base;

/**
 * The operation answers a file, which its ETag tells from another: whoever has it already is
 * answered 304.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface GivesFile {

    /** Its media type, for the description. */
    String value();
}
