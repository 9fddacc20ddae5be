package org.essaim.micro.round.automation;

import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.essaim.contract.decision.RefusedException;
import org.essaim.micro.round.domain.RoundCommand;
import org.essaim.runtime.command.UnitOfWorkRunner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Counts a ballot without being asked, as soon as no vote that is missing could change it (R31): in
 * a unit of work of its own, so that no vote is lost where the envelope has too little (R32).
 */
@Component
public record BallotCount(UnitOfWorkRunner unit, CommandGateway commands) {

    private static final Logger LOG = LoggerFactory.getLogger(BallotCount.class);

    /** What cannot be counted or paid yet stays open, and can be closed by a volunteer later. */
    public void of(UUID round) {
        try {
            unit.run(() -> commands.sendAndWait(new RoundCommand.CloseBallot(round, null)));
        } catch (RefusedException unpaid) {
            LOG.info("ballot {} stays open: {}", round, unpaid.refusal().code());
        }
    }
}
