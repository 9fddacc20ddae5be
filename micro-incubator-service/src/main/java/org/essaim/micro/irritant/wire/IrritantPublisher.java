package org.essaim.micro.irritant.wire;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.message.v1.FederationMessage;
import org.essaim.contract.message.v1.IrritantCorroborated;
import org.essaim.contract.message.v1.IrritantMerged;
import org.essaim.contract.message.v1.IrritantReopened;
import org.essaim.contract.message.v1.IrritantReported;
import org.essaim.contract.message.v1.IrritantResolved;
import org.essaim.federation.stream.Publication;
import org.essaim.federation.stream.Publisher;
import org.essaim.micro.irritant.domain.IrritantEvent;
import org.springframework.stereotype.Component;

/** What the federation learns of irritants: where a product of others is relevant (R72). */
@Component
public class IrritantPublisher implements Publisher<IrritantEvent> {

    private final DivisionId division;

    IrritantPublisher(DivisionId division) {
        this.division = division;
    }

    @Override
    public Optional<Publication> publish(IrritantEvent event, Instant recordedAt) {
        return Optional.ofNullable(message(event))
                .map(message -> Publication.toAll(message, "irritant:" + event.irritant()));
    }

    /** Null for what stays in the division. */
    private FederationMessage message(IrritantEvent event) {
        return switch (event) {
            case IrritantEvent.ResolutionProposed _, IrritantEvent.TextCorrected _ -> null;
            case IrritantEvent.Reopened e ->
                    new IrritantReopened(
                            division, e.irritant(), e.corroborations(), e.reopenedOn());
            case IrritantEvent.Reported e -> reported(e);
            case IrritantEvent.Corroborated e ->
                    new IrritantCorroborated(division, e.irritant(), e.corroborations());
            case IrritantEvent.Pooled e ->
                    new IrritantCorroborated(division, e.irritant(), e.corroborations());
            case IrritantEvent.Merged e ->
                    new IrritantMerged(division, e.irritant(), e.into(), e.mergedOn());
            case IrritantEvent.Resolved e ->
                    new IrritantResolved(division, e.irritant(), e.resolvedOn());
        };
    }

    private IrritantReported reported(IrritantEvent.Reported e) {
        return new IrritantReported(
                division,
                e.irritant(),
                e.category(),
                e.recurrence(),
                e.hurts(),
                e.zone(),
                e.tags(),
                e.reportedOn(),
                e.tagTexts());
    }
}
