package org.essaim.reporting.facts.domain;

import module java.base;

/** What a table or a column says, for the data dictionary, in both languages. */
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
public @interface Meaning {
    String en();

    String fr();
}
