package org.essaim.web.limits;

import module java.base;

/**
 * An operation or a page that takes seconds where there is much to count: so many of it run at
 * once, and fewer of one caller. Whoever comes beyond that is answered at once, with 503 and {@code
 * Retry-After}: nobody can keep the service busy for all others.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Costly {

    /** How many at once. */
    int atOnce() default 3;

    /** How many of these of one caller. */
    int ofOne() default 1;
}
