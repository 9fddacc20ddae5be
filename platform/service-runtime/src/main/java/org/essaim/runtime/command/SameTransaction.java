package org.essaim.runtime.command;

import module java.base;

import org.springframework.stereotype.Component;

/**
 * Reacts to events in the transaction of the command that caused them: all of it commits, or
 * nothing does, and the caller gets the refusal. Each method {@code on(SomeEvent)} is called with
 * every event of its type, and the command that it returns, or an {@link Optional} of one, is
 * carried out; an {@link org.springframework.core.annotation.Order} says who is first.
 */
@Component
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface SameTransaction {}
