package org.essaim.testkit;

import module java.base;

/** Names the rules of {@code docs/rules.md} that a test proves, such as {@code R22}. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Rule {
    String[] value();
}
