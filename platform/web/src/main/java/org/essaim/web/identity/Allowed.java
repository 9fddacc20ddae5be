package org.essaim.web.identity;

import module java.base;

import org.essaim.contract.Role;

/**
 * Only callers with one of these roles may call the operation, if the role counts here ({@link
 * Tenant#counts}). An operation without this, {@link Members} or {@link PublicOperation} prevents
 * the start.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {
    Role[] value();

    /**
     * Roles of the whole federation whose holders may call it too, of whatever division they are: a
     * controller is nobody of the division that is looked at (R96).
     */
    Role[] ofFederation() default {};
}
