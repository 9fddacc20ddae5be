package org.essaim.micro.notice.read;

import org.essaim.micro.notice.domain.Channel;
import org.essaim.micro.notice.domain.Language;
import org.essaim.micro.notice.domain.MailAddress;
import org.essaim.micro.notice.domain.NoticePreference;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Members;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What waits for the caller, and how they want to know it; nobody asks for somebody else. */
@RestController
@RequestMapping("/api/v1")
class NoticeReadApi {

    private final WaitingQuery waiting;
    private final NoticePreferences preferences;

    NoticeReadApi(WaitingQuery waiting, NoticePreferences preferences) {
        this.waiting = waiting;
        this.preferences = preferences;
    }

    /**
     * By which way the caller wants to know what waits; no log shows the address.
     *
     * @param address where mails go to, or null where none do
     */
    record Preference(Channel channel, String address, Language language) {
        @Override
        public String toString() {
            return "Preference";
        }
    }

    /** What waits for the caller today: clocks, ballots, offers, findings, demos. */
    @Members
    @GetMapping("/notices")
    WaitingNotices waiting(Caller caller) {
        return new WaitingNotices(waiting.of(caller.person()).stream().map(NoticeRow::of).toList());
    }

    /** By which way the caller wants to know what waits for them (R63, R100). */
    @Members
    @GetMapping("/people/me/notices")
    ResponseEntity<Preference> preference(Caller caller) {
        NoticePreference now = preferences.of(caller.person());
        MailAddress address = now.address();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(
                        new Preference(
                                now.channel(),
                                address == null ? null : address.value(),
                                now.language()));
    }
}
