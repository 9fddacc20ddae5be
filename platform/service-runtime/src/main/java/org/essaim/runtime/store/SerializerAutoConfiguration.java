package org.essaim.runtime.store;

import org.axonframework.serialization.Serializer;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.essaim.contract.message.v1.MessageTypes;
import org.essaim.eventstore.StableNames;
import org.essaim.eventstore.StableNamesSerializer;
import org.essaim.runtime.ContractJson;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** One serializer for everything that Axon stores: JSON of the contract, under stable names. */
@AutoConfiguration(before = AxonAutoConfiguration.class)
public class SerializerAutoConfiguration {

    /**
     * REST reads and writes the same JSON that is published and stored. Before what the interface
     * adds: requests are read more strictly than records of a newer version.
     */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE - 1)
    JsonMapperBuilderCustomizer contractJson() {
        return ContractJson::configure;
    }

    /**
     * @param ofServices every {@link StableNames} bean: the domain events of the service
     */
    @Bean
    @Primary
    StableNamesSerializer generalSerializer(ObjectProvider<StableNames> ofServices) {
        StableNames names =
                ofServices.stream().reduce(StableNames.of(MessageTypes.all()), StableNames::and);
        return StableNamesSerializer.of(names, ContractJson::configure);
    }

    @Bean
    @Qualifier("messageSerializer")
    Serializer messageSerializer(StableNamesSerializer generalSerializer) {
        return generalSerializer;
    }

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer(StableNamesSerializer generalSerializer) {
        return generalSerializer;
    }
}
