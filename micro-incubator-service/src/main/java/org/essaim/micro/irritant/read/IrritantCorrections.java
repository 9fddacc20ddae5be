package org.essaim.micro.irritant.read;

import module java.base;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.essaim.contract.FreeText;
import org.essaim.contract.PersonId;
import org.essaim.federation.text.ShownTexts;
import org.essaim.micro.irritant.domain.IrritantCommand;
import org.essaim.micro.irritant.domain.IrritantEvent;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.springframework.stereotype.Component;

/** Reads from an irritant's own events what was corrected in it: a correction hides nothing. */
@Component
record IrritantCorrections(EventStore events, ShownTexts texts) {

    /** In the order in which they were recorded. */
    List<IrritantCorrection> of(UUID irritant, PageRequest part) {
        SortKey after = part.key(1);
        long first = after == null ? 0 : Math.max(0, after.number(0) + 1);
        List<? extends DomainEventMessage<?>> corrections =
                events.readEvents(IrritantCommand.targetOf(irritant), first)
                        .asStream()
                        .filter(it -> it.getPayload() instanceof IrritantEvent.TextCorrected)
                        .limit(part.most())
                        .toList();
        Function<FreeText, ShownTexts.Text> shown =
                texts.of(corrections.stream().map(DomainEventMessage::getPayload).toList());
        return corrections.stream().map(it -> correction(it, shown)).toList();
    }

    private static IrritantCorrection correction(
            DomainEventMessage<?> message, Function<FreeText, ShownTexts.Text> shown) {
        IrritantEvent.TextCorrected e = (IrritantEvent.TextCorrected) message.getPayload();
        return new IrritantCorrection(
                e.part().name(),
                shown.apply(e.before()),
                shown.apply(e.after()),
                e.correctedOn(),
                e.person(),
                message.getTimestamp(),
                message.getSequenceNumber());
    }

    /**
     * A text of an irritant that was corrected, as it was and as it is.
     *
     * @param part HURTS or ZONE
     * @param person who reported the irritant
     * @param number by which the list goes on after it
     */
    record IrritantCorrection(
            String part,
            ShownTexts.Text before,
            ShownTexts.Text after,
            LocalDate correctedOn,
            PersonId person,
            Instant recordedAt,
            long number) {}
}
