package org.essaim.runtime.command;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.Registration;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.essaim.contract.decision.Command;
import org.essaim.runtime.clock.ClockAutoConfiguration;
import org.essaim.runtime.store.StoreAutoConfiguration;
import org.essaim.runtime.write.EntrySecrets;
import org.essaim.runtime.write.IdempotencyKeys;
import org.essaim.runtime.write.KeyedBodies;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** How commands find their aggregate, what reacts in their transaction, what is tried again. */
@AutoConfiguration(
        before = AxonAutoConfiguration.class,
        after = {StoreAutoConfiguration.class, ClockAutoConfiguration.class})
@Import({
    ConflictRetry.class,
    RetryingCommandBus.class,
    UnitOfWorkRunner.class,
    IdempotencyKeys.class,
    EntrySecrets.class,
    KeyedBodies.class
})
public class CommandsAutoConfiguration {

    /** The only one of its type, so that every aggregate uses it. */
    @Bean
    CommandTargetResolver commandTarget() {
        return message ->
                new VersionedAggregateIdentifier(
                        (Object) ((Command) message.getPayload()).target(), null);
    }

    /** Not an interceptor bean: Axon would register that a second time. */
    @Bean
    Registration sameTransactionReactions(
            CommandBus commands, ListableBeanFactory beans, IdempotencyKeys keys) {
        commands.registerHandlerInterceptor(
                (work, command) -> {
                    keys.claim(work);
                    return command.proceed();
                });
        return commands.registerHandlerInterceptor(
                new SameTransactionReactions(
                        beans.getBeansWithAnnotation(SameTransaction.class).values(),
                        beans.getBean(CommandGateway.class)));
    }
}
