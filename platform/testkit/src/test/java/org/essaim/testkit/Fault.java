package org.essaim.testkit;

import module java.base;

/**
 * Names the rows of {@code docs/faults.md} that a test shows. A canary shows that the test can
 * fail: it takes the defence out by its wiring and asserts what then goes wrong.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Fault {

    /** Numbers of rows. */
    int[] value();

    /** The defence that the test removes; a test that names one is a canary. */
    String without() default "";

    /** The system properties that make a long run of it, such as {@code -Dessaim.seeds=1000}. */
    String longer() default "";
}
