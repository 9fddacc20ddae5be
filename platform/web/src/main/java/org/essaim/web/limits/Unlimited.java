package org.essaim.web.limits;

import module java.base;

/**
 * The operation streams its body without keeping it in memory, such as the import of a portfolio:
 * neither the body's size nor the rate of a person is limited. Parameters are read from the query
 * alone, whatever the content type of the body.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Unlimited {}
