package org.essaim.contract.decision;

import module java.base;

/** Stands on each record of a refusal: by which rule, and under which word programs know it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Refuses {

    /** An id of docs/rules.md, such as {@code R22}. */
    String rule();

    /** In kebab case and unique within a service, such as {@code grant-exceeded}. */
    String code();
}
