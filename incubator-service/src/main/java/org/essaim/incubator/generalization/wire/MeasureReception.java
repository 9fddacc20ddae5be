package org.essaim.incubator.generalization.wire;

import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.essaim.contract.Policy;
import org.essaim.contract.message.v1.InitiativeUsageMeasured;
import org.essaim.incubator.generalization.domain.GeneralizationCommand;
import org.essaim.incubator.generalization.domain.GeneralizationRule;
import org.essaim.incubator.generalization.domain.Measure;
import org.essaim.incubator.generalization.read.Measures;
import org.springframework.stereotype.Component;

/** Opens a case as soon as the measures that have arrived ask for one (R70). */
@Component
@ProcessingGroup("generalization")
class MeasureReception {

    private final Measures measures;
    private final CommandGateway commands;
    private final Policy policy;

    MeasureReception(Measures measures, CommandGateway commands, Policy policy) {
        this.measures = measures;
        this.commands = commands;
        this.policy = policy;
    }

    @EventHandler
    void on(InitiativeUsageMeasured m) {
        Measure measure = new Measure(m.evidenceId(), m.measuredOn(), m.users(), m.level());
        if (!measure.isUsedProduct(policy)) {
            return;
        }
        measures.add(m.division(), m.initiative(), measure);
        List<Measure> known = measures.withoutCase(m.division(), m.initiative());
        if (GeneralizationRule.opening(known, policy).isPresent()) {
            commands.sendAndWait(
                    new GeneralizationCommand.Consider(m.division(), m.initiative(), known));
        }
    }
}
