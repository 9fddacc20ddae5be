package org.essaim.incubator.changes.read;

import java.time.Duration;
import org.essaim.contract.InvalidValueException;
import org.essaim.federation.changes.ChangeSubscribers;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Members;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Says when it is worth asking a list again. */
@RestController
class ChangesApi {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final ChangeSubscribers listeners;

    ChangesApi(ChangeSubscribers listeners) {
        this.listeners = listeners;
    }

    /**
     * Server-Sent Events: each names the projections that moved, on whichever node.
     *
     * @param accept has to name text/event-stream, as browsers do
     * @param last the id of the last event that the caller got: what moved since is sent at once
     */
    @Members
    @GetMapping(path = "/api/v1/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter changes(
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) String accept,
            @RequestHeader(name = "Last-Event-ID", required = false) String last,
            Caller caller) {
        if (accept == null || !accept.contains(MediaType.TEXT_EVENT_STREAM_VALUE)) {
            throw new InvalidValueException(ChangesApi.class, "no-event-stream");
        }
        return listeners.add(caller.person().value(), last, LONGEST);
    }
}
