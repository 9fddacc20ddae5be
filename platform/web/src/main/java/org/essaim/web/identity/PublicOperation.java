package org.essaim.web.identity;

import module java.base;

/** Everybody may call the operation, without a token; for open figures only. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface PublicOperation {}
