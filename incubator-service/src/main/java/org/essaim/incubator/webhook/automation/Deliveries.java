package org.essaim.incubator.webhook.automation;

import module java.base;

import org.essaim.federation.stream.DivisionStream;
import org.essaim.incubator.webhook.domain.DeliveryFailure;
import org.essaim.incubator.webhook.domain.WebhookMessage;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.runtime.store.BatchedWrites;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What waits to be sent. While a receiver is talked to no transaction is open: a node claims a
 * message for a while, and of one that dies another node sends it after that. All by the database's
 * clock, since receivers compare with theirs.
 */
@Component
record Deliveries(JdbcClient jdbc, BatchedWrites rows, WebhookProperties settings) {

    /** Beyond the time in which an answer has to be there: names are looked up before. */
    private static final Duration MORE = Duration.ofMinutes(1);

    private static final String WAITS =
            """
            from webhook_delivery d join webhook w using (webhook_id)
             where d.next_try is not null and w.state = 'ACTIVE'
            """;

    /** For each address that asked for it before it happened; once, however often it is read. */
    void add(String eventId, Instant occurredAt, WebhookMessage message) {
        rows.write(
                "webhook_delivery",
                """
                insert into webhook_delivery (webhook_id, event_id, kind, division, initiative,
                                              subject, day, path, occurred_at)
                select w.webhook_id, e.event_id, ?, ?, ?, ?::uuid, ?::date, ?, ?::timestamptz
                  from webhook w join domain_event e on e.event_id = ?::uuid
                 where w.state = 'ACTIVE' and w.registered_at <= e.stored_at
                   and ? = any (w.kinds) and (w.divisions = '{}' or ? = any (w.divisions))
                on conflict do nothing
                """,
                message.kind().name(),
                message.division().value(),
                message.initiative().value(),
                message.subject(),
                message.day(),
                message.path(),
                occurredAt.atOffset(ZoneOffset.UTC),
                eventId,
                message.kind().name(),
                message.division().value());
    }

    /** The addresses for which something waits that is to be sent now. */
    List<UUID> due() {
        return jdbc.sql("select distinct webhook_id " + WAITS + " and d.next_try <= now()")
                .query(UUID.class)
                .list();
    }

    /** When there is something to do again, from now on; empty where nothing waits. */
    Optional<Duration> next() {
        return jdbc.sql(
                        "select extract(epoch from min(d.next_try) - now()) * 1000 as millis "
                                + WAITS)
                .query((row, _) -> row.getBigDecimal(1))
                .optional()
                .map(millis -> Duration.ofMillis(Math.max(0, millis.longValue())));
    }

    /** The oldest message that waits for that address and that no other node sends. */
    Optional<WaitingDelivery> claim(UUID webhook) {
        return jdbc.sql(
                        """
                        with one as (
                            select d.delivery_id %s
                               and d.webhook_id = :webhook and d.next_try <= now()
                             order by d.next_try, d.number limit 1
                               for update of d skip locked),
                        claimed as (
                            update webhook_delivery d
                               set next_try = now() + :claimed::interval, tried_at = now(),
                                   attempts = attempts + 1
                              from one where d.delivery_id = one.delivery_id
                            returning d.*)
                        select c.*, w.address, w.secret, t.text as title, n.text as division_name,
                               case when w.old_secret_until > now() then w.old_secret end
                                   as old_secret,
                               extract(epoch from now())::bigint as sent_at
                          from claimed c join webhook w using (webhook_id)
                          left join initiative i
                            on i.division = c.division and i.initiative = c.initiative
                          left join shown_text t
                            on t.stream = i.stream and t.digest = i.title_digest
                          left join division v on v.division = c.division
                          left join free_text n
                            on n.stream = :own and n.digest = v.name_digest
                        """
                                .formatted(WAITS))
                .param("own", DivisionStream.CENTRE)
                .param("webhook", webhook)
                .param("claimed", settings.timeout().plus(MORE).toString())
                .query(RecordMapper.of(WaitingDelivery.class))
                .optional();
    }

    /** The receiver has accepted it. */
    void delivered(WaitingDelivery sent, int status) {
        ended(sent, "DELIVERED", status, null);
    }

    /** It was sent for the last time. */
    void givenUp(WaitingDelivery sent, Integer status, DeliveryFailure failure) {
        ended(sent, "GIVEN_UP", status, failure);
    }

    private void ended(
            WaitingDelivery sent, String state, Integer status, DeliveryFailure failure) {
        jdbc.sql(
                        """
                        update webhook_delivery
                           set state = ?, next_try = null, status = ?, failure = ?
                         where delivery_id = ?
                        """)
                .params(state, status, failure == null ? null : failure.name())
                .param(sent.deliveryId())
                .update();
    }

    /** It is sent again after the pause. */
    void later(WaitingDelivery sent, Integer status, DeliveryFailure failure, Duration pause) {
        jdbc.sql(
                        """
                        update webhook_delivery
                           set next_try = now() + ?::interval, status = ?, failure = ?
                         where delivery_id = ?
                        """)
                .params(pause.toString(), status, failure == null ? null : failure.name())
                .param(sent.deliveryId())
                .update();
    }

    /** The receiver wants no more: nothing is sent there until an operator says so. */
    void gone(WaitingDelivery sent) {
        jdbc.sql("update webhook set state = 'GONE' where webhook_id = ?")
                .param(sent.webhookId())
                .update();
    }
}
