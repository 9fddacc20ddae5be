package org.essaim.contract.decision;

import module java.base;

/**
 * The name under which an event, or one of its members, is stored for as long as there are
 * databases: it outlives the name in the code. An event's differs from the name on the wire, which
 * ends in a version; a member needs one only where it was renamed.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
public @interface StoredAs {

    /**
     * Such as {@code initiative.spent}, unique within a service; of a member, its name in JSON.
     * Never changed.
     */
    String value();
}
