package org.essaim.incubator.webhook.read;

import module java.base;

import org.essaim.incubator.webhook.domain.DeliveryState;
import org.essaim.runtime.read.RecordMapper;
import org.essaim.web.KeysetQuery;
import org.essaim.web.Page;
import org.essaim.web.PageRequest;
import org.essaim.web.SortKey;
import org.essaim.web.SortOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is sent where, and what became of it. */
@Component
public class Webhooks {

    private static final String WEBHOOKS =
            """
            select w.*, d.*
              from webhook w cross join lateral (
                   select count(*) filter (where state = 'WAITING') as waiting,
                          count(*) filter (where state = 'GIVEN_UP') as given_up,
                          max(tried_at) filter (where state = 'DELIVERED') as delivered_at
                     from webhook_delivery where webhook_id = w.webhook_id) d
            """;

    private static final String DELIVERIES =
            """
            select d.*, t.text as title
              from webhook_delivery d
              left join initiative i on i.division = d.division and i.initiative = d.initiative
              left join shown_text t on t.stream = i.stream and t.digest = i.title_digest
            """;

    private static final SortOrder<WebhookRow> BY_ID =
            SortOrder.by("w.webhook_id", SortKey::id, WebhookRow::webhookId);
    private static final SortOrder<DeliveryRow> NEWEST_FIRST =
            SortOrder.by("(-d.number)", SortKey::number, row -> -row.number());

    private final JdbcClient jdbc;

    Webhooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them, in parts. */
    public Page<WebhookRow> all(PageRequest part) {
        return KeysetQuery.of(WEBHOOKS).page(jdbc, BY_ID, RecordMapper.of(WebhookRow.class), part);
    }

    public Optional<WebhookRow> one(UUID webhook) {
        return jdbc.sql(WEBHOOKS + " where w.webhook_id = ?")
                .param(webhook)
                .query(RecordMapper.of(WebhookRow.class))
                .optional();
    }

    /**
     * What was or is to be sent there, the newest first.
     *
     * @param state null for all
     */
    public Page<DeliveryRow> deliveries(
            UUID webhook,
            DeliveryState state,
            String division,
            String initiative,
            PageRequest part) {
        return KeysetQuery.of(DELIVERIES)
                .where("d.webhook_id = :webhook", "webhook", webhook)
                .where("d.state = :state", "state", state)
                .where("d.division = :division", "division", division)
                .where("d.initiative = :initiative", "initiative", initiative)
                .page(jdbc, NEWEST_FIRST, RecordMapper.of(DeliveryRow.class), part);
    }

    Optional<DeliveryRow> delivery(UUID webhook, UUID delivery) {
        return jdbc.sql(DELIVERIES + " where d.webhook_id = ? and d.delivery_id = ?")
                .params(webhook, delivery)
                .query(RecordMapper.of(DeliveryRow.class))
                .optional();
    }

    /** The divisions that can be chosen, by name. */
    public List<String> divisions() {
        return jdbc.sql("select division from division order by division collate \"C\"")
                .query(String.class)
                .list();
    }
}
