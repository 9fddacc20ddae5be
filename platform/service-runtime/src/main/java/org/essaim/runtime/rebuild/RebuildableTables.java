package org.essaim.runtime.rebuild;

import module java.base;

/**
 * Lets tables be rebuilt that the handlers of this class, and no other processor, make from events
 * and nothing else; beside the processing group, which says by which processor. Tables that hold
 * more than that are a bean of {@link Projection}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RebuildableTables {
    String[] value();
}
