package org.essaim.federation.stream;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import module java.base;

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

/** A service that publishes what was noted in it and consumes what others published. */
@SpringBootApplication
public class NotingService {

    /** What happens here. */
    @StoredAs("notes.noted")
    record Noted(UUID id, boolean privately) {}

    /** What can be asked for. */
    record Note(UUID id) implements Command {
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
    static class NotedPublisher implements Publisher<Noted> {
        @Override
        public Optional<Publication> publish(Noted event, Instant recordedAt) {
            return event.privately()
                    ? Optional.empty()
                    : Optional.of(Publication.toAll(message(event.id()), "notes"));
        }
    }

    static PortfolioImported message(UUID id) {
        return new PortfolioImported(new DivisionId("anct"), id, LocalDate.EPOCH);
    }

    /** Notes what it is asked to. */
    @Aggregate
    public static class Notes {
        @AggregateIdentifier private UUID id;

        protected Notes() {}

        @CommandHandler
        @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
        void on(Note command) {
            apply(new Noted(command.id(), false));
        }

        @EventSourcingHandler
        void on(Noted event) {
            id = event.id();
        }
    }

    /** How people ask for it. */
    @RestController
    public static class NotesApi {
        private final CommandGateway commands;

        NotesApi(CommandGateway commands) {
            this.commands = commands;
        }

        @PublicOperation
        @PostMapping("/api/v1/notes/{id}")
        void note(@PathVariable("id") UUID id) {
            commands.sendAndWait(new Note(id));
        }
    }

    /** Keeps what it receives. */
    @Component
    @ProcessingGroup(ConsumptionProgress.RECEPTION)
    public static class ReceivedNotes {

        private static final Logger LOG = LoggerFactory.getLogger(ReceivedNotes.class);

        final List<PortfolioImported> received = new CopyOnWriteArrayList<>();

        @EventHandler
        void on(PortfolioImported message) {
            received.add(message);
            LOG.info("received {}", message.importId());
        }
    }
}
