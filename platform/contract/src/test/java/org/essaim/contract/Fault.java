package org.essaim.contract;

import module java.base;

/** The testkit's {@code @Fault} for this module's own tests: the testkit stands on this module. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@interface Fault {
    int[] value();
}
