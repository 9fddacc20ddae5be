package org.essaim.contract.message.v1;

import module java.base;

/** A field of a message that may be absent; all others are required. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface OrNull {}
