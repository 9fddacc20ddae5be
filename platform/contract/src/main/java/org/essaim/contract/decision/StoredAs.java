package org.essaim.contract.decision;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name under which an event is stored, for as long as there are databases: it outlives the name
 * of the class. It differs from the name on the wire, which ends in a version.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface StoredAs {

    /** Such as {@code initiative.spent}; unique within a service and never changed. */
    String value();
}
