package org.essaim.incubator.division.wire;

import java.util.function.Supplier;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.PolicyHistory;
import org.essaim.contract.message.v1.InitiativeUsageMeasured;
import org.essaim.incubator.division.domain.FederationCommand;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Records the first used product of the federation: then others may follow (R06, R51). */
@Component
@ProcessingGroup("reception")
class UsageConsumer {

    private final CommandGateway commands;
    private final JdbcClient jdbc;
    private final Supplier<PolicyHistory> policies;
    private volatile boolean known;

    UsageConsumer(CommandGateway commands, JdbcClient jdbc, Supplier<PolicyHistory> policies) {
        this.commands = commands;
        this.jdbc = jdbc;
        this.policies = policies;
    }

    @EventHandler
    void on(InitiativeUsageMeasured m) {
        if (!known
                && policies.get().on(m.measuredOn()).isUsedProduct(m.users(), m.level())
                && !isKnownNow()) {
            commands.sendAndWait(
                    new FederationCommand.RecordUsedProduct(
                            m.division(), m.initiative(), m.evidenceId(), m.measuredOn()));
        }
    }

    /** Once it is, it stays so, and nobody need ask again. */
    private boolean isKnownNow() {
        known =
                jdbc.sql("select exists (select 1 from used_product)")
                        .query(Boolean.class)
                        .single();
        return known;
    }
}
