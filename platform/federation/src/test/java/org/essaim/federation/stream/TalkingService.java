package org.essaim.federation.stream;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.essaim.contract.DivisionId;
import org.essaim.contract.decision.Command;
import org.essaim.contract.decision.StoredAs;
import org.essaim.contract.message.v1.PortfolioImported;
import org.essaim.web.identity.PublicOperation;
import org.essaim.web.identity.Tenant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A service that tells what was said to it and hears what others were told. */
@SpringBootApplication
public class TalkingService {

    /** What happens here. */
    @StoredAs("talk.said")
    record Said(UUID id, boolean privately) {}

    /** What can be asked for. */
    record Say(UUID id) implements Command {
        @Override
        public String target() {
            return id.toString();
        }
    }

    @Bean
    Tenant home() {
        return new Tenant.Open();
    }

    /** Publishes what is not private. */
    @Component
    static class SaidPublisher implements Publisher<Said> {
        @Override
        public Optional<Publication> publish(Said event, Instant recordedAt) {
            return event.privately()
                    ? Optional.empty()
                    : Optional.of(Publication.toAll(told(event.id()), "talk"));
        }
    }

    static PortfolioImported told(UUID id) {
        return new PortfolioImported(new DivisionId("anct"), id, LocalDate.EPOCH);
    }

    /** Says what it is asked to. */
    @Aggregate
    public static class Voice {
        @AggregateIdentifier private UUID id;

        protected Voice() {}

        @CommandHandler
        @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
        void on(Say command) {
            apply(new Said(command.id(), false));
        }

        @EventSourcingHandler
        void on(Said event) {
            id = event.id();
        }
    }

    /** Where people ask it to. */
    @RestController
    public static class Door {
        private final CommandGateway commands;

        Door(CommandGateway commands) {
            this.commands = commands;
        }

        @PublicOperation
        @PostMapping("/api/v1/said/{id}")
        void say(@PathVariable("id") UUID id) {
            commands.sendAndWait(new Say(id));
        }
    }

    /** Remembers what it hears. */
    @Component
    @ProcessingGroup(ConsumptionProgress.RECEPTION)
    public static class Hearing {

        private static final Logger LOG = LoggerFactory.getLogger(Hearing.class);

        final List<PortfolioImported> heard = new CopyOnWriteArrayList<>();

        @EventHandler
        void on(PortfolioImported message) {
            heard.add(message);
            LOG.info("heard {}", message.importId());
        }
    }
}
