package org.essaim.pages.notice;

import java.util.UUID;
import org.essaim.contract.decision.RefusedException;
import org.essaim.federation.directory.DirectoryRefusal;
import org.essaim.runtime.command.UnitOfWorkRunner;
import org.essaim.runtime.write.EntryIds;
import org.essaim.runtime.write.EntrySecrets;
import org.essaim.web.Created;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Members;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** People make the address of their calendar, and end it. */
@RestController
@RequestMapping("/api/v1/people/me/calendar")
class CalendarWriteApi {

    private static final String CALENDAR = "/api/v1/calendar/{secret}.ics";

    private final JdbcClient jdbc;
    private final UnitOfWorkRunner unit;
    private final EntryIds ids;
    private final EntrySecrets secrets;
    private final NoticeSource source;

    CalendarWriteApi(
            JdbcClient jdbc,
            UnitOfWorkRunner unit,
            EntryIds ids,
            EntrySecrets secrets,
            NoticeSource source) {
        this.jdbc = jdbc;
        this.unit = unit;
        this.ids = ids;
        this.secrets = secrets;
        this.source = source;
    }

    /**
     * An address, shown once: it is stored as a hash and cannot be shown again. It is a password.
     *
     * @param path of the calendar, below the address of this service
     */
    record IssuedCalendar(UUID id, String path) {
        @Override
        public String toString() {
            return "IssuedCalendar[" + id + "]";
        }
    }

    /** Makes a new address for the caller's calendar, which ends the one before. */
    @Members
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<IssuedCalendar> issue(Caller caller) {
        UUID id = ids.of("calendar", "people", caller.person());
        LinkSecret secret = LinkSecret.of(secrets.of(id));
        unit.runUnlessRepeated(
                () -> {
                    put(caller.person().value(), secret);
                    source.askedBy(caller);
                });
        return Created.at(
                new IssuedCalendar(id, CALENDAR.replace("{secret}", secret.value())),
                CALENDAR,
                secret.value());
    }

    /** Ends the address; whoever has it sees nothing any more. */
    @Members
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Caller caller) {
        unit.runUnlessRepeated(
                () -> {
                    jdbc.sql("delete from calendar_feed where person = ?")
                            .param(caller.person().value())
                            .update();
                    source.endedBy(caller.person());
                });
    }

    private void put(String person, LinkSecret secret) {
        int known =
                jdbc.sql(
                                """
                                insert into calendar_feed (person, token_hash)
                                select id, ? from person where id = ?
                                on conflict (person) do update set token_hash = excluded.token_hash
                                """)
                        .params(secret.hash(), person)
                        .update();
        if (known == 0) {
            throw new RefusedException(new DirectoryRefusal.ErasedSince());
        }
    }
}
