package org.essaim.web.identity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Next to an operation: only callers with one of these roles, where that role counts ({@link
 * Tenant#counts}). An operation without this, {@link Members} or {@link PublicOperation} stops the
 * start.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {
    Role[] value();
}
