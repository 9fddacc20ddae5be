package org.essaim.contract.decision;

import module java.base;

/** Stands on each record of a refusal: by which rule, and under which word programs know it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Refuses {

    /**
     * An id of docs/rules.md, such as {@code R22}. Absent where it is that of an enum among the
     * facts: the record then gives it as its own {@link Refusal#rule}.
     */
    String rule() default "";

    /** In kebab case and unique within a service, such as {@code grant-exceeded}. */
    String code();

    /**
     * The member of the request that it is about, as operations name it, such as {@code spentOn}:
     * pages show the refusal beside that field. Absent where it is about no single one.
     */
    String member() default "";
}
