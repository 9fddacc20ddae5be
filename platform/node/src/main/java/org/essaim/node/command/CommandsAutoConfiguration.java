package org.essaim.node.command;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.essaim.node.store.StoreAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Commands whose conflicts never reach the caller as a refusal (design section 3). */
@AutoConfiguration(before = AxonAutoConfiguration.class, after = StoreAutoConfiguration.class)
public class CommandsAutoConfiguration {

    private final Conflicts conflicts = new Conflicts();

    @Bean
    @ConditionalOnMissingBean
    CommandBus commandBus(TransactionManager transactions) {
        SimpleCommandBus once = SimpleCommandBus.builder().transactionManager(transactions).build();
        return new PatientCommandBus(once, conflicts);
    }

    @Bean
    OneUnit oneUnit(TransactionManager transactions) {
        return new OneUnit(transactions, conflicts);
    }
}
