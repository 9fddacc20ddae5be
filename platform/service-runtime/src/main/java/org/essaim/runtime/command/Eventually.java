package org.essaim.runtime.command;

import module java.base;

import org.springframework.stereotype.Component;

/**
 * Reacts to events after they have been committed, in the transaction of its event processor: what
 * caused them does not wait, and a failure is retried or becomes a dead letter.
 */
@Component
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Eventually {}
