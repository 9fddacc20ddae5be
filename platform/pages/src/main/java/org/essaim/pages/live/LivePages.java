package org.essaim.pages.live;

import module java.base;

import org.essaim.federation.changes.ChangeSubscribers;
import org.essaim.web.identity.Members;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Says to the pages that are open when it is worth looking again. */
@RestController
class LivePages {

    /**
     * Whoever comes back after that shows a session again, so one that is over is over here too.
     */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final ChangeSubscribers listeners;

    LivePages(ChangeSubscribers listeners) {
        this.listeners = listeners;
    }

    /**
     * Server-Sent Events: each says that something moved, on whichever node; of what it is the page
     * itself asks. 503 where too many listen.
     *
     * @param last the id of the last event that the page got: what moved since is said at once
     */
    @Members
    @GetMapping(path = "/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter changes(
            @RequestHeader(name = "Last-Event-ID", required = false) String last,
            Principal person) {
        return listeners.addFromNow(person.getName(), last, LONGEST);
    }

    /** The person's other tabs come back with a session, or not at all. */
    @EventListener
    void loggedOut(LogoutSuccessEvent out) {
        listeners.end(out.getAuthentication().getName());
    }
}
