package org.essaim.pages.notice;

import module java.base;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.essaim.contract.PersonId;
import org.essaim.contract.decision.RefusedException;
import org.essaim.federation.directory.DirectoryRefusal;
import org.essaim.runtime.command.UnitOfWorkRunner;
import org.essaim.web.identity.Caller;
import org.essaim.web.identity.Members;
import org.essaim.web.identity.PublicOperation;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** People choose by which way they are notified of what waits for them, and end it. */
@RestController
@RequestMapping("/api/v1")
class NoticeWriteApi {

    private final JdbcClient jdbc;
    private final UnitOfWorkRunner unit;
    private final NoticeSource source;

    NoticeWriteApi(JdbcClient jdbc, UnitOfWorkRunner unit, NoticeSource source) {
        this.jdbc = jdbc;
        this.unit = unit;
        this.source = source;
    }

    /**
     * By which way somebody wants to be notified; no log shows the address.
     *
     * @param address needed where mails are wanted, and not kept where none are
     * @param language of mails and of the calendar; French where absent
     */
    record NoticeChoice(
            @NotNull Channel channel,
            @Schema(example = "ada@example.org") String address,
            Language language) {

        NoticePreference preference() {
            return new NoticePreference(
                    channel,
                    address == null ? null : new MailAddress(address),
                    language == null ? Language.FRENCH : language);
        }

        @Override
        public String toString() {
            return "NoticeChoice";
        }
    }

    /** Chooses the page alone, one mail a day, or mails at once; one choice for all (R63, R100). */
    @Members
    @PutMapping("/people/me/notices")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void choose(Caller caller, @Valid @RequestBody NoticeChoice choice) {
        NoticePreference preference = choice.preference();
        String person = caller.person().value();
        unit.runUnlessRepeated(
                () -> {
                    if (preference.channel() == Channel.PAGE) {
                        end(person);
                    } else if (!put(person, preference)) {
                        throw new RefusedException(new DirectoryRefusal.ErasedSince());
                    } else {
                        source.askedBy(caller);
                    }
                });
    }

    /** Ends the mails to whom such a mail went, without a login; again it changes nothing. */
    @PublicOperation
    @PostMapping("/notices/off/{secret}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void off(@PathVariable String secret) {
        unit.run(
                () ->
                        jdbc.sql("select person from notice_off where token_hash = ?")
                                .param(new LinkSecret(secret).hash())
                                .query(String.class)
                                .optional()
                                .ifPresent(this::end));
    }

    /** The address is gone with it. */
    private void end(String person) {
        jdbc.sql("delete from notice_preference where person = ?").param(person).update();
        jdbc.sql("delete from notice_off where person = ?").param(person).update();
        source.endedBy(new PersonId(person));
    }

    private boolean put(String person, NoticePreference preference) {
        return jdbc.sql(
                                """
                                insert into notice_preference (person, channel, address, language)
                                select id, :channel, :address, :language from person
                                 where id = :person
                                on conflict (person) do update
                                   set channel = excluded.channel, address = excluded.address,
                                       language = excluded.language, not_before = null
                                """)
                        .param("person", person)
                        .param("channel", preference.channel().name())
                        .param("address", preference.address().value())
                        .param("language", preference.language().name())
                        .update()
                == 1;
    }
}
