package org.essaim.micro.notice.read;

import java.util.List;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Members;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What waits for the caller; nobody asks for somebody else. */
@RestController
@RequestMapping("/api/v1/notices")
class WaitingReadApi {

    private final WaitingQuery waiting;

    WaitingReadApi(WaitingQuery waiting) {
        this.waiting = waiting;
    }

    /** What waits for the caller today: clocks, ballots, offers, findings, demos. */
    @Members
    @GetMapping
    WaitingNotices waiting(Caller caller) {
        return new WaitingNotices(waiting.of(caller.person()).stream().map(NoticeRow::of).toList());
    }

    /**
     * What waits for whoever asks.
     *
     * @param notices the most urgent first: by the day by which, those without one last
     */
    record WaitingNotices(List<NoticeRow> notices) {}
}
