package org.essaim.web.limits;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The operation streams its body without keeping it in memory, such as the import of a portfolio:
 * neither the body's size nor the rate of a person is limited. Parameters are read from the query
 * alone, whatever the content type of the body.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Unlimited {}
