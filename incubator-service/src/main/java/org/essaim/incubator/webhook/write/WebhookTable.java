package org.essaim.incubator.webhook.write;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.contract.PersonId;
import org.essaim.incubator.webhook.automation.WebhookProperties;
import org.essaim.incubator.webhook.domain.SigningSecret;
import org.essaim.incubator.webhook.domain.WebhookAddress;
import org.essaim.incubator.webhook.domain.WebhookState;
import org.essaim.web.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the addresses and what operators have sent to them by hand. Rows, and no events: what is
 * over is gone, secrets above all. Whoever names one that is not there gets {@link
 * NotFoundException}.
 */
@Component
record WebhookTable(JdbcClient jdbc, WebhookProperties settings) {

    /** Repeated with its key, it is there already (R17). */
    void add(UUID id, WebhookWriteApi.Registration asked, SigningSecret secret, PersonId operator) {
        jdbc.sql(
                        """
                        insert into webhook (webhook_id, address, kinds, divisions, state, secret,
                                             registered_by)
                        values (?, ?, ?, ?, 'ACTIVE', ?, ?) on conflict do nothing
                        """)
                .params(id, asked.address(), kinds(asked), divisions(asked))
                .params(secret.value(), operator.value())
                .update();
    }

    void change(UUID id, WebhookWriteApi.Registration asked) {
        found(
                id,
                jdbc.sql(
                                """
                                update webhook set address = ?, kinds = ?, divisions = ?
                                 where webhook_id = ?
                                """)
                        .params(asked.address(), kinds(asked), divisions(asked), id)
                        .update());
    }

    /** The same secret once more changes nothing: the old one stays the old one. */
    void renew(UUID id, SigningSecret secret) {
        found(
                id,
                jdbc.sql(
                                """
                                update webhook
                                   set old_secret = case when secret = :new then old_secret
                                                    else secret end,
                                       old_secret_until = now() + :overlap::interval,
                                       secret = :new
                                 where webhook_id = :id
                                """)
                        .param("new", secret.value())
                        .param("overlap", settings.overlap().toString())
                        .param("id", id)
                        .update());
    }

    void is(UUID id, WebhookState state) {
        found(
                id,
                jdbc.sql("update webhook set state = ? where webhook_id = ?")
                        .params(state.name(), id)
                        .update());
    }

    void remove(UUID id) {
        found(id, jdbc.sql("delete from webhook where webhook_id = ?").param(id).update());
    }

    /** Repeated with its key, it is there already (R17). */
    void test(UUID id, UUID delivery) {
        jdbc.sql("select 1 from webhook where webhook_id = ? for key share")
                .param(id)
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new NotFoundException(WebhookAddress.class, id));
        jdbc.sql(
                        """
                        insert into webhook_delivery (delivery_id, webhook_id, path, occurred_at)
                        values (?, ?, ?, now()) on conflict do nothing
                        """)
                .params(delivery, id, "/webhooks/" + id)
                .update();
    }

    /** It has all its attempts again. */
    void again(UUID id, UUID delivery) {
        found(
                delivery,
                jdbc.sql(
                                """
                                update webhook_delivery
                                   set state = 'WAITING', attempts = 0, next_try = now()
                                 where webhook_id = ? and delivery_id = ?
                                """)
                        .params(id, delivery)
                        .update());
    }

    private static void found(UUID id, int rows) {
        if (rows == 0) {
            throw new NotFoundException(WebhookAddress.class, id);
        }
    }

    private static String[] kinds(WebhookWriteApi.Registration asked) {
        return asked.kinds().stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    private static String[] divisions(WebhookWriteApi.Registration asked) {
        return Stream.ofNullable(asked.divisions())
                .flatMap(Set::stream)
                .map(DivisionId::value)
                .sorted()
                .toArray(String[]::new);
    }
}
