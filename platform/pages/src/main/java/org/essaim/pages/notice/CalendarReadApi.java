package org.essaim.pages.notice;

import java.nio.charset.StandardCharsets;
import org.essaim.contract.PersonId;
import org.essaim.web.NotFoundException;
import org.essaim.web.identity.PublicOperation;
import org.essaim.web.openapi.GivesFile;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Somebody's days, for the calendar on their phone, which shows no token. */
@RestController
class CalendarReadApi {

    private static final MediaType CALENDAR =
            new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final JdbcClient jdbc;
    private final NoticeSource source;
    private final NoticePreferences preferences;
    private final CalendarFeed feed;

    CalendarReadApi(
            JdbcClient jdbc,
            NoticeSource source,
            NoticePreferences preferences,
            CalendarFeed feed) {
        this.jdbc = jdbc;
        this.source = source;
        this.preferences = preferences;
        this.feed = feed;
    }

    /**
     * The days of whoever this address belongs to, as iCalendar: what is due, and when one meets
     * (R02, R31, R41, R60). The address is all that is needed, until its owner makes another one.
     */
    @PublicOperation
    @GivesFile("text/calendar")
    @GetMapping(path = "/api/v1/calendar/{secret}.ics", produces = "text/calendar")
    ResponseEntity<byte[]> calendar(@PathVariable String secret) {
        PersonId person =
                jdbc.sql("select person from calendar_feed where token_hash = ?")
                        .param(new LinkSecret(secret).hash())
                        .query(String.class)
                        .optional()
                        .map(PersonId::new)
                        .orElseThrow(() -> new NotFoundException("calendar", "at this address"));
        Language language = preferences.of(person).language();
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .body(feed.of(source.days(person, language), language));
    }
}
