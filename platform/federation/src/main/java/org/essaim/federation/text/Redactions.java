package org.essaim.federation.text;

import module java.base;

import org.axonframework.eventhandling.gateway.EventGateway;
import org.essaim.contract.BusinessDay;
import org.essaim.contract.FreeText;
import org.essaim.contract.WrittenText;
import org.essaim.federation.FederationProperties;
import org.essaim.runtime.command.UnitOfWorkRunner;
import org.essaim.stream.text.Disclosure;
import org.essaim.stream.text.FreeTexts;

/**
 * Redacts a text of this service (R100): its row is emptied and the event that is published is
 * recorded, both or neither. The relay then rewrites the own topic.
 */
public final class Redactions {

    private final String stream;
    private final FreeTexts texts;
    private final UnitOfWorkRunner unit;
    private final EventGateway events;
    private final Clock clock;

    Redactions(
            FederationProperties properties,
            FreeTexts texts,
            UnitOfWorkRunner unit,
            EventGateway events,
            Clock clock) {
        this.stream = properties.stream();
        this.texts = texts;
        this.unit = unit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Redacts it once; a second time changes nothing.
     *
     * @param reason kept beside the event that names it, and redactable like any other text; null
     *     where none was given
     * @param event what happened, from the day on which it happened
     * @return false if no text of this service has this digest
     */
    public boolean redact(FreeText text, WrittenText reason, Function<LocalDate, Object> event) {
        return redact(
                text,
                reason == null ? List.of() : List.of(WrittenTextStorage.disclosure(reason)),
                event);
    }

    /**
     * Redacts what was passed on of a text that another service redacted, for the same reason.
     *
     * @param from the stream whose text it is
     * @param reason a text of that stream; null where none was given
     * @param event what happened, from the day on which it happened
     */
    public void redactCopy(
            String from, FreeText text, FreeText reason, Function<LocalDate, Object> event) {
        redact(
                text,
                reason == null ? List.of() : texts.of(from, List.of(reason.digest())).values(),
                event);
    }

    private boolean redact(
            FreeText text, Collection<Disclosure> reason, Function<LocalDate, Object> event) {
        if (!texts.shown(stream, List.of(text.digest())).containsKey(text.digest())) {
            return false;
        }
        Instant now = clock.instant();
        unit.run(
                () -> {
                    if (texts.redact(stream, text.digest(), now)) {
                        texts.keep(stream, reason);
                        events.publish(event.apply(BusinessDay.of(now)));
                    }
                });
        return true;
    }
}
