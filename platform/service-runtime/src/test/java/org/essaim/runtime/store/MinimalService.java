package org.essaim.runtime.store;

import module java.base;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.essaim.contract.decision.Command;
import org.essaim.contract.decision.Decision;
import org.essaim.eventstore.StableNames;
import org.essaim.runtime.rebuild.Projection;
import org.essaim.web.identity.PublicOperation;
import org.essaim.web.identity.Tenant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The least that a service of the federation can be: one aggregate, one projection. */
@SpringBootApplication
public class MinimalService {

    record Count(String counter, int by) implements Command {
        @Override
        public String target() {
            return counter;
        }
    }

    record Counted(String counter, int by) {}

    @Bean
    StableNames domainEvents() {
        return StableNames.of(
                Map.of("counter.counted", Counted.class, "counter.snapshot", Counter.class));
    }

    @Bean
    Tenant home() {
        return new Tenant.Open();
    }

    @Bean
    Projection rebuildableTotals(@Value("${test.tables:total}") List<String> tables) {
        return new Projection("totals", tables, List.of());
    }

    @Bean
    SnapshotTriggerDefinition everyTenEvents(Snapshotter snapshotter) {
        return new EventCountSnapshotTriggerDefinition(snapshotter, 10);
    }

    /** Counts. */
    @Aggregate(snapshotTriggerDefinition = "everyTenEvents")
    public static class Counter extends AggregateShell<Integer, Counted> {

        Counter() {
            super(0, (sum, event) -> sum + event.by(), Counted::counter);
        }

        @CommandHandler
        @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
        int on(Count command) {
            apply(Decision.accept(new Counted(command.counter(), command.by())));
            return state();
        }
    }

    /** Shows what was counted; refuses by SQL what is over a thousand. */
    @Component
    @ProcessingGroup("totals")
    public static class Totals {
        private final BatchedWrites rows;

        Totals(BatchedWrites rows) {
            this.rows = rows;
        }

        @EventHandler
        void on(Counted event) {
            rows.write(
                    "total",
                    """
                    insert into total (counter, sum) values (?, ?)
                    on conflict (counter) do update set sum = total.sum + excluded.sum
                    """,
                    event.counter(),
                    event.by());
        }
    }

    /** What is counted here, for whoever asks. */
    @RestController
    public static class TotalsApi {
        private final JdbcClient jdbc;

        TotalsApi(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @PublicOperation
        @GetMapping("/api/v1/totals")
        long totals() {
            return jdbc.sql("select count(*) from total").query(Long.class).single();
        }
    }

    /** A second processor, which nothing ever fails in. */
    @Component
    @ProcessingGroup("audit")
    public static class Audit {
        @EventHandler
        void on(Counted event) {}
    }

    /** Has what is called so counted under another name too. */
    @Component
    @ProcessingGroup("totals")
    public static class Echo {
        static final String ECHOED = "echoed";
        static final String ECHO = "echo";

        private final CommandGateway commands;

        Echo(CommandGateway commands) {
            this.commands = commands;
        }

        @EventHandler
        void on(Counted event) {
            if (event.counter().equals(ECHOED)) {
                commands.sendAndWait(new Count(ECHO, event.by()));
            }
        }
    }
}
