package org.essaim.pages.notice;

import module java.base;

import org.essaim.contract.PersonId;
import org.essaim.runtime.command.UnitOfWorkRunner;
import org.essaim.runtime.read.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who may be written to now, and what was sent to whom. While a mail server is talked to no
 * transaction is open: a node claims a person for a while, and of one that dies another node takes
 * over after that.
 */
record Recipients(JdbcClient jdbc, UnitOfWorkRunner unit) {

    /** Longer than a mail server is waited for, whatever it does. */
    private static final String CLAIMED = "2 minutes";

    /** An address that a server refused may be good again, or be changed. */
    private static final String REFUSED = "1 hour";

    /** So long an old mail still ends all further ones. */
    private static final int MONTHS_OF_OFF = 13;

    /**
     * @param digests whether it is time for the digest of that day
     */
    List<Recipient> due(LocalDate today, boolean digests) {
        return jdbc.sql(
                        """
                        select person, channel, address, language from notice_preference
                         where (not_before is null or not_before <= now())
                           and (channel = 'AT_ONCE' or channel = 'DIGEST' and :digests
                                and digest_on is distinct from :today)
                         order by person
                        """)
                .param("today", today)
                .param("digests", digests)
                .query(RecordMapper.of(Recipient.class))
                .list();
    }

    /** Those that were not sent to that person before, and are for them. */
    List<NoticeLine> unsent(PersonId person, List<NoticeLine> notices) {
        if (notices.isEmpty()) {
            return notices;
        }
        Set<String> sent =
                new HashSet<>(
                        jdbc.sql(
                                        """
                                        select key from notice_sent
                                         where person = :person and key in (:keys)
                                        """)
                                .param("person", person.value())
                                .param("keys", notices.stream().flatMap(NoticeLine::keys).toList())
                                .query(String.class)
                                .list());
        return notices.stream().filter(each -> each.isNewAfter(sent)).toList();
    }

    /** Whether this node, and no other, writes to that person now. */
    boolean claim(Recipient to) {
        return jdbc.sql(
                                """
                                update notice_preference set not_before = now() + ?::interval
                                 where person = ? and channel = ? and address = ?
                                   and (not_before is null or not_before <= now())
                                """)
                        .params(
                                CLAIMED,
                                to.person().value(),
                                to.channel().name(),
                                to.address().value())
                        .update()
                == 1;
    }

    /** Before the mail that holds it goes out, or a quick reader would find it unknown. */
    void offers(PersonId person, LinkSecret off, LocalDate today) {
        jdbc.sql(
                        """
                        insert into notice_off (token_hash, person, made_on)
                        select ?, id, ? from person where id = ?
                        """)
                .params(off.hash(), today, person.value())
                .update();
    }

    /** The mail server has accepted it. */
    void sent(Recipient to, List<NoticeLine> notices, LocalDate today) {
        unit.run(
                () -> {
                    notices.forEach(each -> sent(to.person(), each, today));
                    done(to, today);
                });
    }

    /** Whoever was erased meanwhile has no row any more, and gets none. */
    private void sent(PersonId person, NoticeLine notice, LocalDate today) {
        jdbc.sql(
                        """
                        insert into notice_sent (person, key, sent_on)
                        select id, ?, ? from person where id = ? on conflict do nothing
                        """)
                .params(notice.key(), today, person.value())
                .update();
    }

    /** There is nothing more for that person now, and in a digest nothing more that day. */
    void done(Recipient to, LocalDate today) {
        jdbc.sql(
                        """
                        update notice_preference set not_before = null,
                               digest_on = case when ? then ? else digest_on end
                         where person = ?
                        """)
                .params(to.channel() == Channel.DIGEST, today, to.person().value())
                .update();
    }

    /** Nothing was sent, and can be at once. */
    void release(Recipient to, LinkSecret off) {
        jdbc.sql("update notice_preference set not_before = null where person = ?")
                .param(to.person().value())
                .update();
        forget(off);
    }

    /** The server takes no mail to this address, others may be written to. */
    void refused(Recipient to, LinkSecret off) {
        jdbc.sql("update notice_preference set not_before = now() + ?::interval where person = ?")
                .params(REFUSED, to.person().value())
                .update();
        forget(off);
    }

    private void forget(LinkSecret off) {
        jdbc.sql("delete from notice_off where token_hash = ?").param(off.hash()).update();
    }

    /** What ends mails that nobody looks for any more. */
    void forgetBefore(LocalDate today) {
        jdbc.sql("delete from notice_off where made_on < ?")
                .param(today.minusMonths(MONTHS_OF_OFF))
                .update();
    }
}
