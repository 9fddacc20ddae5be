package org.essaim.incubator.stopping.wire;

import module java.base;

import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.contract.message.v1.FundingReinstated;
import org.essaim.contract.message.v1.FundingStopped;
import org.essaim.contract.message.v1.FundingWarned;
import org.essaim.federation.stream.Publication;
import org.essaim.federation.stream.Publisher;
import org.essaim.incubator.stopping.domain.StoppingEvent;
import org.springframework.stereotype.Component;

/** Publishes to a division, and to nobody else, what was decided on its initiatives. */
@Component
public class StoppingPublisher implements Publisher<StoppingEvent> {

    @Override
    public Optional<Publication> publish(StoppingEvent event, Instant recordedAt) {
        return Optional.of(Publication.toDivision(message(event), event.initiative().value()));
    }

    private static FederationMessage message(StoppingEvent event) {
        return switch (event) {
            case StoppingEvent.Stopped stopped -> stopped(stopped);
            case StoppingEvent.Reinstated back ->
                    new FundingReinstated(
                            back.division(),
                            back.initiative(),
                            back.stopId(),
                            back.reason(),
                            back.because(),
                            back.policyVersion(),
                            back.decidedAt());
            case StoppingEvent.Warned warned ->
                    new FundingWarned(
                            warned.division(),
                            warned.initiative(),
                            warned.expenseId(),
                            warned.useBy(),
                            warned.month(),
                            warned.warnedOn(),
                            warned.policyVersion());
        };
    }

    private static FundingStopped stopped(StoppingEvent.Stopped stopped) {
        return new FundingStopped(
                stopped.division(),
                stopped.initiative(),
                stopped.stopId(),
                stopped.expense().expenseId(),
                stopped.expense().spentOn(),
                stopped.useBy(),
                stopped.dueOn(),
                stopped.reason(),
                stopped.watermark(),
                stopped.policyVersion(),
                stopped.decidedAt());
    }
}
