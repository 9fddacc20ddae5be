package org.essaim.web.limits;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Next to an operation that reads its body as it comes and keeps nothing of it in memory, such as
 * the import of a portfolio: no limit on its size, and none on how often a person asks it. Its
 * parameters come from the query alone, whatever type the body claims to be of.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Unlimited {}
