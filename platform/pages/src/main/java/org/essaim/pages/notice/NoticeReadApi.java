package org.essaim.pages.notice;

import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Members;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the caller wants to know what waits for them; nobody asks for somebody else. */
@RestController
@RequestMapping("/api/v1/people/me/notices")
class NoticeReadApi {

    private final NoticePreferences preferences;

    NoticeReadApi(NoticePreferences preferences) {
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

    /** By which way the caller wants to know what waits for them (R63, R100). */
    @Members
    @GetMapping
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
