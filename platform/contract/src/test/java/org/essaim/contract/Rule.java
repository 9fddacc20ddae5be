package org.essaim.contract;

import module java.base;

/** The testkit's {@code @Rule} for this module's own tests: the testkit stands on this module. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Rule {
    String[] value();
}
