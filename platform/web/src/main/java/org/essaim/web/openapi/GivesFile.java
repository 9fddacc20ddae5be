package org.essaim.web.openapi;

import module java.base;

/** The operation answers a file of this type, whatever its method returns. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface GivesFile {

    /** Its media type, for the description. */
    String value();
}
