package org.essaim.node.stream;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.DivisionId;
import org.essaim.contract.message.v1.PortfolioImported;
import org.essaim.eventstore.StableNames;
import org.essaim.web.identity.Home;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** A service that tells what was said to it and hears what others were told. */
@SpringBootApplication
public class TalkingService {

    /** What happens here. */
    record Said(UUID id, boolean privately) {}

    @Bean
    StableNames domainEvents() {
        return StableNames.of(Map.of("talk.said", Said.class));
    }

    @Bean
    Home home() {
        return new Home.Open();
    }

    @Bean
    Publication publication() {
        return (event, _) ->
                event instanceof Said(UUID id, boolean privately) && !privately
                        ? Optional.of(Publishable.toAll(told(id), "talk"))
                        : Optional.empty();
    }

    static PortfolioImported told(UUID id) {
        return new PortfolioImported(new DivisionId("anct"), id, LocalDate.EPOCH);
    }

    /** Remembers what it hears. */
    @Component
    @ProcessingGroup(ReceptionProgress.RECEPTION)
    public static class Hearing {

        final List<PortfolioImported> heard = new CopyOnWriteArrayList<>();

        @EventHandler
        void on(PortfolioImported message) {
            heard.add(message);
        }
    }
}
