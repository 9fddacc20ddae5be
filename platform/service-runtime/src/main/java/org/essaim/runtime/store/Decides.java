package org.essaim.runtime.store;

import module java.base;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;

/**
 * On the one command handler of an aggregate, which takes the sealed root of its commands. An
 * aggregate that nothing has happened to is made: whether it is there is for its decider to say.
 */
@CommandHandler
@CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Decides {}
