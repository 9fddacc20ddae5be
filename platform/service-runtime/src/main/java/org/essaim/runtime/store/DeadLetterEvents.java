package org.essaim.runtime.store;

import module java.base;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of events that wait, always in the caller's transaction. */
record DeadLetterEvents(JdbcClient jdbc) {

    private static final int MOST_CHARACTERS = 1000;

    /** Until the transaction ends, nobody else adds or retries dead letters in this processor. */
    void lock(String processor) {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended('dead letters ' || ?, 0))")
                .param(processor)
                .query(Integer.class)
                .single();
    }

    /** An event that waits already, as it may when a processor replays, goes on waiting. */
    void add(String processor, String subject, String eventId, String reason) {
        jdbc.sql(
                        """
                        insert into dead_letter_event
                          (processor, subject, event_id, reason, attempts)
                        values (?, ?, ?::uuid, ?, case when ?::text is null then 0 else 1 end)
                        on conflict (processor, event_id) do nothing
                        """)
                .params(processor, subject, eventId, cut(reason), cut(reason))
                .update();
    }

    Set<String> subjects(String processor) {
        return jdbc.sql("select distinct subject from dead_letter_event where processor = ?")
                .param(processor)
                .query(String.class)
                .set();
    }

    Set<String> ids(String processor) {
        return jdbc.sql("select event_id::text from dead_letter_event where processor = ?")
                .param(processor)
                .query(String.class)
                .set();
    }

    boolean contains(String processor, String subject) {
        return first(processor, subject).isPresent();
    }

    /** The id of the subject's event that is to be handled next. */
    Optional<String> first(String processor, String subject) {
        return jdbc.sql(
                        """
                        select event_id::text
                          from dead_letter_event join domain_event using (event_id)
                         where processor = ? and subject = ?
                         order by epoch, transaction_id, global_index limit 1
                        """)
                .params(processor, subject)
                .query(String.class)
                .optional();
    }

    void release(String processor, String eventId) {
        jdbc.sql("delete from dead_letter_event where processor = ? and event_id = ?::uuid")
                .params(processor, eventId)
                .update();
    }

    void failedAgain(String processor, String eventId, String reason) {
        jdbc.sql(
                        """
                        update dead_letter_event set attempts = attempts + 1, reason = ?
                         where processor = ? and event_id = ?::uuid
                        """)
                .params(cut(reason), processor, eventId)
                .update();
    }

    List<DeadLetterSequence> all() {
        return jdbc.sql(
                        """
                        select processor, subject, count(*) as events,
                               (array_agg(reason order by enqueued_at)
                                   filter (where reason is not null))[1] as reason
                          from dead_letter_event group by processor, subject order by 1, 2
                        """)
                .query(DeadLetterSequence.class)
                .list();
    }

    private static String cut(String reason) {
        return reason == null || reason.length() <= MOST_CHARACTERS
                ? reason
                : reason.substring(0, MOST_CHARACTERS);
    }
}
