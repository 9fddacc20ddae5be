package org.essaim.web.limits;

import module java.base;

/**
 * The body is a file as it is, such as a photo, which the operation takes as bytes. It may be as
 * large as {@code essaim.limits.file} says, and is recognised by what is in it: what its content
 * type claims says nothing.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface TakesFile {

    /** The media types that the operation recognises, for its description. */
    String[] value();
}
