package org.essaim.web.identity;

import module java.base;

/**
 * Anybody with a token of the federation may call the operation, of whatever division: what is
 * theirs to say does not hang on where they work (R52).
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AnyLogin {}
