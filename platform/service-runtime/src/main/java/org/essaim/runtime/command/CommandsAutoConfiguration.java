package org.essaim.runtime.command;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.essaim.runtime.store.StoreAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Commands whose conflicts never reach the caller as a refusal (design section 3). */
@AutoConfiguration(before = AxonAutoConfiguration.class, after = StoreAutoConfiguration.class)
public class CommandsAutoConfiguration {

    private final ConflictRetry conflicts = new ConflictRetry();

    @Bean
    @ConditionalOnMissingBean
    CommandBus commandBus(TransactionManager transactions) {
        SimpleCommandBus once = SimpleCommandBus.builder().transactionManager(transactions).build();
        return new RetryingCommandBus(once, conflicts);
    }

    @Bean
    UnitOfWorkRunner oneUnit(TransactionManager transactions) {
        return new UnitOfWorkRunner(transactions, conflicts);
    }
}
