package org.essaim.incubator.generalization.wire;

import module java.base;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.PolicyHistory;
import org.essaim.contract.message.v1.InitiativeUsageMeasured;
import org.essaim.incubator.generalization.domain.GeneralizationCommand;
import org.essaim.incubator.generalization.domain.GeneralizationRule;
import org.essaim.incubator.generalization.domain.Measure;
import org.essaim.incubator.generalization.read.Measures;
import org.springframework.stereotype.Component;

/** Opens a case as soon as the measures that have arrived ask for one (R70). */
@Component
@ProcessingGroup("generalization")
class MeasureConsumer {

    private final Measures measures;
    private final CommandGateway commands;
    private final Supplier<PolicyHistory> policies;

    MeasureConsumer(Measures measures, CommandGateway commands, Supplier<PolicyHistory> policies) {
        this.measures = measures;
        this.commands = commands;
        this.policies = policies;
    }

    @EventHandler
    void on(InitiativeUsageMeasured m) {
        Measure measure = new Measure(m.evidenceId(), m.measuredOn(), m.users(), m.level());
        PolicyHistory known = policies.get();
        if (!measure.isUsedProduct(known.on(m.measuredOn()))) {
            return;
        }
        measures.add(m.division(), m.initiative(), measure);
        if (!GeneralizationRule.mayCount(measure, known)) {
            return;
        }
        List<Measure> all = measures.withoutCase(m.division(), m.initiative());
        if (GeneralizationRule.opening(all, known).isPresent()) {
            commands.sendAndWait(
                    new GeneralizationCommand.Consider(m.division(), m.initiative(), all));
        }
    }
}
